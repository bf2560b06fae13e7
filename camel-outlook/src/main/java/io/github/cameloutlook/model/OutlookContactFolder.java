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

/** A folder of contacts. */
public final class OutlookContactFolder extends ExtensibleObject {

    public OutlookContactFolder() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookContactFolder(Map<String, Object> properties) {
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

    public void setParentFolderId(String parentFolderId) {
        set("parentFolderId", parentFolderId);
    }

    /** Folders directly below, when they were expanded. */
    public List<OutlookContactFolder> getChildFolders() {
        return objects("childFolders", OutlookContactFolder::new);
    }

    /** Contacts, when they were expanded. */
    public List<OutlookContact> getContacts() {
        return objects("contacts", OutlookContact::new);
    }
}
