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
package io.github.cameloutlook.emulator.dialect.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.dialect.schema.EntityKind;
import io.github.cameloutlook.emulator.dialect.schema.ObjectCodec;

/**
 * Turns the body of a neutral answer into Outlook's: without what Graph alone has, with the address of every entity.
 */
public final class OutlookAnswer {

    private static final String CONTEXT = "@odata.context";
    private static final String VALUE = "value";
    private static final ObjectCodec CODEC = ObjectCodec.toOutlook();

    private final AnswerContext context;
    private final boolean me;
    private final String nextLink;

    /**
     * @param me       whether the request was about the signed-in user
     * @param nextLink in Outlook's words, or null
     */
    public OutlookAnswer(AnswerContext context, boolean me, String nextLink) {
        this.context = context;
        this.me = me;
        this.nextLink = nextLink;
    }

    public Map<String, Object> of(Map<?, ?> neutral) {
        OutlookEntities entities = new OutlookEntities(context.version(), mailbox());
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
                    ? kind == null ? CODEC.translate(object) : entities.entity(object, kind, parent(kind)) : element).toList());
        } else {
            body.putAll(kind == null
                    ? CODEC.translate(without(CONTEXT, neutral)) : entities.entity(neutral, kind, parent(kind)));
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
        // everything else has one address, whatever the request went through
        return kind.isPart() ? context.parent() : mailbox();
    }

    private String mailbox() {
        return context.root() + "/" + context.mailbox();
    }
}
