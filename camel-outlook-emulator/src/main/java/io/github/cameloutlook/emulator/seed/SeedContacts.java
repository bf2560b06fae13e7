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
package io.github.cameloutlook.emulator.seed;

import java.nio.file.Path;
import java.util.Map;

import io.github.cameloutlook.emulator.contact.ContactInput;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.ContactFolder;
import io.github.cameloutlook.emulator.store.ContactStore;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Files in the directory of the contacts. */
final class SeedContacts {

    private SeedContacts() {
    }

    static void load(Mailbox mailbox, ContactFolder folder, Path file) {
        if (!file.getFileName().toString().endsWith(".json")) {
            throw new SeedException(file, "among the contacts there may be .json files only");
        }
        try {
            mailbox.contacts().addContact(folder, ContactInput.of(SeedJson.object(file))::create);
        } catch (GraphException e) {
            throw new SeedException(file, e.getMessage(), e);
        }
    }

    static ContactFolder childFolder(Mailbox mailbox, ContactFolder parent, String name) {
        ContactStore store = mailbox.contacts();
        return store.childFolders(parent).stream().filter(folder -> folder.displayName().equalsIgnoreCase(name)).findFirst()
                .orElseGet(() -> store.createFolder(parent, name, Map.of()));
    }
}
