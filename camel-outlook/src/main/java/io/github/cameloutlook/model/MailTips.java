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

/** What a sender should know about a recipient before writing. */
public final class MailTips extends OutlookObject {

    public MailTips() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MailTips(Map<String, Object> properties) {
        super(properties);
    }

    /** The recipient. */
    public EmailAddress getEmailAddress() {
        return object("emailAddress", EmailAddress::new);
    }

    /** The automatic reply that a message would get. */
    public AutomaticRepliesMailTips getAutomaticReplies() {
        return object("automaticReplies", AutomaticRepliesMailTips::new);
    }

    /** Whether the mailbox takes no more. */
    public Boolean getMailboxFull() {
        return bool("mailboxFull");
    }

    /** A notice that the administrator gives. */
    public String getCustomMailTip() {
        return string("customMailTip");
    }

    /** Largest message that the recipient takes, in bytes. */
    public Integer getMaxMessageSize() {
        return integer("maxMessageSize");
    }

    /** Whether mail from this sender would be refused. */
    public Boolean getDeliveryRestricted() {
        return bool("deliveryRestricted");
    }

    /** Whether a moderator decides on mail to this recipient. */
    public Boolean getIsModerated() {
        return bool("isModerated");
    }

    /** Where the recipient is: internal, external, externalPartner, externalNonPartner or several of them. */
    public String getRecipientScope() {
        return string("recipientScope");
    }

    /** Who could be meant besides. */
    public List<Recipient> getRecipientSuggestions() {
        return objects("recipientSuggestions", Recipient::new);
    }

    /** Number of members, if it is a list. */
    public Integer getTotalMemberCount() {
        return integer("totalMemberCount");
    }

    /** Number of members outside the organization, if it is a list. */
    public Integer getExternalMemberCount() {
        return integer("externalMemberCount");
    }

    /** Why nothing can be told. */
    public MailTipsError getError() {
        return object("error", MailTipsError::new);
    }
}
