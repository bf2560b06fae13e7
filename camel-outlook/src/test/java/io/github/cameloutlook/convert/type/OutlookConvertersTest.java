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
package io.github.cameloutlook.convert.type;

import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.cameloutlook.model.OutlookMailFolder;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.TypeConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookConvertersTest {

    private static final String JSON = "{\"id\":\"1\",\"subject\":\"Grüße\",\"unknown\":[1.50,null]}";
    private static DefaultCamelContext context;
    private static TypeConverter converter;

    @BeforeAll
    static void start() {
        context = new DefaultCamelContext();
        context.start();
        converter = context.getTypeConverter();
    }

    @AfterAll
    static void stop() {
        context.stop();
    }

    @Test
    void readsMessagesFromEveryFormOfJson() throws Exception {
        OutlookMessage message = converter.mandatoryConvertTo(OutlookMessage.class, JSON);
        assertThat(message.getSubject()).isEqualTo("Grüße");
        assertThat(converter.mandatoryConvertTo(OutlookMessage.class, JSON.getBytes("UTF-8"))).isEqualTo(message);
        assertThat(converter.mandatoryConvertTo(OutlookMessage.class, converter.convertTo(InputStream.class, JSON)))
                .isEqualTo(message);
        assertThat(converter.mandatoryConvertTo(OutlookMessage.class, Map.of("id", "1")).getId()).isEqualTo("1");
        JsonNode node = converter.mandatoryConvertTo(JsonNode.class, message);
        assertThat(converter.mandatoryConvertTo(OutlookMessage.class, node).getSubject()).isEqualTo("Grüße");
    }

    @Test
    void writesModelsUnchanged() throws Exception {
        OutlookMessage message = converter.mandatoryConvertTo(OutlookMessage.class, JSON);
        assertThat(converter.mandatoryConvertTo(String.class, message)).isEqualTo(JSON);
        assertThat(new String(converter.mandatoryConvertTo(byte[].class, message), "UTF-8")).isEqualTo(JSON);
        assertThat(converter.mandatoryConvertTo(Map.class, message)).isEqualTo(message.properties());
        OutlookMailFolder folder = converter.mandatoryConvertTo(OutlookMailFolder.class, "{\"displayName\":\"x\"}");
        assertThat(folder.getDisplayName()).isEqualTo("x");
    }
}
