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
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** Rules of the Inbox: keeping them. What they do to arriving mail is the delivery's business. */
public final class MessageRuleRoutes implements Routes {

    private static final String PATH = "/mailFolders/{folder}/messageRules";

    @Override
    public void register(Router router) {
        router.mailbox("GET", PATH, MessageRuleRoutes::list).mailbox("POST", PATH, MessageRuleRoutes::create)
                .mailbox("GET", PATH + "/{rule}", request -> entity(request, 200, existing(request)))
                .mailbox("PATCH", PATH + "/{rule}", MessageRuleRoutes::update)
                .mailbox("DELETE", PATH + "/{rule}", MessageRuleRoutes::delete);
    }

    private static Map<String, Map<String, Object>> rules(GraphRequest request) {
        MailFolder folder = request.folderIfAny();
        if (folder.wellKnown().orElse(null) != WellKnownFolder.INBOX) {
            throw new GraphException(400, "ErrorInvalidRequest", "Only the Inbox has rules.");
        }
        return request.mailbox().settings().rules();
    }

    private static Response list(GraphRequest request) {
        List<Map<String, Object>> inSequence = new ArrayList<>(rules(request).values());
        inSequence.sort(Comparator.comparing(rule -> (Integer) rule.get("sequence")));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request));
        body.put("value", inSequence);
        return Response.json(200, body);
    }

    private static String context(GraphRequest request) {
        return request.mailboxContext("/mailFolders('inbox')/messageRules");
    }

    private static Response entity(GraphRequest request, int status, Map<String, Object> rule) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", context(request) + "/$entity");
        body.putAll(rule);
        return Response.json(status, body);
    }

    private static Map<String, Object> existing(GraphRequest request) {
        Map<String, Object> rule = rules(request).get(request.variable("rule"));
        if (rule == null) {
            throw GraphException.itemNotFound();
        }
        return rule;
    }

    private static Response create(GraphRequest request) throws IOException {
        rules(request);
        return entity(request, 201, add(request.mailbox(), request.json()));
    }

    /** Adds a rule as a client would. */
    public static Map<String, Object> add(Mailbox mailbox, Map<String, Object> json) {
        for (String needed : List.of("displayName", "sequence", "actions")) {
            if (InputValues.get(json, needed) == null) {
                throw new GraphException(
                        400, "ErrorInvalidRequest", "The property '" + needed + "' of a rule is missing.");
            }
        }
        String id = Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(8).putInt(0x01000000).putInt(ThreadLocalRandom.current().nextInt()).array())
                .replace('/', '_').replace('+', '-');
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", id);
        rule.put("displayName", null);
        rule.put("sequence", null);
        rule.put("isEnabled", true);
        rule.put("hasError", false);
        rule.put("isReadOnly", false);
        apply(mailbox, json, rule);
        mailbox.settings().rules().put(id, rule);
        return rule;
    }

    private static Response update(GraphRequest request) throws IOException {
        Map<String, Object> rule = new LinkedHashMap<>(existing(request));
        apply(request.mailbox(), request.json(), rule);
        rules(request).put((String) rule.get("id"), rule);
        return entity(request, 200, rule);
    }

    private static Response delete(GraphRequest request) {
        rules(request).remove(existing(request).get("id"));
        return Response.status(204);
    }

    private static void apply(Mailbox mailbox, Map<String, Object> json, Map<String, Object> rule) {
        json.forEach((key, value) -> {
            switch (key.toLowerCase(Locale.ROOT)) {
                case "displayname" -> rule.put("displayName", InputValues.text("displayName", value));
                case "sequence" -> rule.put("sequence", InputValues.integer("sequence", value));
                case "isenabled" -> rule.put("isEnabled", InputValues.flag("isEnabled", value));
                case "conditions", "exceptions" -> putOrRemove(rule, key.toLowerCase(Locale.ROOT),
                        value == null ? null : RuleShape.PREDICATES.read(key, value));
                case "actions" -> rule.put("actions", actions(mailbox, value));
                case "id", "haserror", "isreadonly" -> {
                    // the service's own; a client may send back what it read
                }
                default -> refuseUnknown(key);
            }
        });
    }

    private static void putOrRemove(Map<String, Object> rule, String name, Object value) {
        if (value == null) {
            rule.remove(name);
        } else {
            rule.put(name, value);
        }
    }

    private static void refuseUnknown(String key) {
        if (!key.startsWith("@")) {
            throw new GraphException(
                    400, "RequestBodyRead", "The property '" + key + "' does not exist on type "
                                            + "'microsoft.graph.messageRule'. Make sure to only use property names that are defined by the type.");
        }
    }

    private static Map<String, Object> actions(Mailbox mailbox, Object value) {
        Map<String, Object> actions = RuleShape.ACTIONS.read("actions", value);
        for (String target : List.of("moveToFolder", "copyToFolder")) {
            actions.computeIfPresent(target, (name, folder) -> folder(mailbox, (String) folder));
        }
        return actions;
    }

    private static String folder(Mailbox mailbox, String idOrName) {
        return mailbox.folder(idOrName).orElseThrow(GraphException::folderNotFound).id();
    }
}
