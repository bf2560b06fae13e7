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

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.EventEdit;

/** Meetings that are held online: their join URL, and the text about it that stands in the body. */
final class OnlineMeetings {

    private static final String BLOB = "<br><div class=\"me-email-text\">"
                                       + "________________________________________________________________________________"
                                       + "<div>Microsoft Teams meeting</div><div><a href=\"%s\">Join the meeting now</a></div></div>";

    private OnlineMeetings() {
    }

    /** Brings an event that was changed into a state that goes together. */
    static void settle(EventEdit edit, boolean wasOnline, Object providerBefore) {
        Map<String, Object> properties = edit.properties();
        boolean online = Boolean.TRUE.equals(properties.get("isOnlineMeeting"));
        if (wasOnline && !online) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "The property 'isOnlineMeeting' cannot be set to false again.");
        }
        Object provider = properties.get("onlineMeetingProvider");
        if (wasOnline && !providerBefore.equals(provider)) {
            throw new GraphException(
                    400, "ErrorInvalidRequest", "The provider of an online meeting cannot be changed.");
        }
        if (online && !wasOnline) {
            start(properties, "unknown".equals(provider) ? "teamsForBusiness" : provider);
        } else if (online && lacksJoinUrl(properties)) {
            // whoever overwrites the text about the meeting ends its being online
            properties.put("isOnlineMeeting", false);
            properties.put("onlineMeeting", null);
            properties.put("onlineMeetingProvider", "unknown");
        }
    }

    private static boolean lacksJoinUrl(Map<String, Object> properties) {
        String url = String.valueOf(EventType.member(properties.get("onlineMeeting"), "joinUrl"));
        return !String.valueOf(EventType.member(properties.get("body"), "content")).contains(url);
    }

    private static void start(Map<String, Object> properties, Object provider) {
        String thread = UUID.randomUUID().toString().replace("-", "");
        String url = "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + thread + "%40thread.v2/0";
        properties.put("onlineMeetingProvider", provider);
        properties.put("onlineMeeting", Collections.unmodifiableMap(JsonObject.of("joinUrl", url, "conferenceId",
                Integer.toString(100_000_000 + Math.floorMod(thread.hashCode(), 900_000_000)), "tollNumber", "+1 323-555-0166",
                "phones", List.of(), "tollFreeNumbers", List.of())));
        Object content = EventType.member(properties.get("body"), "content");
        Object type = EventType.member(properties.get("body"), "contentType");
        String text = content == null ? "" : content.toString();
        properties.put("body", "text".equals(type)
                ? JsonObject.of("contentType", "text", "content", text + "\r\n\r\nMicrosoft Teams meeting\r\n" + url)
                : JsonObject.of("contentType", "html", "content", insert(text, String.format(BLOB, url))));
    }

    private static String insert(String html, String blob) {
        int end = html.lastIndexOf("</body>");
        return end < 0 ? html + blob : html.substring(0, end) + blob + html.substring(end);
    }
}
