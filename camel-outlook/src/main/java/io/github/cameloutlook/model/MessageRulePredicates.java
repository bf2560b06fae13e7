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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Conditions or exceptions of a rule. */
public final class MessageRulePredicates extends OutlookObject {

    public MessageRulePredicates() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageRulePredicates(Map<String, Object> properties) {
        super(properties);
    }

    /** Texts in the body. */
    public List<String> getBodyContains() {
        return strings("bodyContains");
    }

    public void setBodyContains(List<String> bodyContains) {
        set("bodyContains", bodyContains);
    }

    /** Texts in the body or subject. */
    public List<String> getBodyOrSubjectContains() {
        return strings("bodyOrSubjectContains");
    }

    public void setBodyOrSubjectContains(List<String> bodyOrSubjectContains) {
        set("bodyOrSubjectContains", bodyOrSubjectContains);
    }

    /** Categories. */
    public List<String> getCategories() {
        return strings("categories");
    }

    public void setCategories(List<String> categories) {
        set("categories", categories);
    }

    /** Texts in the headers. */
    public List<String> getHeaderContains() {
        return strings("headerContains");
    }

    public void setHeaderContains(List<String> headerContains) {
        set("headerContains", headerContains);
    }

    /** Texts in the recipients. */
    public List<String> getRecipientContains() {
        return strings("recipientContains");
    }

    public void setRecipientContains(List<String> recipientContains) {
        set("recipientContains", recipientContains);
    }

    /** Texts in the sender. */
    public List<String> getSenderContains() {
        return strings("senderContains");
    }

    public void setSenderContains(List<String> senderContains) {
        set("senderContains", senderContains);
    }

    /** Texts in the subject. */
    public List<String> getSubjectContains() {
        return strings("subjectContains");
    }

    public void setSubjectContains(List<String> subjectContains) {
        set("subjectContains", subjectContains);
    }

    /** Senders. */
    public List<Recipient> getFromAddresses() {
        return objects("fromAddresses", Recipient::new);
    }

    public void setFromAddresses(List<Recipient> fromAddresses) {
        set("fromAddresses", fromAddresses);
    }

    /** Recipients. */
    public List<Recipient> getSentToAddresses() {
        return objects("sentToAddresses", Recipient::new);
    }

    public void setSentToAddresses(List<Recipient> sentToAddresses) {
        set("sentToAddresses", sentToAddresses);
    }

    /** Whether the message has attachments. */
    public Boolean getHasAttachments() {
        return bool("hasAttachments");
    }

    public void setHasAttachments(Boolean hasAttachments) {
        set("hasAttachments", hasAttachments);
    }

    /** Whether it is an approval request. */
    public Boolean getIsApprovalRequest() {
        return bool("isApprovalRequest");
    }

    public void setIsApprovalRequest(Boolean isApprovalRequest) {
        set("isApprovalRequest", isApprovalRequest);
    }

    /** Whether it was forwarded automatically. */
    public Boolean getIsAutomaticForward() {
        return bool("isAutomaticForward");
    }

    public void setIsAutomaticForward(Boolean isAutomaticForward) {
        set("isAutomaticForward", isAutomaticForward);
    }

    /** Whether it is an automatic reply. */
    public Boolean getIsAutomaticReply() {
        return bool("isAutomaticReply");
    }

    public void setIsAutomaticReply(Boolean isAutomaticReply) {
        set("isAutomaticReply", isAutomaticReply);
    }

    /** Whether it is encrypted. */
    public Boolean getIsEncrypted() {
        return bool("isEncrypted");
    }

    public void setIsEncrypted(Boolean isEncrypted) {
        set("isEncrypted", isEncrypted);
    }

    /** Whether it is a meeting request. */
    public Boolean getIsMeetingRequest() {
        return bool("isMeetingRequest");
    }

    public void setIsMeetingRequest(Boolean isMeetingRequest) {
        set("isMeetingRequest", isMeetingRequest);
    }

    /** Whether it is a meeting response. */
    public Boolean getIsMeetingResponse() {
        return bool("isMeetingResponse");
    }

    public void setIsMeetingResponse(Boolean isMeetingResponse) {
        set("isMeetingResponse", isMeetingResponse);
    }

    /** Whether it is a non-delivery report. */
    public Boolean getIsNonDeliveryReport() {
        return bool("isNonDeliveryReport");
    }

    public void setIsNonDeliveryReport(Boolean isNonDeliveryReport) {
        set("isNonDeliveryReport", isNonDeliveryReport);
    }

    /** Whether its use is restricted. */
    public Boolean getIsPermissionControlled() {
        return bool("isPermissionControlled");
    }

    public void setIsPermissionControlled(Boolean isPermissionControlled) {
        set("isPermissionControlled", isPermissionControlled);
    }

    /** Whether it is a read receipt. */
    public Boolean getIsReadReceipt() {
        return bool("isReadReceipt");
    }

    public void setIsReadReceipt(Boolean isReadReceipt) {
        set("isReadReceipt", isReadReceipt);
    }

    /** Whether it is signed. */
    public Boolean getIsSigned() {
        return bool("isSigned");
    }

    public void setIsSigned(Boolean isSigned) {
        set("isSigned", isSigned);
    }

    /** Whether it is voicemail. */
    public Boolean getIsVoicemail() {
        return bool("isVoicemail");
    }

    public void setIsVoicemail(Boolean isVoicemail) {
        set("isVoicemail", isVoicemail);
    }

    /** Whether the owner is not among the recipients. */
    public Boolean getNotSentToMe() {
        return bool("notSentToMe");
    }

    public void setNotSentToMe(Boolean notSentToMe) {
        set("notSentToMe", notSentToMe);
    }

    /** Whether the owner is a copy recipient. */
    public Boolean getSentCcMe() {
        return bool("sentCcMe");
    }

    public void setSentCcMe(Boolean sentCcMe) {
        set("sentCcMe", sentCcMe);
    }

    /** Whether the owner is the only recipient. */
    public Boolean getSentOnlyToMe() {
        return bool("sentOnlyToMe");
    }

    public void setSentOnlyToMe(Boolean sentOnlyToMe) {
        set("sentOnlyToMe", sentOnlyToMe);
    }

    /** Whether the owner is a recipient. */
    public Boolean getSentToMe() {
        return bool("sentToMe");
    }

    public void setSentToMe(Boolean sentToMe) {
        set("sentToMe", sentToMe);
    }

    /** Whether the owner is a recipient or copy recipient. */
    public Boolean getSentToOrCcMe() {
        return bool("sentToOrCcMe");
    }

    public void setSentToOrCcMe(Boolean sentToOrCcMe) {
        set("sentToOrCcMe", sentToOrCcMe);
    }

    /** low, normal or high. */
    public String getImportance() {
        return string("importance");
    }

    public void setImportance(String importance) {
        set("importance", importance);
    }

    /** normal, personal, private or confidential. */
    public String getSensitivity() {
        return string("sensitivity");
    }

    public void setSensitivity(String sensitivity) {
        set("sensitivity", sensitivity);
    }

    /** Flag for an action, such as followUp. */
    public String getMessageActionFlag() {
        return string("messageActionFlag");
    }

    public void setMessageActionFlag(String messageActionFlag) {
        set("messageActionFlag", messageActionFlag);
    }

    /** Range of sizes. */
    public SizeRange getWithinSizeRange() {
        return object("withinSizeRange", SizeRange::new);
    }

    public void setWithinSizeRange(SizeRange withinSizeRange) {
        set("withinSizeRange", withinSizeRange);
    }
}
