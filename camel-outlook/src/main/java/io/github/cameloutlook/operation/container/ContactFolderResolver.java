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
package io.github.cameloutlook.operation.container;

import java.util.Set;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * Finds the folder of contacts that a user names: {@code contacts} for the default one, an id, or a path of display
 * names ({@code Suppliers/Europe}).
 */
public final class ContactFolderResolver extends NestedFolderResolver {

    /** The default folder is not listed, so it cannot be found by its display name. */
    private static final Set<String> WELL_KNOWN = Set.of("contacts");

    public ContactFolderResolver(OutlookClient client) {
        super(client, WELL_KNOWN, "contactFolders/resolve");
    }

    @Override
    OutlookRequest.Builder children(String mailbox, String parent) {
        return get(mailbox, parent == null
                ? "/contactFolders" : "/contactFolders/" + PathTemplate.segment(parent) + "/childFolders");
    }

    @Override
    String hint() {
        return "A folder of contacts is contacts for the default one, an id, or a path of display names such as"
               + " Suppliers/Europe";
    }
}
