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

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Version 1.0 has names and shapes of its own. */
class VersionOneTest {

    private static final WireLanguage V1 = new WireLanguage(Edition.V1_0);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Map<String, Object> json(String text) throws Exception {
        return MAPPER.readValue(text, new TypeReference<>() {
        });
    }

    private static void same(String path, String neutral, String wire) throws Exception {
        assertThat(V1.body(path, json(neutral))).isEqualTo(json(wire));
        assertThat(V1.answer(path, json(wire))).isEqualTo(json(neutral));
    }

    @Test
    void namesTimesOfItemsTheOtherWayRound() throws Exception {
        same("/messages/x", "{\"receivedDateTime\":\"a\",\"sentDateTime\":\"b\"}",
                "{\"DateTimeReceived\":\"a\",\"DateTimeSent\":\"b\"}");
        same("/contacts/x", "{\"createdDateTime\":\"a\",\"lastModifiedDateTime\":\"b\",\"mobilePhone\":\"1\"}",
                "{\"DateTimeCreated\":\"a\",\"DateTimeLastModified\":\"b\",\"MobilePhone1\":\"1\"}");
        assertThat(V1.query("/mailFolders/x/messages", "$orderby", "receivedDateTime desc")).isEqualTo("DateTimeReceived desc");
        same("/messages/x", "{\"@odata.type\":\"#microsoft.graph.mailFolder\"}",
                "{\"@odata.type\":\"#Microsoft.OutlookServices.Folder\"}");
    }

    @Test
    void writesTimesOfEventsWithTheirOffsets() throws Exception {
        same("/events", """
                {"start":{"dateTime":"2026-07-01T08:00:00","timeZone":"Pacific Standard Time"},\
                "end":{"dateTime":"2026-07-01T09:30:00","timeZone":"UTC"}}""",
                """
                        {"Start":"2026-07-01T08:00:00-07:00","StartTimeZone":"Pacific Standard Time",\
                        "End":"2026-07-01T09:30:00Z","EndTimeZone":"UTC"}""");
        assertThat(V1.body("/events/x", json("{\"start\":{\"dateTime\":\"2026-01-01T00:00:00.1234567Z\"}}")))
                .isEqualTo(json("{\"Start\":\"2026-01-01T00:00:00.1234567Z\",\"StartTimeZone\":\"UTC\"}"));
    }

    @Test
    void leavesTimesInUtcThatCameInUtc() throws Exception {
        assertThat(V1.answer("/events/x",
                json("{\"Start\":\"2026-07-01T15:00:00Z\",\"StartTimeZone\":\"Pacific Standard Time\"}")))
                .isEqualTo(json("{\"start\":{\"dateTime\":\"2026-07-01T15:00:00\",\"timeZone\":\"UTC\"},"
                                + "\"originalStartTimeZone\":\"Pacific Standard Time\"}"));
        assertThat(V1.answer("/events/x", json("{\"Start\":\"2026-07-01T15:00:00+02:00\",\"StartTimeZone\":\"Nowhere\"}")))
                .isEqualTo(json("{\"start\":{\"dateTime\":\"2026-07-01T13:00:00\",\"timeZone\":\"UTC\"},"
                                + "\"originalStartTimeZone\":\"Nowhere\"}"));
        assertThat(V1.answer("/events/x", json("{\"Start\":null,\"StartTimeZone\":null}")))
                .containsOnlyKeys("start").containsEntry("start", null);
    }

