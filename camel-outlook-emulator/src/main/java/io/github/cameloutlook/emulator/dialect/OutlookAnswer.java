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
package io.github.cameloutlook.emulator.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the body of a neutral answer into Outlook's: without what Graph alone has, with the address of every entity.
 */
final class OutlookAnswer {

    private static final String CONTEXT = "@odata.context";
    private static final String ETAG = "@odata.etag";
    private static final String VALUE = "value";
    private static final ObjectCodec CODEC = ObjectCodec.toOutlook();

    private final AnswerContext context;
    private final boolean me;
    private final String nextLink;

    /**
     * @param me       whether the request was about the signed-in user
     * @param nextLink in Outlook's words, or null
     */
    OutlookAnswer(AnswerContext context, boolean me, String nextLink) {
        this.context = context;
        this.me = me;
        this.nextLink = nextLink;
    }

    Map<String, Object> of(Map<?, ?> neutral) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(CONTEXT, context.outlook(me));
        EntityKind kind = context.kind();
        if (!context.isEntity() && neutral.get(VALUE) instanceof List<?> list) {
            body.putAll(CODEC.translate(without(VALUE, neutral)));
            if (nextLink != null) {
                body.put("@odata.nextLink", nextLink);
            }
            // what holds a collection is OData's and no property
            body.put(VALUE, list.stream().map(element -> element instanceof Map<?, ?> object
                    ? CODEC.translate(kind == null ? object : entity(object, kind, parent(kind))) : element).toList());
        } else {
            body.putAll(CODEC.translate(kind == null ? without(CONTEXT, neutral) : entity(neutral, kind, parent(kind))));
        }
        return body;
    }

    private static Map<Object, Object> without(String name, Map<?, ?> neutral) {
        Map<Object, Object> rest = new LinkedHashMap<>(neutral);
        rest.remove(CONTEXT);
        rest.remove(name);
        return rest;
    }

    private String parent(EntityKind kind) {
        // an attachment is nowhere but in its item; everything else has one address, whatever the request went through
        return kind.equals(EntityKind.ATTACHMENT) ? context.parent() : mailbox();
    }

    private String mailbox() {
        return context.root() + "/" + context.user();
    }

    private Object entities(Object value, EntityKind kind, String parent) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> entities(element, kind, parent)).toList();
        }
        return value instanceof Map<?, ?> object ? entity(object, kind, parent) : value;
    }

    private Map<String, Object> entity(Map<?, ?> neutral, EntityKind kind, String parent) {
        Map<String, Object> result = new LinkedHashMap<>();
        String address = parent + "/" + kind.set() + "('" + neutral.get("id") + "')";
        if (neutral.get("id") != null) {
            result.put("@odata.id", address);
        }
        if (neutral.get("changeKey") != null) {
            result.put(ETAG, "W/\"" + neutral.get("changeKey") + "\"");
        }
        neutral.forEach((key, value) -> {
            String name = (String) key;
            if (name.equals(CONTEXT) || kind.graphOnly().contains(name)) {
                return;
            }
            EntityKind inner = kind.navigations().get(name);
            result.put(name, inner != null
                    ? entities(value, inner, inner.equals(EntityKind.ATTACHMENT) ? address : mailbox())
                    : name.equals("@odata.type") ? type(value) : inside(name, value));
        });
        return result;
    }

    /** Meeting messages have no types of their own before beta. */
    private static Object type(Object type) {
        return "#microsoft.graph.eventMessageRequest".equals(type) || "#microsoft.graph.eventMessageResponse".equals(type)
                ? "#microsoft.graph.eventMessage" : type;
    }

    private static Object inside(String member, Object value) {
        Set<String> graphOnly = EntityKind.GRAPH_ONLY_INSIDE.get(member);
        if (graphOnly == null) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> inside(member, element)).toList();
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        Map<Object, Object> result = new LinkedHashMap<>(object);
        result.keySet().removeAll(graphOnly);
        return result;
    }
}
