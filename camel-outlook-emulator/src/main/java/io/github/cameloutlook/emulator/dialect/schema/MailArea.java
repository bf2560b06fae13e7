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
import java.util.function.Function;
import java.util.stream.Stream;

/** Messages, their folders and attachments. */
final class MailArea implements Area {

    static final EntityKind MESSAGE = new EntityKind(
            "Message", "Messages", Set.of(),
            Map.of("attachments", AttachmentKind.ATTACHMENT, "event", CalendarArea.EVENT, "extensions",
                    ExtensionArea.EXTENSION));
    static final EntityKind MAIL_FOLDER = new EntityKind("MailFolder", "MailFolders", Set.of(), Map.of());

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

    @Override
    public List<StructuredType> types() {
        return List.of(
                StructuredType.entity(StructuredType.USER, null)
                        .leadingTo(ApiVersion.ALL, "MailFolders:MailFolder* Messages:Message* RootFolder:MailFolder"),
                message(StructuredType.entity("Message", "Item")),
                StructuredType.entity("EventMessage", "Message").with("MeetingMessageType:MeetingMessageType")
                        .leadingTo(ApiVersion.ALL, "Event:Event")
                        .with(ApiVersion.BETA.andLater(),
                                "StartDateTime:DateTimeTimeZone EndDateTime:DateTimeTimeZone Location:Location Type:EventType "
                                                          + "Recurrence:PatternedRecurrence IsOutOfDate:Boolean IsAllDay:Boolean "
                                                          + "IsDelegated:Boolean"),
                StructuredType.entity("EventMessageRequest", "EventMessage"),
                BaseArea.extended(StructuredType.entity("MailFolder", StructuredType.ENTITY)
                        .with("DisplayName ParentFolderId ChildFolderCount:Int32")
                        .with(ApiVersion.V2.andLater(), "UnreadItemCount:Int32 TotalItemCount:Int32")
                        .with(ApiVersion.BETA.andLater(), "WellKnownName")
                        .leadingTo(ApiVersion.ALL, "ChildFolders:MailFolder* Messages:Message*")),
                StructuredType.complex("FollowupFlag", null).with(
                        ApiVersion.BETA.andLater(), "FlagStatus:FollowupFlagStatus StartDateTime:DateTimeTimeZone "
                                                    + "DueDateTime:DateTimeTimeZone CompletedDateTime:DateTimeTimeZone"),
                StructuredType.complex("InternetMessageHeader", null).with(ApiVersion.BETA.andLater(), "Name Value"));
    }

    private static StructuredType message(StructuredType item) {
        return BaseArea.extended(item
                .with("ReceivedDateTime:DateTimeOffset SentDateTime:DateTimeOffset HasAttachments:Boolean Subject "
                      + "Body:ItemBody BodyPreview UniqueBody:ItemBody Importance:Importance ParentFolderId Sender:Recipient "
                      + "From:Recipient ToRecipients:Recipient* CcRecipients:Recipient* BccRecipients:Recipient* "
                      + "ReplyTo:Recipient* ConversationId IsDeliveryReceiptRequested:Boolean "
                      + "IsReadReceiptRequested:Boolean IsRead:Boolean IsDraft:Boolean WebLink")
                .with(ApiVersion.V2.andLater(), "InternetMessageId InferenceClassification:InferenceClassificationType")
                .with(ApiVersion.BETA.andLater(),
                        "Flag:FollowupFlag ConversationIndex:Binary InternetMessageHeaders:InternetMessageHeader*")
                .leadingTo(ApiVersion.ALL, "Attachments:Attachment*")
                .leadingTo(ApiVersion.V2.andLater(), "Extensions:Extension*"));
    }

    @Override
    public List<BoundOperation> bound() {
        Set<ApiVersion> later = ApiVersion.V2.andLater();
        Set<ApiVersion> first = Set.of(ApiVersion.V1);
        return Stream.of(
                BoundOperation.actions("SendMail", StructuredType.USER, "Message:Message SaveToSentItems:Boolean", null,
                        ApiVersion.ALL),
                BoundOperation.actions("Send", "Message", "", null, ApiVersion.ALL),
                BoundOperation.actions("Reply ReplyAll", "Message", "Comment", null, ApiVersion.ALL),
                BoundOperation.actions("Forward", "Message", "Comment ToRecipients:Recipient*", null, ApiVersion.ALL),
                BoundOperation.actions("CreateReply CreateReplyAll CreateForward", "Message", "", "Message", first),
                BoundOperation.actions("CreateReply CreateReplyAll", "Message", "Comment", "Message", later),
                BoundOperation.actions("CreateForward", "Message", "Comment ToRecipients:Recipient*", "Message", later),
                BoundOperation.actions("Move Copy", "Message", "DestinationId", "Message", ApiVersion.ALL),
                BoundOperation.actions("Move Copy", "MailFolder", "DestinationId", "MailFolder", ApiVersion.ALL))
                .flatMap(Function.identity()).toList();
    }
}
