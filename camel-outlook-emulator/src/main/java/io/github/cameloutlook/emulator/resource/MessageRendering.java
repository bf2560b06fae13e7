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
import java.util.Set;

import io.github.cameloutlook.emulator.attachment.AttachmentRendering;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageState;

/** Shows messages to a client as its request wants them: $select, $expand, Prefer. */
public final class MessageRendering {

    // a draft that was never sent has none of these
    private static final Set<String> LEFT_OUT_WHEN_NULL = Set.of("sender", "from", "internetMessageHeaders");

    // not shown with Mail.ReadBasic
    private static final Set<String> CONTENT = Set.of("body", "bodyPreview", "uniqueBody");

    private final GraphRequest request;
    private final Selection<MessageState> selection;
    private final List<Expansion> expansions;
    private final MeetingProperties meetings;
    private final BodyRendering bodies;
    private final boolean immutableIds;
    private final boolean basic;

    public MessageRendering(GraphRequest request, String select, String expand) {
        this.request = request;
        this.selection = Selection.parse(MessageType.MESSAGE, MeetingProperties.withoutDerived(select));
        this.meetings = new MeetingProperties(select);
        this.expansions = Expansion.parse(MessageType.MESSAGE, expand);
        this.bodies = BodyRendering.of(request);
        this.immutableIds = request.prefer().immutableIds();
        this.basic = request.caller().readsBasicOnly();
    }

    /** What this request wants. */
    public static MessageRendering of(GraphRequest request) {
        return new MessageRendering(request, request.query().get("$select"), request.query().get("$expand"));
    }

    /** A single message with its context, as the answer of a read, a create or an action. */
    public static Map<String, Object> entity(GraphRequest request, Message message) {
        return of(request).entity(message);
    }

    /** A single message with its context. */
    public Map<String, Object> entity(Message message) {
        Map<String, Object> result = new LinkedHashMap<>(64);
        result.put("@odata.context", request.mailboxContext("/messages" + selection.contextSuffix() + "/$entity"));
        result.putAll(item(message.state()));
        return result;
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    /** A message as an item of a collection. */
    public Map<String, Object> item(MessageState state) {
        Map<String, Object> result = new LinkedHashMap<>(64);
        if (state.properties().get("@odata.type") instanceof String type) {
            result.put("@odata.type", type);
        }
        result.put("@odata.etag", "W/\"" + state.changeKey() + "\"");
        for (Property<MessageState> property : selection.properties()) {
            if (basic && CONTENT.contains(property.name())) {
                continue;
            }
            Object value = value(property, state);
            if (value != null || !LEFT_OUT_WHEN_NULL.contains(property.name())) {
                result.put(property.name(), value);
            }
        }
        meetings.show(state, result);
        for (Expansion expansion : basic ? List.<Expansion> of() : expansions) {
            Object value = expanded(expansion, state);
            if (value != null) {
                boolean event = expansion.navigation().equals(MeetingProperties.EXPANSION);
                result.put(event ? "event" : expansion.navigation(), value);
            }
        }
        return result;
    }

    private Object value(Property<MessageState> property, MessageState state) {
        return switch (property.name()) {
            case "id" -> immutableIds ? state.immutableId() : state.id();
            case "body" -> bodies.body(state);
            case "uniqueBody" -> bodies.uniqueBody(state);
            default -> property.value().apply(state);
        };
    }

    private Object expanded(Expansion expansion, MessageState state) {
        return switch (expansion.navigation()) {
            case "attachments" -> AttachmentRendering.expanded(
                    state.attachments(), expansion.options().get("$select"),
                    immutableIds ? state.immutableId() : state.id());
            case "extensions" -> Extensions.expand(expansion, state);
            case MeetingProperties.EXPANSION -> MeetingProperties.event(request, state);
            default -> ExtendedProperties.expand(expansion, state);
        };
    }
}
