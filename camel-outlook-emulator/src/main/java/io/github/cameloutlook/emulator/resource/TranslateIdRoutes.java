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

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.store.Contact;
import io.github.cameloutlook.emulator.store.ItemState;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;

/**
 * translateExchangeIds between default and immutable ids, each as the REST API or as MAPI spells it, and ids of EWS:
 * the default ones in the plain alphabet of base64.
 */
public final class TranslateIdRoutes implements Routes {

    private static final Set<String> TYPES = Set.of("restId", "restImmutableEntryId", "ewsId", "entryId", "immutableEntryId");
    private static final int MAXIMUM_IDS = 1000;

    @Override
    public void register(Router router) {
        router.mailbox("POST", "/translateExchangeIds", TranslateIdRoutes::translate);
    }

    private static Response translate(GraphRequest request) throws IOException {
        Map<String, Object> json = ActionParameters.only(
                request.json(), "translateExchangeIds", "inputIds", "sourceIdType", "targetIdType");
        List<?> ids = (List<?>) InputValues.texts("inputIds", GraphRequest.parameter(json, "inputIds"));
        if (ids.size() > MAXIMUM_IDS) {
            throw new GraphException(400, "ErrorInvalidRequest", "At most " + MAXIMUM_IDS + " ids can be translated at once.");
        }
        String source = type(json, "sourceIdType");
        String target = type(json, "targetIdType");
        boolean immutable = target.toLowerCase(Locale.ROOT).contains("immutable");
        List<Object> value = new ArrayList<>();
        for (Object id : ids) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("sourceId", id);
            Optional<ItemState> item = item(request.mailbox(), restId((String) id, source));
            if (item.isPresent()) {
                String found = immutable ? item.get().immutableId() : item.get().id();
                one.put("targetId", spelled(found, target));
            } else {
                one.put("errorDetails", Map.of("code", "ErrorInvalidIdMalformed", "message", "Id is malformed or unknown."));
            }
            value.add(one);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("Collection(microsoft.graph.convertIdResult)"));
        body.put("value", value);
        return Response.json(200, body);
    }

    private static Optional<ItemState> item(Mailbox mailbox, String id) {
        Optional<ItemState> message = mailbox.message(id).map(Message::state);
        return message.<ItemState> map(found -> found)
                .or(() -> mailbox.calendars().eventState(id))
                .or(() -> mailbox.contacts().contact(id).map(Contact::state));
    }

    private static String type(Map<String, Object> json, String parameter) {
        return (String) InputValues.member(parameter, GraphRequest.parameter(json, parameter), TYPES);
    }

    private static String restId(String id, String type) {
        return switch (type) {
            case "entryId", "immutableEntryId" -> ofEntryId(id);
            case "ewsId" -> id.replace('+', '_').replace('/', '-');
            default -> id;
        };
    }

    private static String spelled(String restId, String type) {
        return switch (type) {
            case "entryId", "immutableEntryId" -> entryId(restId);
            case "ewsId" -> restId.replace('_', '+').replace('-', '/');
            default -> restId;
        };
    }

    // An entry id tells in a last digit how many characters of padding were cut off.
    private static String entryId(String restId) {
        String bare = restId.replace("=", "");
        return bare + (restId.length() - bare.length());
    }

    private static String ofEntryId(String entryId) {
        int last = entryId.length() - 1;
        int padding = last < 0 ? 0 : Math.max(0, Character.digit(entryId.charAt(last), 3));
        return entryId.substring(0, Math.max(0, last)) + "=".repeat(padding);
    }
}
