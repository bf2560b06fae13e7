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
package io.github.cameloutlook.emulator.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Expansion;
import io.github.cameloutlook.emulator.odata.Property;
import io.github.cameloutlook.emulator.odata.Selection;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.resource.MessageType;
import io.github.cameloutlook.emulator.store.Calendar;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Shows calendars to clients, and takes what clients send of them. */
final class CalendarRendering {

    static final EntityType<Calendar> CALENDAR = new EntityType<Calendar>("calendar")
            .with("id", Shape.ID, Calendar::id)
            .with("name", Shape.STRING, Calendar::name)
            .with("color", Shape.STRING, calendar -> calendar.properties().getOrDefault("color", "auto"))
            .with("hexColor", Shape.STRING, calendar -> calendar.properties().getOrDefault("hexColor", ""))
            .with("isDefaultCalendar", Shape.BOOLEAN, calendar -> calendar.role() == Calendar.Role.DEFAULT)
            .with("changeKey", Shape.ID, Calendar::changeKey)
            .with("canShare", Shape.BOOLEAN, calendar -> calendar.role() != Calendar.Role.READ_ONLY)
            .with("canViewPrivateItems", Shape.BOOLEAN, calendar -> true)
            .with("canEdit", Shape.BOOLEAN, calendar -> calendar.role() != Calendar.Role.READ_ONLY)
            .with("allowedOnlineMeetingProviders", Shape.collection(Shape.STRING), calendar -> List.of("teamsForBusiness"))
            .with("defaultOnlineMeetingProvider", Shape.STRING,
                    calendar -> calendar.properties().getOrDefault("defaultOnlineMeetingProvider", "teamsForBusiness"))
            .with("isTallyingResponses", Shape.BOOLEAN, calendar -> calendar.role() == Calendar.Role.DEFAULT)
            .with("isRemovable", Shape.BOOLEAN, calendar -> calendar.role() != Calendar.Role.DEFAULT)
            .with("owner", Shape.complex("name", Shape.STRING, "address", Shape.STRING), calendar -> null)
            .withHidden(ExtendedProperties.SINGLE, Shape.collection(MessageType.EXTENDED_PROPERTY),
                    calendar -> ExtendedProperties.values(calendar.extendedProperties(), false))
            .withHidden(ExtendedProperties.MULTI, Shape.collection(MessageType.EXTENDED_PROPERTY), calendar -> List.of())
            .withNavigation(ExtendedProperties.SINGLE).withNavigation(ExtendedProperties.MULTI);

    private static final Set<String> COLORS = Set.of("auto", "lightBlue", "lightGreen", "lightOrange", "lightGray",
            "lightYellow", "lightTeal", "lightPink", "lightBrown", "lightRed", "maxColor");
    private static final Set<String> PROVIDERS
            = Set.of("unknown", "skypeForBusiness", "skypeForConsumer", "teamsForBusiness");

    private final GraphRequest request;
    private final Selection<Calendar> selection;
    private final List<Expansion> expansions;

    private CalendarRendering(GraphRequest request, String select, String expand) {
        this.request = request;
        this.selection = Selection.parse(CALENDAR, select);
        this.expansions = Expansion.parse(CALENDAR, expand);
    }

    static CalendarRendering of(GraphRequest request) {
        return new CalendarRendering(request, request.query().get("$select"), request.query().get("$expand"));
    }

    static Map<String, Object> entity(GraphRequest request, Calendar calendar) {
        CalendarRendering rendering = of(request);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.context", request.mailboxContext("/calendars" + rendering.contextSuffix() + "/$entity"));
        result.putAll(rendering.item(calendar));
        return result;
    }

    /** A calendar as part of something else. */
    static Map<String, Object> item(GraphRequest request, Calendar calendar) {
        return new CalendarRendering(request, null, null).item(calendar);
    }

    String contextSuffix() {
        return selection.contextSuffix();
    }

    Map<String, Object> item(Calendar calendar) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("@odata.etag", "W/\"" + calendar.changeKey() + "\"");
        for (Property<Calendar> property : selection.properties()) {
            result.put(property.name(),
                    property.name().equals("owner") ? owner(request.mailbox()) : property.value().apply(calendar));
        }
        for (Expansion expansion : expansions) {
            Object value = ExtendedProperties.expand(expansion, calendar.extendedProperties());
            if (value != null) {
                result.put(expansion.navigation(), value);
            }
        }
        return result;
    }

    static Map<String, Object> owner(Mailbox mailbox) {
        return JsonObject.of("name", mailbox.displayName(), "address", mailbox.upn());
    }

    /** Properties a client sent, checked; read-only ones are left out. */
    static Map<String, Object> read(Map<String, Object> json) {
        Map<String, Object> result = new LinkedHashMap<>();
        put(result, json, "name", InputValues::text);
        put(result, json, "color", (name, value) -> InputValues.member(name, value, COLORS));
        put(result, json, "hexColor", InputValues::text);
        put(result, json, "defaultOnlineMeetingProvider", (name, value) -> InputValues.member(name, value, PROVIDERS));
        if (result.containsKey("name") && String.valueOf(result.get("name")).isBlank()) {
            throw EventTimes.invalid("The name of a calendar cannot be empty.");
        }
        return result;
    }

    private static void put(
            Map<String, Object> result, Map<String, Object> json, String name,
            BiFunction<String, Object, Object> check) {
        Object value = InputValues.get(json, name);
        if (value != null) {
            result.put(name, check.apply(name, value));
        }
    }
}
