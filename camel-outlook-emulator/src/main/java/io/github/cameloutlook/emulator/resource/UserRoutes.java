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
package io.github.cameloutlook.emulator.resource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Users, as far as a mail client asks for them: who owns the mailbox. */
public final class UserRoutes implements Routes {

    private final EntityType<Mailbox> type = new EntityType<Mailbox>("user")
            .with("businessPhones", Shape.collection(Shape.STRING), mailbox -> List.of())
            .with("displayName", Shape.STRING, Mailbox::displayName)
            .with("givenName", Shape.STRING, mailbox -> mailbox.displayName().split(" ")[0])
            .with("jobTitle", Shape.STRING, mailbox -> null)
            .with("mail", Shape.STRING, Mailbox::upn)
            .with("mobilePhone", Shape.STRING, mailbox -> null)
            .with("officeLocation", Shape.STRING, mailbox -> null)
            .with("preferredLanguage", Shape.STRING, mailbox -> "en-US")
            .with("surname", Shape.STRING, mailbox -> null)
            .with("userPrincipalName", Shape.STRING, Mailbox::upn)
            .with("id", Shape.ID, Mailbox::id);

    private final Mailboxes mailboxes;

    /**
     * Serves users.
     *
     * @param settings the mailboxSettings of a mailbox, which are shown when they are selected
     */
    public UserRoutes(Mailboxes mailboxes, Function<Mailbox, Map<String, Object>> settings) {
        this.mailboxes = mailboxes;
        type.withHidden("mailboxSettings", Shape.OPEN, settings::apply);
    }

    @Override
    public void register(Router router) {
        router.mailbox("GET", "", this::get).root("GET", "/users", this::list);
    }

    private Response get(GraphRequest request) {
        Selection<Mailbox> selection = Selection.parse(type, request.query().get("$select"));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.context", request.context("users" + selection.contextSuffix() + "/$entity"));
        result.putAll(item(selection, request.mailbox()));
        return Response.json(200, result);
    }

    private Response list(GraphRequest request) {
        Selection<Mailbox> selection = Selection.parse(type, request.query().get("$select"));
        return new Listing<>(request, type, ListSource.of(mailboxes.all()))
                .page(request.context("users" + selection.contextSuffix()), mailbox -> item(selection, mailbox));
    }

    private static Map<String, Object> item(Selection<Mailbox> selection, Mailbox mailbox) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (Property<Mailbox> property : selection.properties()) {
            result.put(property.name(), property.value().apply(mailbox));
        }
        return result;
    }
}
