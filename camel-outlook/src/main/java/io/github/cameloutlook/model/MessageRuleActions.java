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

/** What a rule does with a message. */
public final class MessageRuleActions extends OutlookObject {

    public MessageRuleActions() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageRuleActions(Map<String, Object> properties) {
        super(properties);
    }

    /** Categories to assign. */
    public List<String> getAssignCategories() {
        return strings("assignCategories");
    }

    public void setAssignCategories(List<String> assignCategories) {
        set("assignCategories", assignCategories);
    }

    /** Id of the folder to copy to. */
    public String getCopyToFolder() {
        return string("copyToFolder");
    }

    public void setCopyToFolder(String copyToFolder) {
        set("copyToFolder", copyToFolder);
    }

    /** Id of the folder to move to. */
    public String getMoveToFolder() {
        return string("moveToFolder");
    }

    public void setMoveToFolder(String moveToFolder) {
        set("moveToFolder", moveToFolder);
    }

    /** Whether to move the message to Deleted Items. */
    public Boolean getDelete() {
        return bool("delete");
    }

    public void setDelete(Boolean delete) {
        set("delete", delete);
    }

    /** Whether to delete the message for good. */
    public Boolean getPermanentDelete() {
        return bool("permanentDelete");
    }

    public void setPermanentDelete(Boolean permanentDelete) {
        set("permanentDelete", permanentDelete);
    }

    /** Whether to mark it as read. */
    public Boolean getMarkAsRead() {
        return bool("markAsRead");
    }

    public void setMarkAsRead(Boolean markAsRead) {
        set("markAsRead", markAsRead);
    }

    /** Importance to give it: low, normal or high. */
    public String getMarkImportance() {
        return string("markImportance");
    }

    public void setMarkImportance(String markImportance) {
        set("markImportance", markImportance);
    }

    /** Recipients to forward to. */
    public List<Recipient> getForwardTo() {
        return objects("forwardTo", Recipient::new);
    }

    public void setForwardTo(List<Recipient> forwardTo) {
        set("forwardTo", forwardTo);
    }

    /** Recipients to forward to as an attachment. */
    public List<Recipient> getForwardAsAttachmentTo() {
        return objects("forwardAsAttachmentTo", Recipient::new);
    }

    public void setForwardAsAttachmentTo(List<Recipient> forwardAsAttachmentTo) {
        set("forwardAsAttachmentTo", forwardAsAttachmentTo);
    }

    /** Recipients to redirect to. */
    public List<Recipient> getRedirectTo() {
        return objects("redirectTo", Recipient::new);
    }

    public void setRedirectTo(List<Recipient> redirectTo) {
        set("redirectTo", redirectTo);
    }

    /** Whether further rules are left out. */
    public Boolean getStopProcessingRules() {
        return bool("stopProcessingRules");
    }

    public void setStopProcessingRules(Boolean stopProcessingRules) {
        set("stopProcessingRules", stopProcessingRules);
    }
}
