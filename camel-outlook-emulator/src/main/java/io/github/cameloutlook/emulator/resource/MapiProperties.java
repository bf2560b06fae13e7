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
package io.github.cameloutlook.emulator.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.MessageState;

/** Properties the mail store itself keeps of each message, readable as extended properties by their tag. */
final class MapiProperties {

    // what a message costs besides its body and attachments: an assumption, Exchange's own figure cannot be computed
    private static final int OVERHEAD = 2048;
    private static final int READ = 0x01;
    private static final int UNSENT = 0x08;
    private static final int HAS_ATTACHMENTS = 0x10;

    private MapiProperties() {
    }

    static List<Map<String, Object>> of(MessageState state) {
        String size = Long.toString(size(state));
        List<Map<String, Object>> result = new ArrayList<>(
                List.of(ExtendedProperties.property("Integer 0xe08", size), ExtendedProperties.property("Long 0xe08", size),
                        ExtendedProperties.property("Integer 0xe07", Integer.toString(flags(state))),
                        ExtendedProperties.property("String 0x1a", messageClass(state))));
        if (state.properties().get("internetMessageHeaders") instanceof List<?> headers) {
            result.add(ExtendedProperties.property("String 0x7d", transportHeaders(headers)));
        }
        return result;
    }

    private static String messageClass(MessageState state) {
        Object kind = state.properties().get(MeetingProperties.MEETING) instanceof Map<?, ?> meeting
                ? meeting.get("meetingMessageType") : "";
        return switch (String.valueOf(kind)) {
            case "meetingRequest" -> "IPM.Schedule.Meeting.Request";
            case "meetingCancelled" -> "IPM.Schedule.Meeting.Canceled";
            case "meetingAccepted" -> "IPM.Schedule.Meeting.Resp.Pos";
            case "meetingTenativelyAccepted" -> "IPM.Schedule.Meeting.Resp.Tent";
            case "meetingDeclined" -> "IPM.Schedule.Meeting.Resp.Neg";
            case "none" -> "IPM.Schedule.Meeting.Notification.Forward";
            default -> "IPM.Note";
        };
    }

    private static String transportHeaders(List<?> headers) {
        StringBuilder text = new StringBuilder();
        for (Object header : headers) {
            Map<?, ?> field = (Map<?, ?>) header;
            text.append(field.get("name")).append(": ").append(field.get("value")).append("\r\n");
        }
        return text.toString();
    }

    /** Size of a message in bytes. */
    static long size(MessageState state) {
        long size = OVERHEAD + ((String) ((Map<?, ?>) state.properties().get("body")).get("content")).length();
        for (Attachment attachment : state.attachments()) {
            size += attachment.content() == null ? 0 : attachment.content().length();
        }
        return size;
    }

    private static int flags(MessageState state) {
        return (state.isRead() ? READ : 0) | (state.isDraft() ? UNSENT : 0)
               | (Boolean.TRUE.equals(state.properties().get("hasAttachments")) ? HAS_ATTACHMENTS : 0);
    }
}
