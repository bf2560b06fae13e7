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
package io.github.cameloutlook.emulator.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.store.ContactState;

/** Shows contacts to a client as its request wants them: $select, $expand, Prefer. */
public final class ContactRendering {

    private final GraphRequest request;
    private final Selection<ContactState> selection;
    private final List<Expansion> expansions;

    public ContactRendering(GraphRequest request, String select, String expand) {
        this.request = request;
        this.selection = Selection.parse(ContactType.CONTACT, select);
        this.expansions = Expansion.parse(ContactType.CONTACT, expand);
    }

    static ContactRendering of(GraphRequest request) {
        return new ContactRendering(request, request.query().get("$select"), request.query().get("$expand"));
    }

    /** A single contact with its context. */
    Map<String, Object> entity(ContactState contact) {
        Map<String, Object> result = new LinkedHashMap<>(64);
        result.put("@odata.context", request.mailboxContext("/contacts" + contextSuffix() + "/$entity"));
        result.putAll(item(contact));
        return result;
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    /** A contact as an item of a collection. */
    public Map<String, Object> item(ContactState contact) {
        Map<String, Object> result = new LinkedHashMap<>(64);
        result.put("@odata.etag", "W/\"" + contact.changeKey() + "\"");
        for (Property<ContactState> property : selection.properties()) {
            result.put(property.name(),
                    property.name().equals("id") ? request.idOf(contact) : property.value().apply(contact));
        }
        for (Expansion expansion : expansions) {
            Object value = expansion.is("extensions")
                    ? Extensions.expand(expansion, contact)
                    : ExtendedProperties.expand(expansion, contact.extendedProperties());
            if (value != null) {
                result.put(expansion.navigation(), value);
            }
        }
        return result;
    }
}
