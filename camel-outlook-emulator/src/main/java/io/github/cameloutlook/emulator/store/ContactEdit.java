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

import java.util.Collections;
import java.util.Map;

/** A change of a contact under way. */
public final class ContactEdit extends ItemEdit {

    ContactEdit() {
    }

    ContactEdit(ContactState state) {
        takeOver(state);
    }

    @Override
    public void contentChanged() {
        // a contact has no other source than its properties
    }

    ContactState freeze(
            Contact contact, String id, ContactFolder folder, String changeKey, long entered, long changed) {
        return new ContactState(
                id, contact.immutableId(), folder, changeKey, Collections.unmodifiableMap(properties()),
                Map.copyOf(extendedProperties()), Collections.unmodifiableMap(extensions()), entered, changed);
    }
}
