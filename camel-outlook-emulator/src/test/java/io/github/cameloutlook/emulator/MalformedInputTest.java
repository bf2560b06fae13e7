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
package io.github.cameloutlook.emulator;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.http.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.attendee;
import static io.github.cameloutlook.emulator.calendar.CalendarClient.time;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a client sends, it gets an answer of the service and never a failure of the emulator. */
class MalformedInputTest {

    private static final OutlookEmulatorServer EMULATOR = OutlookEmulatorServer.builder().mailbox("alice@contoso.com")
            .mailbox("bob@contoso.com").room("room1@contoso.com", Map.of("displayName", "Room 1")).build();

    private static final List<Object> GARBAGE = Arrays.asList(null, "", 0, -1, 1.5, true, List.of(), Map.of(),
            Arrays.asList((Object) null), List.of(Map.of()), Map.of("x", Map.of("y", List.of())), "x".repeat(300), "\u0000",
            "2027-13-45T99:99:99", "-99999-01-01T00:00:00", "+999999999-12-31T23:59:59Z", "P99999999999D",
            "1000000000000000000000");
    private static final List<String> BODIES = List.of("", "null", "[]", "1", "\"x\"", "{", "{\"a\":", "{}", "\u0000",
            "{\"a\":".repeat(2000) + "1" + "}".repeat(2000), "{\"@odata.type\":5}");

    private static TestHttp http;
    private static String tasks;

    /** A request that the service takes. */
    record Sound(String path, Map<String, Object> body) {

        @Override
        public String toString() {
            return path;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        EMULATOR.start();
        http = new TestHttp(EMULATOR);
        String lists = "/v1.0/users/alice@contoso.com/todo/lists";
        tasks = "/todo/lists/" + http.get(lists).value().get(0).get("id") + "/tasks";
    }

    @AfterAll
    static void stop() throws Exception {
        EMULATOR.close();
    }

    static List<Sound> sound() {
        Map<String, Object> start = time("2027-05-03T10:00:00", "UTC");
        Map<String, Object> end = time("2027-05-03T11:00:00", "UTC");
        Map<String, Object> recurrence = Map.of("pattern", Map.of("type", "weekly", "interval", 1, "daysOfWeek",
                List.of("monday"), "firstDayOfWeek", "sunday", "index", "first", "month", 0, "dayOfMonth", 0), "range",
                Map.of("type", "numbered", "startDate", "2027-05-03", "numberOfOccurrences", 3, "recurrenceTimeZone", "UTC"));
        List<Object> extensions
                = List.of(Map.of("@odata.type", "microsoft.graph.openTypeExtension", "extensionName", "Com.X", "a", "b"));
        List<Object> attendees = List.of(attendee("bob@contoso.com", "required"));
        return List.of(
                new Sound(
                        "/events", Map.of("subject", "s", "start", start, "end", end, "recurrence", recurrence, "location",
                                Map.of("displayName", "l", "coordinates", Map.of("latitude", 1.0)), "attendees", attendees,
                                "extensions", extensions, "reminderMinutesBeforeStart", 5, "showAs", "busy")),
                new Sound(
                        "/contacts", Map.of("givenName", "g", "emailAddresses", List.of(Map.of("address", "a@b.com")),
                                "birthday", "2000-01-01T00:00:00Z", "homeAddress", Map.of("city", "c"), "extensions",
                                extensions)),
                new Sound("/contactFolders", Map.of("displayName", "f")), new Sound("/calendars", Map.of("name", "c")),
                new Sound(
                        "/calendar/calendarPermissions",
                        Map.of("emailAddress", Map.of("address", "bob@contoso.com"), "role", "read")),
                new Sound(
                        "/calendar/getSchedule", Map.of("schedules", List.of("bob@contoso.com"), "startTime", start,
                                "endTime", end, "availabilityViewInterval", 30)),
                new Sound(
                        "/findMeetingTimes", Map.of("attendees", attendees, "meetingDuration", "PT1H", "maxCandidates", 2,
                                "timeConstraint", Map.of("timeSlots", List.of(Map.of("start", start, "end", end))),
                                "locationConstraint", Map.of("locations", List.of(Map.of("displayName", "x"))))),
                new Sound("/todo/lists", Map.of("displayName", "l")),
                new Sound(tasks, Map.of("title", "t", "dueDateTime", start, "recurrence", recurrence)),
                new Sound(
                        "/getMailTips", Map.of("emailAddresses", List.of("bob@contoso.com"), "mailTipsOptions",
                                "mailboxFullStatus")),
                new Sound(
                        "/translateExchangeIds", Map.of("inputIds", List.of("x"), "sourceIdType", "restId", "targetIdType",
                                "ewsId")),
                new Sound(
                        "/inferenceClassification/overrides", Map.of("classifyAs", "focused", "senderEmailAddress",
                                Map.of("address", "a@b.com"))));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void everyValueIsAnswered(Sound sound) throws Exception {
        assertThat(send(sound, Json.bytes(sound.body())).status()).isBetween(200, 201);
        for (Map.Entry<String, Object> property : sound.body().entrySet()) {
            for (Object garbage : GARBAGE) {
                for (Object value : spoiled(property.getValue(), garbage)) {
                    Map<String, Object> body = new LinkedHashMap<>(sound.body());
                    body.put(property.getKey(), value);
                    assertAnswered(sound, Json.bytes(body));
                }
            }
        }
        for (String body : BODIES) {
            assertAnswered(sound, body.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A value with the garbage in its place, or in the place of each of its members. */
    private static List<Object> spoiled(Object value, Object garbage) {
        List<Object> result = new ArrayList<>();
        result.add(garbage);
        if (value instanceof List<?> list) {
            list.forEach(element -> spoiled(element, garbage).forEach(spoiled -> result.add(Arrays.asList(spoiled))));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> spoiled(member, garbage).forEach(spoiled -> {
                Map<Object, Object> copy = new LinkedHashMap<>(map);
                copy.put(name, spoiled);
                result.add(copy);
            }));
        }
        return result;
    }

    private static void assertAnswered(Sound sound, byte[] body) throws Exception {
        Answer answer = send(sound, body);
        assertThat(answer.status()).as("%s for %s", answer.text(), new String(body, StandardCharsets.UTF_8)).isBetween(200,
                499);
        if (answer.status() >= 400) {
            assertThat(answer.errorCode()).as(answer::text).isNotBlank();
        }
    }

    private static Answer send(Sound sound, byte[] body) throws Exception {
        return http.send(http.request("/v1.0/users/alice@contoso.com" + sound.path())
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }
}
