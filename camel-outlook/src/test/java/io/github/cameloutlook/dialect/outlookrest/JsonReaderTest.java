/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.cameloutlook.dialect.outlookrest;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonReaderTest {

    private static Map<String, Object> read(String path, String json) throws IOException {
        return new WireLanguage(Edition.V2_0).read(path, new ObjectMapper().createParser(json));
    }

    @Test
    void readsPagesAndTheirElements() throws IOException {
        assertThat(read("/events", """
                {"@odata.nextLink":"x","value":[{"Type":"Occurrence","Start":{"DateTime":"a"},"Categories":["Type"],
                "Location":{"Coordinates":{"Latitude":"NaN"}},"IsAllDay":false,"ReminderMinutesBeforeStart":15}]}"""))
                .extracting("value").asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).first()
                .hasToString("{type=occurrence, start={dateTime=a}, categories=[Type], location={coordinates={latitude=null}},"
                             + " isAllDay=false, reminderMinutesBeforeStart=15}");
    }

    @Test
    void findsTypesThatAreToldLate() throws IOException {
        assertThat(read("/messages/x/attachments/y", """
                {"Item":{"Type":"Occurrence","Attendees":[{"Type":0}],"@odata.type":"#Microsoft.OutlookServices.Event"}}"""))
                .isEqualTo(Map.of("item", Map.of("type", "occurrence", "attendees", List.of(Map.of("type", "required")),
                        "@odata.type", "#microsoft.graph.event")));
    }

    @Test
    void readsObjectsOfUnknownTypes() throws IOException {
        assertThat(read("/somewhere", "{\"value\":[{\"Subject\":{\"Deep\":[[1,2.5,null,true]]}}]}"))
                .hasToString("{value=[{subject={deep=[[1, 2.5, null, true]]}}]}");
        assertThat(read("/messages", "null")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { "[]", "1", "\"x\"", " ", "{\"Subject\":x}", "{\"value\":[1,]}" })
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> read("/messages", json)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{", "{\"value\":[{\"Subject\":\"x\"}", "{\"Body\":{\"Content\":", "{\"value\":[" })
    void seesThatTheEndIsMissing(String json) {
        assertThatThrownBy(() -> read("/messages", json)).isInstanceOf(JsonEOFException.class);
    }
}
