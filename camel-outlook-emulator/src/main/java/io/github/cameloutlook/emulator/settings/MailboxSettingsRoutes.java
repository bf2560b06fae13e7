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
package io.github.cameloutlook.emulator.settings;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Settings of a mailbox, whole and by part. */
public final class MailboxSettingsRoutes implements Routes {

    private static final String PATH = "/mailboxSettings";

    @Override
    public void register(Router router) {
        router.mailbox("GET", PATH, MailboxSettingsRoutes::get).mailbox("PATCH", PATH, MailboxSettingsRoutes::update)
                .mailbox("GET", PATH + "/{part}", MailboxSettingsRoutes::part);
    }

    private static Response get(GraphRequest request) {
        return answer(request, PATH, SettingsDefaults.current(request.mailbox()));
    }

    private static Response answer(GraphRequest request, String path, Map<String, Object> values) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.mailboxContext(path));
        body.putAll(values);
        return Response.json(200, body);
    }

    @SuppressWarnings("unchecked")
    private static Response part(GraphRequest request) {
        String name = request.variable("part");
        Map.Entry<String, Object> part = SettingsDefaults.current(request.mailbox()).entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name)).findFirst()
                .orElseThrow(() -> GraphException.badRequest("Resource not found for the segment '" + name + "'."));
        String path = PATH + "/" + part.getKey();
        return answer(request, path, part.getValue() instanceof Map
                ? (Map<String, Object>) part.getValue()
                : SettingsDefaults.map("value", part.getValue()));
    }

    private static Response update(GraphRequest request) throws IOException {
        return answer(request, PATH, change(request.mailbox(), request.json()));
    }

    /** Changes settings as a client would; gives the changed parts. */
    public static Map<String, Object> change(Mailbox mailbox, Map<String, Object> json) {
        Map<String, Object> changes
                = SettingsInput.read(json, SettingsDefaults.current(mailbox), mailbox.clock().instant());
        mailbox.settings().change(changes);
        return changes;
    }
}