    @Test
    void refusesTimesWithoutAnOffset() {
        assertThatThrownBy(() -> V1.body("/events", json("{\"start\":{\"dateTime\":\"x\",\"timeZone\":\"Nowhere\"}}")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'Nowhere'");
    }

    @Test
    void hasOnePropertyForReminders() throws Exception {
        same("/events/x", "{\"reminderMinutesBeforeStart\":15,\"isReminderOn\":true}", "{\"Reminder\":15}");
        same("/events/x", "{\"isReminderOn\":false}", "{\"Reminder\":null}");
        assertThat(V1.body("/events", json("{\"reminderMinutesBeforeStart\":15,\"isReminderOn\":false}")))
                .isEqualTo(json("{\"Reminder\":null}"));
        assertThatThrownBy(() -> V1.body("/events", json("{\"isReminderOn\":true}")))
                .hasMessageContaining("reminderMinutesBeforeStart");
    }

    @Test
    void recursInTheZoneOfTheStart() throws Exception {
        same("/events/x", """
                {"start":{"dateTime":"2026-07-01T08:00:00","timeZone":"Tokyo Standard Time"},"recurrence":{"pattern":\
                {"type":"daily"},"range":{"type":"endDate","startDate":"2026-07-01","endDate":"2026-08-01",\
                "recurrenceTimeZone":"Tokyo Standard Time"}}}""",
                """
                        {"Start":"2026-07-01T08:00:00+09:00","StartTimeZone":"Tokyo Standard Time","Recurrence":{"Pattern":\
                        {"Type":"Daily"},"Range":{"Type":"EndDate","StartDate":"2026-07-01T00:00:00Z",\
                        "EndDate":"2026-08-01T00:00:00Z"}}}""");
        assertThatThrownBy(() -> V1.body("/events", json("{\"recurrence\":{\"range\":{\"recurrenceTimeZone\":\"UTC\"}}}")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("always in that of the start");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "$select | subject,start,end | Subject,Start,StartTimeZone,End,EndTimeZone",
            "$select | isReminderOn,reminderMinutesBeforeStart | Reminder",
            "$orderby | start/dateTime desc | Start desc",
            "$filter | start/dateTime ge '2026-01-01' and end/timeZone eq 'UTC' | Start ge '2026-01-01' and EndTimeZone eq 'UTC'" })
    void queriesEvents(String option, String neutral, String wire) {
        assertThat(V1.query("/events", option, neutral)).isEqualTo(wire);
    }

    @Test
    void refusesWhatLaterVersionsHave() throws Exception {
        assertThatThrownBy(() -> V1.body("/messages/x/createForward", json("{\"comment\":\"c\"}")))
                .hasMessageContaining(
                        "exists in Microsoft Graph and Outlook REST v2.0 and Outlook REST beta only, not in Outlook REST v1.0");
        assertThatThrownBy(() -> V1.body("/messages", json("{\"inferenceClassification\":\"other\"}")))
                .hasMessageContaining("inferenceClassification");
        assertThatThrownBy(() -> V1.query("/mailFolders", "$select", "unreadItemCount"))
                .hasMessageContaining("unreadItemCount");
        assertThatThrownBy(() -> V1.body("/events/x/accept", json("{\"sendResponse\":false}")))
                .hasMessageContaining("sendResponse=false");
        assertThat(V1.body("/events/x/accept", json("{\"comment\":\"c\",\"sendResponse\":true}")))
                .isEqualTo(json("{\"Comment\":\"c\"}"));
    }

    @Property(tries = 300)
    void anyTimeSurvives(@ForAll("times") Map<String, Object> event) {
        @SuppressWarnings("unchecked")
        Map<String, Object> wire = (Map<String, Object>) V1.body("/events", event);
        assertThat(V1.answer("/events/x", wire)).isEqualTo(event);
    }

    @Provide
    Arbitrary<Map<String, Object>> times() {
        Arbitrary<String> zone = Arbitraries.of("UTC", "Pacific Standard Time", "Europe/London", "India Standard Time",
                "W. Europe Standard Time");
        // not within the hour that is twice in autumn, nor in that which is missing in spring
        Arbitrary<String> time = Combinators
                .combine(Arbitraries.integers().between(2000, 2040), Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28), Arbitraries.integers().between(5, 23),
                        Arbitraries.of("", ".5", ".0000001"))
                .as((year, month, day, hour, fraction) -> String.format("%d-%02d-%02dT%02d:00:00%s", year, month, day, hour,
                        fraction));
        return Combinators.combine(time, zone, time, zone, Arbitraries.integers().between(0, 99)).as(
                (start, startZone, end, endZone, minutes) -> {
                    Map<String, Object> event = new LinkedHashMap<>();
                    event.put("start", Map.of("dateTime", start, "timeZone", startZone));
                    event.put("end", Map.of("dateTime", end, "timeZone", endZone));
                    event.put("reminderMinutesBeforeStart", minutes);
                    event.put("isReminderOn", true);
                    return event;
                });
    }
}
