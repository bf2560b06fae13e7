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
package io.github.cameloutlook.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A message. */
public class OutlookMessage extends OutlookItem implements HasExtensions {

    public OutlookMessage() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookMessage(Map<String, Object> properties) {
        super(properties);
    }

    /** A view of the right kind: meeting messages are {@link OutlookEventMessage}. */
    public static OutlookMessage of(Map<String, Object> properties) {
        Object type = properties.get("@odata.type");
        boolean meeting = type != null && type.toString().toLowerCase(Locale.ROOT).contains("eventmessage");
        return meeting ? new OutlookEventMessage(properties) : new OutlookMessage(properties);
    }

    public OutlookMessage addToRecipient(String address) {
        return add("toRecipients", Recipient.of(address));
    }

    public OutlookMessage addToRecipient(String name, String address) {
        return add("toRecipients", Recipient.of(name, address));
    }

    public OutlookMessage addCcRecipient(String address) {
        return add("ccRecipients", Recipient.of(address));
    }

    public OutlookMessage addBccRecipient(String address) {
        return add("bccRecipients", Recipient.of(address));
    }

    public OutlookMessage addReplyTo(String address) {
        return add("replyTo", Recipient.of(address));
    }

    public OutlookMessage addCategory(String category) {
        return add("categories", category);
    }

    public OutlookMessage addAttachment(OutlookAttachment attachment) {
        return add("attachments", attachment);
    }

    /** Adds a header of the message on the Internet; the service only takes names that begin with x-. */
    public OutlookMessage addInternetMessageHeader(String name, String value) {
        return add("internetMessageHeaders", InternetMessageHeader.of(name, value));
    }

    /** Adds an extended property. */
    public OutlookMessage addExtendedProperty(String id, String value) {
        return add("singleValueExtendedProperties", SingleValueExtendedProperty.of(id, value));
    }

    private OutlookMessage add(String name, Object item) {
        append(name, item);
        return this;
    }

    /** When it was received. */
    public Instant getReceivedDateTime() {
        return instant("receivedDateTime");
    }

    /** When it was sent. */
    public Instant getSentDateTime() {
        return instant("sentDateTime");
    }

    /** Whether it has attachments other than inline ones. */
    public Boolean getHasAttachments() {
        return bool("hasAttachments");
    }

    /** Message-ID on the Internet. */
    public String getInternetMessageId() {
        return string("internetMessageId");
    }

    public void setInternetMessageId(String internetMessageId) {
        set("internetMessageId", internetMessageId);
    }

    /** Headers on the Internet; returned only when selected, taken only when the message is created. */
    public List<InternetMessageHeader> getInternetMessageHeaders() {
        return objects("internetMessageHeaders", InternetMessageHeader::new);
    }

    public void setInternetMessageHeaders(List<InternetMessageHeader> internetMessageHeaders) {
        set("internetMessageHeaders", internetMessageHeaders);
    }

    /** Subject. */
    public String getSubject() {
        return string("subject");
    }

    public void setSubject(String subject) {
        set("subject", subject);
    }

    /** First 255 characters of the body as text. */
    public String getBodyPreview() {
        return string("bodyPreview");
    }

    /** low, normal or high. */
    public String getImportance() {
        return string("importance");
    }

    public void setImportance(String importance) {
        set("importance", importance);
    }

    /** Id of the folder that holds the message. */
    public String getParentFolderId() {
        return string("parentFolderId");
    }

    /** Id of the conversation. */
    public String getConversationId() {
        return string("conversationId");
    }

    /** Place in the conversation, as base64. */
    public String getConversationIndex() {
        return string("conversationIndex");
    }

    /** Whether the sender asked for a delivery receipt. */
    public Boolean getIsDeliveryReceiptRequested() {
        return bool("isDeliveryReceiptRequested");
    }

    public void setIsDeliveryReceiptRequested(Boolean isDeliveryReceiptRequested) {
        set("isDeliveryReceiptRequested", isDeliveryReceiptRequested);
    }

    /** Whether the sender asked for a read receipt. */
    public Boolean getIsReadReceiptRequested() {
        return bool("isReadReceiptRequested");
    }

    public void setIsReadReceiptRequested(Boolean isReadReceiptRequested) {
        set("isReadReceiptRequested", isReadReceiptRequested);
    }

    /** Whether the message is read. */
    public Boolean getIsRead() {
        return bool("isRead");
    }

    public void setIsRead(Boolean isRead) {
        set("isRead", isRead);
    }

    /** Whether it has not been sent. */
    public Boolean getIsDraft() {
        return bool("isDraft");
    }

    /** Link to the message in Outlook on the web. */
    public String getWebLink() {
        return string("webLink");
    }

    /** focused or other. */
    public String getInferenceClassification() {
        return string("inferenceClassification");
    }

    public void setInferenceClassification(String inferenceClassification) {
        set("inferenceClassification", inferenceClassification);
    }

    /** The body. */
    public ItemBody getBody() {
        return object("body", ItemBody::new);
    }

    public void setBody(ItemBody body) {
        set("body", body);
    }

    /** The part of the body that is not quoted; returned only when selected. */
    public ItemBody getUniqueBody() {
        return object("uniqueBody", ItemBody::new);
    }

    /** The account that sent the message. */
    public Recipient getSender() {
        return object("sender", Recipient::new);
    }

    public void setSender(Recipient sender) {
        set("sender", sender);
    }

    /** The owner of the mailbox it was sent from. */
    public Recipient getFrom() {
        return object("from", Recipient::new);
    }

    public void setFrom(Recipient from) {
        set("from", from);
    }

    /** Recipients. */
    public List<Recipient> getToRecipients() {
        return objects("toRecipients", Recipient::new);
    }

    public void setToRecipients(List<Recipient> toRecipients) {
        set("toRecipients", toRecipients);
    }

    /** Copy recipients. */
    public List<Recipient> getCcRecipients() {
        return objects("ccRecipients", Recipient::new);
    }

    public void setCcRecipients(List<Recipient> ccRecipients) {
        set("ccRecipients", ccRecipients);
    }

    /** Blind copy recipients. */
    public List<Recipient> getBccRecipients() {
        return objects("bccRecipients", Recipient::new);
    }

    public void setBccRecipients(List<Recipient> bccRecipients) {
        set("bccRecipients", bccRecipients);
    }

    /** Addresses that replies go to. */
    public List<Recipient> getReplyTo() {
        return objects("replyTo", Recipient::new);
    }

    public void setReplyTo(List<Recipient> replyTo) {
        set("replyTo", replyTo);
    }

    /** Flag for follow-up. */
    public FollowupFlag getFlag() {
        return object("flag", FollowupFlag::new);
    }

    public void setFlag(FollowupFlag flag) {
        set("flag", flag);
    }

    /** Attachments, when they were expanded or are to be sent along. */
    public List<OutlookAttachment> getAttachments() {
        return objects("attachments", OutlookAttachment::new);
    }

    public void setAttachments(List<OutlookAttachment> attachments) {
        set("attachments", attachments);
    }

    /** Open extensions, when they were expanded or are to be created along. */
    @Override
    public List<OutlookExtension> getExtensions() {
        return objects("extensions", OutlookExtension::new);
    }

    @Override
    public void setExtensions(List<OutlookExtension> extensions) {
        set("extensions", extensions);
    }
}
