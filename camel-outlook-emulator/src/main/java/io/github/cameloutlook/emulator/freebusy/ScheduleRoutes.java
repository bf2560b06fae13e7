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
package io.github.cameloutlook.emulator.freebusy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.calendar.CalendarPaths;
import io.github.cameloutlook.emulator.calendar.EventTimes;
import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ActionParameters;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.settings.SettingsDefaults;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.EventTime;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** getSchedule: when users and rooms are free or busy. */
public final class ScheduleRoutes implements Routes {

    private static final int MOST_SCHEDULES = 20;
    private static final int MOST_DAYS = 62;
    private static final int MOST_ENTRIES = 1000;
    private static final int MINUTES = 30;

    private final Mailboxes mailboxes;
    private final ServiceRules rules;

    public ScheduleRoutes(Mailboxes mailboxes, ServiceRules rules) {
        this.mailboxes = mailboxes;
        this.rules = rules;
    }

    @Override
    public void register(Router router) {
        router.calendar("POST", "/getSchedule", this::schedule);
    }

    private Response schedule(GraphRequest request) throws IOException {
        CalendarPaths.calendar(request);
        Map<String, Object> body = ActionParameters.only(
                request.json(), "getSchedule", "schedules", "startTime", "endTime", "availabilityViewInterval");
        List<?> schedules = (List<?>) InputValues.texts("schedules", GraphRequest.parameter(body, "schedules"));
        if (schedules.isEmpty() || rules.scheduleLimits() && schedules.size() > MOST_SCHEDULES) {
            throw new GraphException(
                    400, "ErrorInvalidParameter",
                    "The parameter 'Schedules' must name between 1 and " + MOST_SCHEDULES + " schedules.");
        }
        OutputZone zone = OutputZone.of(request);
        EventTime start = time(body, "startTime", zone);
        EventTime end = time(body, "endTime", zone);
        requireWindow(start, end);
        int minutes = interval(GraphRequest.parameter(body, "availabilityViewInterval"));
        List<Map<String, Object>> value = new ArrayList<>();
        for (Object schedule : schedules) {
            value.add(information(request, (String) schedule, start, end, minutes, zone));
        }
        return Response.json(200, JsonObject.of("@odata.context",
                request.context("Collection(microsoft.graph.scheduleInformation)"), "value", value));
    }

    private static EventTime time(Map<String, Object> body, String name, OutputZone zone) {
        Object value = GraphRequest.parameter(body, name);
        if (value == null) {
            throw new GraphException(400, "ErrorInvalidParameter", "The parameter '" + name + "' is required.");
        }
        return EventTimes.read(name, value, zone);
    }

    private void requireWindow(EventTime start, EventTime end) {
        Duration length = Duration.between(start.instant(), end.instant());
        if (length.isNegative() || length.isZero()) {
            throw new GraphException(400, "ErrorInvalidParameter", "The endTime must be after the startTime.");
        }
        if (rules.scheduleLimits() && length.toDays() > MOST_DAYS) {
            throw new GraphException(
                    400, "ErrorTimeIntervalTooBig",
                    "The requested time duration specified for FreeBusyViewOptions.TimeWindow is not within the allowed "
                                                    + "limits: " + MOST_DAYS + " days.");
        }
    }

    private static int interval(Object value) {
        // samples send it as text too
        Object number = value instanceof String text && text.matches("\\d{1,4}") ? Integer.valueOf(text) : value;
        int minutes = number == null ? MINUTES : (Integer) InputValues.integer("availabilityViewInterval", number);
        if (minutes < 5 || minutes > 1440) {
            throw new GraphException(
                    400, "ErrorInvalidMergedFreeBusyInterval",
                    "The availabilityViewInterval must be between 5 and 1440 minutes.");
        }
        return minutes;
    }

    private Map<String, Object> information(
            GraphRequest request, String address, EventTime start, EventTime end, int minutes, OutputZone zone) {
        Map<String, Object> result = JsonObject.of("scheduleId", address);
        Optional<Mailbox> mailbox = mailboxes.find(address);
        if (mailbox.isEmpty()) {
            return failed(result, "ErrorMailRecipientNotFound",
                    "Unable to resolve e-mail address " + address + " to an Active Directory object.");
        }
        FreeBusy freeBusy = new FreeBusy(mailbox.get(), start.instant(), end.instant());
        if (freeBusy.events().size() > MOST_ENTRIES) {
            return failed(result, "5006", "The result set contains too many calendar entries: " + freeBusy.events().size()
                                          + ", at most " + MOST_ENTRIES + " are allowed.");
        }
        boolean details = seesDetails(request, mailbox.get());
        List<Map<String, Object>> items = new ArrayList<>();
        freeBusy.events().forEach(event -> items.add(item(event, details, zone)));
        result.put("availabilityView", freeBusy.view(start.instant(), end.instant(), minutes * 60L));
        result.put("scheduleItems", items);
        result.put("workingHours", SettingsDefaults.current(mailbox.get()).get("workingHours"));
        return result;
    }

    private static Map<String, Object> failed(Map<String, Object> result, String code, String message) {
        result.put("error", JsonObject.of("message", message, "responseCode", code));
        return result;
    }

    // the organization as a whole sees when others are busy, not with what
    private static boolean seesDetails(GraphRequest request, Mailbox mailbox) {
        return request.caller().user() == null || mailbox == request.mailbox()
                || mailbox.calendars().defaultCalendar().permissions().values().stream()
                        .anyMatch(permission -> request.mailbox().upn().equalsIgnoreCase(String.valueOf(
                                ((Map<?, ?>) permission.get("emailAddress")).get("address"))));
    }

    private static Map<String, Object> item(EventState event, boolean details, OutputZone zone) {
        boolean hidden = "private".equals(event.text("sensitivity"));
        Map<String, Object> item = JsonObject.of("isPrivate", hidden, "status", event.text("showAs"));
        if (details && !hidden) {
            item.put("subject", event.text("subject"));
            item.put("location", ((Map<?, ?>) event.properties().get("location")).get("displayName"));
        }
        item.put("start", zone.start(event));
        item.put("end", zone.end(event));
        return item;
    }
}
