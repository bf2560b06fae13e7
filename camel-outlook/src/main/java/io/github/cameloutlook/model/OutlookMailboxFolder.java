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

/** A folder of any kind, as the import and export of mailboxes sees it. */
public final class OutlookMailboxFolder extends ExtensibleObject {

    public OutlookMailboxFolder() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookMailboxFolder(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name. */
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

    /** Class of the items in it, such as IPF.Note for mail or IPF.Appointment for events. */
    public String getType() {
        return string("type");
    }

    public void setType(String type) {
        set("type", type);
    }

    /** Number of folders directly below. */
    public Integer getChildFolderCount() {
        return integer("childFolderCount");
    }

    /** Number of items. */
    public Integer getTotalItemCount() {
        return integer("totalItemCount");
    }

    /** Folders directly below, when they were expanded. */
    public List<OutlookMailboxFolder> getChildFolders() {
        return objects("childFolders", OutlookMailboxFolder::new);
    }

    /** Items, when they were expanded. */
    public List<OutlookMailboxItem> getItems() {
        return objects("items", OutlookMailboxItem::new);
    }
}
