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
import java.util.Set;

import io.github.cameloutlook.emulator.dialect.schema.ApiVersion;
import io.github.cameloutlook.emulator.dialect.schema.EntityKind;
import io.github.cameloutlook.emulator.dialect.schema.ObjectCodec;

/** Makes entities of one mailbox Outlook's: without what Graph alone has, each with its address and its tag. */
public final class OutlookEntities {

    private static final ObjectCodec CODEC = ObjectCodec.toOutlook();

    private final ApiVersion version;
    private final String mailbox;

    /** @param mailbox address of the mailbox: {@code http://host/api/v2.0/Users('id@tenant')} */
    public OutlookEntities(ApiVersion version, String mailbox) {
        this.version = version;
        this.mailbox = mailbox;
    }

    /** An entity that is found directly below the mailbox. */
    public Map<String, Object> entity(Map<?, ?> neutral, EntityKind kind) {
        return entity(neutral, kind, mailbox);
    }

    /** An entity with its address below a parent. */
    Map<String, Object> entity(Map<?, ?> neutral, EntityKind kind, String parent) {
        Map<String, Object> entity = CODEC.translate(addressed(neutral, kind, parent));
        return version == ApiVersion.V1 ? FirstShapes.ofLater(entity) : entity;
    }

    private Object addressed(Object value, EntityKind kind, String parent) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> addressed(element, kind, parent)).toList();
        }
        return value instanceof Map<?, ?> object ? addressed(object, kind, parent) : value;
    }

    private Map<String, Object> addressed(Map<?, ?> neutral, EntityKind kind, String parent) {
        Map<String, Object> result = new LinkedHashMap<>();
        String address = kind.address(version, parent, neutral.get("id"));
        if (neutral.get("id") != null) {
            result.put("@odata.id", address);
        }
        if (neutral.get("changeKey") != null) {
            result.put("@odata.etag", "W/\"" + neutral.get("changeKey") + "\"");
        }
        neutral.forEach((key, value) -> {
            String name = (String) key;
            if (name.equals("@odata.context") || !kind.shows(name, version)) {
                return;
            }
            EntityKind inner = kind.navigations().get(name);
            result.put(name, inner != null
                    ? addressed(value, inner, inner.isPart() ? address : mailbox)
                    : name.equals("@odata.type") ? type(value) : inside(name, value));
        });
        return result;
    }

    /** Meeting messages are of one type before beta, and there only requests are of another. */
    private Object type(Object type) {
        return version == ApiVersion.BETA && "#microsoft.graph.eventMessageRequest".equals(type)
                ? type
                : "#microsoft.graph.eventMessageRequest".equals(type) || "#microsoft.graph.eventMessageResponse".equals(type)
                        ? "#microsoft.graph.eventMessage"
                : type;
    }

    private static Object inside(String member, Object value) {
        Set<String> graphOnly = EntityKind.GRAPH_ONLY_INSIDE.get(member.equals("locations") ? "location" : member);
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
