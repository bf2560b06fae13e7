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

/** A mail folder. */
public final class OutlookMailFolder extends ExtensibleObject {

    public OutlookMailFolder() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookMailFolder(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name shown to users. */
    public String getDisplayName() {
        return string("displayName");
    }

    public void setDisplayName(String displayName) {
        set("displayName", displayName);
    }

    /** Id of the folder above. */
    public String getParentFolderId() {
        return string("parentFolderId");
    }

    /** Number of folders directly below. */
    public Integer getChildFolderCount() {
        return integer("childFolderCount");
    }

    /** Number of items of any kind. */
    public Integer getTotalItemCount() {
        return integer("totalItemCount");
    }

    /** Number of unread items. */
    public Integer getUnreadItemCount() {
        return integer("unreadItemCount");
    }

    /** Whether the folder is hidden; cannot be changed once the folder exists. */
    public Boolean getIsHidden() {
        return bool("isHidden");
    }

    public void setIsHidden(Boolean isHidden) {
        set("isHidden", isHidden);
    }

    /** Folders directly below, when they were expanded. */
    public List<OutlookMailFolder> getChildFolders() {
        return objects("childFolders", OutlookMailFolder::new);
    }

    /** Messages, when they were expanded. */
    public List<OutlookMessage> getMessages() {
        return objects("messages", OutlookMessage::of);
    }

    /** Rules of the inbox, when they were expanded. */
    public List<OutlookMessageRule> getMessageRules() {
        return objects("messageRules", OutlookMessageRule::new);
    }

    /** OData filter of a search folder. */
    public String getFilterQuery() {
        return string("filterQuery");
    }

    public void setFilterQuery(String filterQuery) {
        set("filterQuery", filterQuery);
    }

    /** Whether a search folder looks below its source folders. */
    public Boolean getIncludeNestedFolders() {
        return bool("includeNestedFolders");
    }

    public void setIncludeNestedFolders(Boolean includeNestedFolders) {
        set("includeNestedFolders", includeNestedFolders);
    }

    /** Whether a search folder can be edited. */
    public Boolean getIsSupported() {
        return bool("isSupported");
    }

    /** Folders that a search folder looks at. */
    public List<String> getSourceFolderIds() {
        return strings("sourceFolderIds");
    }

    public void setSourceFolderIds(List<String> sourceFolderIds) {
        set("sourceFolderIds", sourceFolderIds);
    }

}
