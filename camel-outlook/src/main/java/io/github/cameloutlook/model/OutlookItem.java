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

/** What all items of a mailbox have in common: messages, events, contacts. */
public abstract class OutlookItem extends ExtensibleObject {

    protected OutlookItem() {
    }

    /** A view over these properties. */
    protected OutlookItem(Map<String, Object> properties) {
        super(properties);
    }

    /** A view of the kind that {@code @odata.type} tells; a message when it tells nothing. */
    public static OutlookItem of(Map<String, Object> properties) {
        Object type = properties.get("@odata.type");
        String name = type == null ? "" : type.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".event")) {
            return new OutlookEvent(properties);
        }
        if (name.endsWith(".contact")) {
            return new OutlookContact(properties);
        }
        return OutlookMessage.of(properties);
    }

    /** Id; changes when the item moves, unless ids are immutable. */
    public String getId() {
        return string("id");
    }

    /** When the item was created. */
    public Instant getCreatedDateTime() {
        return instant("createdDateTime");
    }

    /** When it was changed. */
    public Instant getLastModifiedDateTime() {
        return instant("lastModifiedDateTime");
    }

    /** Version of the item. */
    public String getChangeKey() {
        return string("changeKey");
    }

    /** Categories by name. */
    public List<String> getCategories() {
        return strings("categories");
    }

    public void setCategories(List<String> categories) {
        set("categories", categories);
    }
}
