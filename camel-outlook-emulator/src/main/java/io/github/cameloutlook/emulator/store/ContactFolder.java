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
package io.github.cameloutlook.emulator.store;

import java.util.Map;

/**
 * A folder of contacts: an identity that lasts, and what is known of it now. Change it through its {@link ContactStore}
 * only.
 */
public final class ContactFolder {

    final ChangeLog<Contact> changes = new ChangeLog<>();
    volatile String displayName;
    volatile ContactFolder parent;
    volatile Map<String, Object> extendedProperties = Map.of();
    volatile boolean removed;
    long entered;
    long changed;

    private final long number;
    private final String id;
    private final String parentOfAll;

    /** @param parentOfAll id of the mail folder in which the default folder lies */
    ContactFolder(long number, String id, String parentOfAll) {
        this.number = number;
        this.id = id;
        this.parentOfAll = parentOfAll;
    }

    long number() {
        return number;
    }

    public String id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    /** The folder above, null for the default folder. */
    public ContactFolder parent() {
        return parent;
    }

    public String parentId() {
        ContactFolder above = parent;
        return above == null ? parentOfAll : above.id;
    }

    /** Extended properties by id. */
    public Map<String, Object> extendedProperties() {
        return extendedProperties;
    }

    boolean isWithin(ContactFolder other) {
        for (ContactFolder folder = this; folder != null; folder = folder.parent) {
            if (folder == other) {
                return true;
            }
        }
        return false;
    }
}
