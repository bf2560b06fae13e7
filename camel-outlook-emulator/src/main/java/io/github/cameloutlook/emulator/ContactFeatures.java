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
package io.github.cameloutlook.emulator;

import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.emulator.contact.ContactAddressing;
import io.github.cameloutlook.emulator.contact.ContactFolderRoutes;
import io.github.cameloutlook.emulator.contact.ContactRoutes;
import io.github.cameloutlook.emulator.contact.PhotoRoutes;
import io.github.cameloutlook.emulator.delta.ContactDeltaRoutes;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.resource.ExtensionRoutes;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Contacts and what belongs to them. */
final class ContactFeatures {

    private final Mailboxes mailboxes;
    private final ServiceRules rules;

    ContactFeatures(Mailboxes mailboxes, ServiceRules rules) {
        this.mailboxes = mailboxes;
        this.rules = rules;
    }

    /** These features' operations and others'. */
    List<Routes> and(List<Routes> others) {
        List<Routes> all = new ArrayList<>(others);
        all.add(new ContactRoutes());
        all.add(new ContactFolderRoutes());
        all.add(new ContactDeltaRoutes(mailboxes, rules));
        all.add(new PhotoRoutes());
        all.add(new ExtensionRoutes(new ContactAddressing()));
        return all;
    }
}
