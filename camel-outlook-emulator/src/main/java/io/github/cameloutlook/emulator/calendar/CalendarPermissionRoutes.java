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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.Entities;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.store.Calendar;

/** Who may see a calendar: the organization as a whole, and single users. */
public final class CalendarPermissionRoutes implements Routes {

    private static final String PATH = "/calendarPermissions";
    private static final String ONE = PATH + "/{calendarPermission}";
    private static final Set<String> ROLES = Set.of("none", "freeBusyRead", "limitedRead", "read", "write",
            "delegateWithoutPrivateEventAccess", "delegateWithPrivateEventAccess", "custom");
    private static final List<String> INSIDE = List.of("freeBusyRead", "limitedRead", "read", "write",
            "delegateWithoutPrivateEventAccess", "delegateWithPrivateEventAccess");
    private static final List<String> ORGANIZATION = List.of("none", "freeBusyRead", "limitedRead", "read", "write");
    private static final String EVERYBODY = id("My Organization");

    private static final EntityType<Map<String, Object>> PERMISSION
            = new EntityType<Map<String, Object>>("calendarPermission")
                    .with("id", Shape.ID, permission -> permission.get("id"))
                    .with("isRemovable", Shape.BOOLEAN, permission -> permission.get("isRemovable"))
                    .with("isInsideOrganization", Shape.BOOLEAN, permission -> permission.get("isInsideOrganization"))
                    .with("role", Shape.STRING, permission -> permission.get("role"))
                    .with("allowedRoles", Shape.collection(Shape.STRING), permission -> permission.get("allowedRoles"))
                    .with("emailAddress", Shape.complex("name", Shape.STRING, "address", Shape.STRING),
                            permission -> permission.get("emailAddress"));

    @Override
    public void register(Router router) {
        router.calendar("GET", PATH, CalendarPermissionRoutes::list)
                .calendar("POST", PATH, CalendarPermissionRoutes::create)
                .calendar("GET", PATH + "/$count", request -> Entities.count(
                        request, PERMISSION, all(CalendarPaths.calendar(request))))
                .calendar("GET", ONE, request -> entity(request, 200, permission(request)))
                .calendar("PATCH", ONE, CalendarPermissionRoutes::update)
                .calendar("DELETE", ONE, CalendarPermissionRoutes::delete)
                .calendar("GET", "/allowedCalendarSharingRoles", CalendarPermissionRoutes::roles);
    }

    private static String id(String address) {
        return Base64.getEncoder().encodeToString(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** The permissions of a calendar; the organization has one from the beginning. */
    private static List<Map<String, Object>> all(Calendar calendar) {
        List<Map<String, Object>> all = new ArrayList<>();
        if (!calendar.permissions().containsKey(EVERYBODY)) {
            all.add(permission("My Organization", null, "freeBusyRead", ORGANIZATION, false));
        }
        all.addAll(calendar.permissions().values());
        return all;
    }

    private static Map<String, Object> permission(
            String name, String address, String role, List<String> allowed, boolean removable) {
        Map<String, Object> emailAddress = JsonObject.of("name", name);
        if (address != null) {
            emailAddress.put("address", address);
        }
        return JsonObject.of("id", id(address == null ? name : address), "isRemovable", removable, "isInsideOrganization", true,
                "role", role, "allowedRoles", allowed, "emailAddress", emailAddress);
    }

    private static Response list(GraphRequest request) {
        return Entities.list(request, PERMISSION, all(CalendarPaths.calendar(request)), context(request));
    }

    private static String context(GraphRequest request) {
        return request.mailboxContext("/calendar" + PATH);
    }

    private static Response entity(GraphRequest request, int status, Map<String, Object> permission) {
        Map<String, Object> body = JsonObject.of("@odata.context", context(request) + "/$entity");
        body.putAll(permission);
        return Response.json(status, body);
    }

    private static Map<String, Object> permission(GraphRequest request) {
        String id = request.variable("calendarPermission");
        return all(CalendarPaths.calendar(request)).stream().filter(one -> id.equals(one.get("id"))).findFirst()
                .orElseThrow(GraphException::itemNotFound);
    }

    private static Response create(GraphRequest request) throws IOException {
        Calendar calendar = CalendarPaths.calendar(request);
        Map<String, Object> json = json(request);
        Object given = InputValues.get(json, "emailAddress");
        Map<?, ?> recipient = (Map<?, ?>) InputValues.recipient("emailAddress", JsonObject.of("emailAddress", given));
        String address = Recipients.address(recipient);
        if (address == null || address.indexOf('@') < 1) {
            throw new GraphException(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.");
        }
        if (calendar.permissions().containsKey(id(address))) {
            throw new GraphException(
                    409, "ErrorPermissionAlreadyExists", "A permission for this user exists already: update it.");
        }
        Map<String, Object> permission
                = permission(String.valueOf(Recipients.name(recipient)), address, role(json), INSIDE, true);
        request.mailbox().calendars().permission(calendar, (String) permission.get("id"), permission);
        return entity(request, 201, permission);
    }

    private static Map<String, Object> json(GraphRequest request) throws IOException {
        return InputValues.object("calendarPermission", request.json(), "calendarPermission",
                List.of("id", "emailAddress", "role", "isInsideOrganization", "isRemovable", "allowedRoles"));
    }

    private static String role(Map<String, Object> json) {
        return (String) InputValues.member("role", InputValues.get(json, "role"), ROLES);
    }

    private static Response update(GraphRequest request) throws IOException {
        Map<String, Object> changed = JsonObject.of();
        changed.putAll(permission(request));
        changed.put("role", role(json(request)));
        request.mailbox().calendars().permission(CalendarPaths.calendar(request), (String) changed.get("id"), changed);
        return entity(request, 200, changed);
    }

    private static Response delete(GraphRequest request) {
        Map<String, Object> permission = permission(request);
        if (!Boolean.TRUE.equals(permission.get("isRemovable"))) {
            throw new GraphException(400, "ErrorInvalidRequest", "This permission cannot be removed.");
        }
        request.mailbox().calendars().permission(CalendarPaths.calendar(request), (String) permission.get("id"), null);
        return Response.status(204);
    }

    private static Response roles(GraphRequest request) {
        if (request.variable("user") == null) {
            throw GraphException.badRequest("The function allowedCalendarSharingRoles needs the parameter User.");
        }
        return Response.json(200, JsonObject.of("@odata.context",
                request.context("Collection(microsoft.graph.calendarRoleType)"), "value", INSIDE));
    }
}
