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
import java.util.Base64;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** An attachment: a file, an Outlook item, or a reference to a file elsewhere. Which kind says {@code @odata.type}. */
public final class OutlookAttachment extends OutlookObject {

    /** Value of {@code @odata.type} of a file. */
    public static final String FILE = "#microsoft.graph.fileAttachment";
    /** Value of {@code @odata.type} of an Outlook item. */
    public static final String ITEM = "#microsoft.graph.itemAttachment";
    /** Value of {@code @odata.type} of a file of a task. */
    public static final String TASK_FILE = "#microsoft.graph.taskFileAttachment";
    /** Value of {@code @odata.type} of a reference. */
    public static final String REFERENCE = "#microsoft.graph.referenceAttachment";

    public OutlookAttachment() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookAttachment(Map<String, Object> properties) {
        super(properties);
    }

    /** A file of a message or event. */
    public static OutlookAttachment file(String name, String contentType, byte[] content) {
        return file(FILE, name, contentType, content);
    }

    /** A file of a task. */
    public static OutlookAttachment taskFile(String name, String contentType, byte[] content) {
        return file(TASK_FILE, name, contentType, content);
    }

    private static OutlookAttachment file(String type, String name, String contentType, byte[] content) {
        OutlookAttachment attachment = new OutlookAttachment();
        attachment.set("@odata.type", type);
        attachment.setName(name);
        attachment.setContentType(contentType);
        attachment.setContentBytes(content);
        return attachment;
    }

    /** A message, event or contact as an attachment. */
    public static OutlookAttachment item(String name, OutlookItem item) {
        OutlookAttachment attachment = new OutlookAttachment();
        attachment.set("@odata.type", ITEM);
        attachment.setName(name);
        if (!item.has("@odata.type")) {
            item.set("@odata.type", typeOf(item));
        }
        attachment.set("item", item);
        return attachment;
    }

    private static String typeOf(OutlookItem item) {
        if (item instanceof OutlookEvent) {
            return "#microsoft.graph.event";
        }
        return item instanceof OutlookContact ? "#microsoft.graph.contact" : "#microsoft.graph.message";
    }

    /** Whether it is a file, of a task or of anything else. */
    public boolean isFile() {
        return isOfType(FILE) || isOfType(TASK_FILE);
    }

    public boolean isItem() {
        return isOfType(ITEM);
    }

    public boolean isReference() {
        return isOfType(REFERENCE);
    }

    private boolean isOfType(String type) {
        String actual = string("@odata.type");
        // the service writes the type with a leading #, users and older clients also without
        return actual != null && type.equals(actual.startsWith("#") ? actual : "#" + actual);
    }

    /**
     * Content of a file; null when the service left it out.
     *
     * @throws IllegalArgumentException if the content is not base64
     */
    public byte[] getContentBytes() {
        String content = string("contentBytes");
        return content == null ? null : Base64.getDecoder().decode(content);
    }

    public void setContentBytes(byte[] content) {
        set("contentBytes", content == null ? null : Base64.getEncoder().encodeToString(content));
    }

    /** The attached message, event or contact, when it was expanded. */
    public OutlookItem getItem() {
        return object("item", OutlookItem::of);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name. */
    public String getName() {
        return string("name");
    }

    public void setName(String name) {
        set("name", name);
    }

    /** MIME type. */
    public String getContentType() {
        return string("contentType");
    }

    public void setContentType(String contentType) {
        set("contentType", contentType);
    }

    /** Size in bytes, including what the service adds. */
    public Integer getSize() {
        return integer("size");
    }

    public void setSize(Integer size) {
        set("size", size);
    }

    /** Whether the body shows the attachment. */
    public Boolean getIsInline() {
        return bool("isInline");
    }

    public void setIsInline(Boolean isInline) {
        set("isInline", isInline);
    }

    /** When it was changed. */
    public Instant getLastModifiedDateTime() {
        return instant("lastModifiedDateTime");
    }

    /** Content-ID by which an HTML body refers to a file. */
    public String getContentId() {
        return string("contentId");
    }

    public void setContentId(String contentId) {
        set("contentId", contentId);
    }

    /** Location by which an HTML body refers to a file. */
    public String getContentLocation() {
        return string("contentLocation");
    }

    public void setContentLocation(String contentLocation) {
        set("contentLocation", contentLocation);
    }

    /** Where a reference points to (beta). */
    public String getSourceUrl() {
        return string("sourceUrl");
    }

    public void setSourceUrl(String sourceUrl) {
        set("sourceUrl", sourceUrl);
    }

    /** Where the file of a reference is kept (beta). */
    public String getProviderType() {
        return string("providerType");
    }

    public void setProviderType(String providerType) {
        set("providerType", providerType);
    }

    /** Permission that a reference grants (beta). */
    public String getPermission() {
        return string("permission");
    }

    public void setPermission(String permission) {
        set("permission", permission);
    }

    /** Whether a reference points to a folder (beta). */
    public Boolean getIsFolder() {
        return bool("isFolder");
    }

    public void setIsFolder(Boolean isFolder) {
        set("isFolder", isFolder);
    }

    /** Preview of a reference (beta). */
    public String getPreviewUrl() {
        return string("previewUrl");
    }

    public void setPreviewUrl(String previewUrl) {
        set("previewUrl", previewUrl);
    }

    /** Thumbnail of a reference (beta). */
    public String getThumbnailUrl() {
        return string("thumbnailUrl");
    }

    public void setThumbnailUrl(String thumbnailUrl) {
        set("thumbnailUrl", thumbnailUrl);
    }
}
