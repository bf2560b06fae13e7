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
package io.github.cameloutlook.emulator.calendar;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.http.Json;

/** Requests about the calendars of one mailbox. */
public final class CalendarClient {

    private final TestHttp http;
    private final String root;

    public CalendarClient(OutlookEmulatorServer emulator, String address) {
        this.http = new TestHttp(emulator);
        this.root = "/v1.0/users/" + address;
    }

    public Answer get(String path, String... headers) throws Exception {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, Object json, String... headers) throws Exception {
        return send("POST", path, json, headers);
    }

    public Answer patch(String path, Object json, String... headers) throws Exception {
        return send("PATCH", path, json, headers);
    }

    public Answer delete(String path, String... headers) throws Exception {
        return send("DELETE", path, null, headers);
    }

    private Answer send(String method, String path, Object json, String... headers) throws Exception {
        String url = path.startsWith("http") || path.startsWith("/v1.0") || path.startsWith("/beta") ? path : root + path;
        HttpRequest.Builder request = http.request(url.replace(" ", "%20").replace("\"", "%22"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (json == null) {
            return http.send(request.method(method, HttpRequest.BodyPublishers.noBody()));
        }
        return http.send(request.header("Content-Type", "application/json").method(method,
                HttpRequest.BodyPublishers.ofByteArray(Json.bytes(json))));
    }

    /** Creates an event and gives it. */
    public Map<String, Object> create(Map<String, Object> event) throws Exception {
        return ok(post("/events", event), 201);
    }

    /** The entity of an answer that must have a status. */
    public static Map<String, Object> ok(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    /** All items of a collection, page by page. */
    public List<Map<String, Object>> all(String path, String... headers) throws Exception {
        List<Map<String, Object>> items = new ArrayList<>();
        Map<String, Object> page = ok(get(path, headers), 200);
        items.addAll(value(page));
        while (page.get("@odata.nextLink") instanceof String link) {
            page = ok(get(link, headers), 200);
            items.addAll(value(page));
        }
        return items;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> value(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("value");
    }

    /** An event from one time to another, both in a zone. */
    public static Map<String, Object> event(String subject, String start, String end, String zone) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("subject", subject);
        event.put("start", time(start, zone));
        event.put("end", time(end, zone));
        return event;
    }

    public static Map<String, Object> time(String dateTime, String zone) {
        return Map.of("dateTime", dateTime, "timeZone", zone);
    }

    public static Map<String, Object> attendee(String address, String type) {
        return Map.of("emailAddress", Map.of("address", address, "name", address), "type", type);
    }

    /** A recurrence that goes on for ever. */
    public static Map<String, Object> recurrence(Map<String, Object> pattern, String startDate) {
        return Map.of("pattern", pattern, "range", Map.of("type", "noEnd", "startDate", startDate));
    }

    /** The time of day and date of a dateTimeTimeZone, without fractions. */
    public static String local(Map<String, Object> event, String property) {
        return String.valueOf(member(event, property, "dateTime")).substring(0, 16);
    }

    /** Something inside an entity. */
    public static Object member(Object object, String... path) {
        Object value = object;
        for (String name : path) {
            value = ((Map<?, ?>) value).get(name);
        }
        return value;
    }

    public static List<Object> subjects(List<Map<String, Object>> events) {
        return events.stream().map(event -> event.get("subject")).toList();
    }
}
