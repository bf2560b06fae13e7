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

/** Body of an item and its format. */
public final class ItemBody extends OutlookObject {

    public ItemBody() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ItemBody(Map<String, Object> properties) {
        super(properties);
    }

    /** A plain text body. */
    public static ItemBody text(String content) {
        return of("text", content);
    }

    /** An HTML body. */
    public static ItemBody html(String content) {
        return of("html", content);
    }

    private static ItemBody of(String contentType, String content) {
        ItemBody body = new ItemBody();
        body.setContentType(contentType);
        body.setContent(content);
        return body;
    }

    /** Whether the content is HTML. */
    public boolean isHtml() {
        return "html".equalsIgnoreCase(getContentType());
    }

    /** Format: text or html. */
    public String getContentType() {
        return string("contentType");
    }

    public void setContentType(String contentType) {
        set("contentType", contentType);
    }

    /** The content. */
    public String getContent() {
        return string("content");
    }

    public void setContent(String content) {
        set("content", content);
    }
}
