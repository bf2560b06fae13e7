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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages, their folders and attachments. */
final class MailArea implements Area {

    /** Meeting messages have their times in beta only. */
    static final EntityKind MESSAGE = new EntityKind(
            "Message", "Messages",
            Set.of("internetMessageHeaders", "flag", "conversationIndex", "startDateTime", "endDateTime", "location", "type",
                    "recurrence", "isOutOfDate", "isAllDay", "isDelegated", "meetingRequestType", "allowNewTimeProposals",
                    "responseRequested", "responseType", "proposedNewTime", "previousLocation", "previousStartDateTime",
                    "previousEndDateTime"),
            Map.of("attachments", AttachmentKind.ATTACHMENT, "event", CalendarArea.EVENT, "extensions",
                    ExtensionArea.EXTENSION));
    static final EntityKind MAIL_FOLDER
            = new EntityKind("MailFolder", "MailFolders", Set.of("isHidden", "messageRules"), Map.of());

    private static final String MESSAGE_ID = Shapes.MESSAGES + "/" + Shapes.ID;
    private static final String FOLDERS = "(?:mailfolders|" + Shapes.FOLDER + "/childfolders)";

    @Override
    public List<ServedOperation> operations() {
        List<ServedOperation> operations = new ArrayList<>(
                List.of(
                        new ServedOperation("GET POST", Shapes.MESSAGES),
                        new ServedOperation("GET", Shapes.MESSAGES + "/\\$count"),
                        new ServedOperation("GET PATCH DELETE", MESSAGE_ID),
                        new ServedOperation(
                                "POST", MESSAGE_ID
                                        + "/(?:send|reply|replyall|forward|createreply|createreplyall|createforward|move|copy)"),
                        new ServedOperation("POST", "sendmail"),
                        new ServedOperation("GET POST", FOLDERS),
                        new ServedOperation("GET", FOLDERS + "/\\$count"),
                        new ServedOperation("GET PATCH DELETE", Shapes.FOLDER),
                        new ServedOperation("POST", Shapes.FOLDER + "/(?:move|copy)")));
        operations.addAll(AttachmentKind.operations(Shapes.MESSAGES));
        return operations;
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of(
                "messages", MESSAGE, "mailfolders", MAIL_FOLDER, "childfolders", MAIL_FOLDER, "attachments",
                AttachmentKind.ATTACHMENT);
    }

    @Override
    public List<TrackedCollection> tracked() {
        return List.of(
                new TrackedCollection(Shapes.FOLDER + "/messages", "Messages", ApiVersion.V2.andLater()),
                new TrackedCollection("mailfolders", "MailFolders", ApiVersion.V2.andLater())
                        .ignoring("$filter", "$orderby", "$search", "$top"));
    }
}
