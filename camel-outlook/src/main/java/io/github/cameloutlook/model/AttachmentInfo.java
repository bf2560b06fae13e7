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

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** What will be uploaded as an attachment of a task. */
public final class AttachmentInfo extends OutlookObject {

    public AttachmentInfo() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttachmentInfo(Map<String, Object> properties) {
        super(properties);
    }

    /** file. */
    public String getAttachmentType() {
        return string("attachmentType");
    }

    public void setAttachmentType(String attachmentType) {
        set("attachmentType", attachmentType);
    }

    /** Name of the file. */
    public String getName() {
        return string("name");
    }

    public void setName(String name) {
        set("name", name);
    }

    /** Size in bytes. */
    public Long getSize() {
        return longNumber("size");
    }

    public void setSize(Long size) {
        set("size", size);
    }

    /** MIME type. */
    public String getContentType() {
        return string("contentType");
    }

    public void setContentType(String contentType) {
        set("contentType", contentType);
    }
}
