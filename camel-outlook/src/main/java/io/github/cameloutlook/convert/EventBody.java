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
package io.github.cameloutlook.convert;

import java.time.temporal.Temporal;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.TimeZoneNames;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;

/**
 * Reads the body of an exchange as an event. Besides the service's own shape, start and end may be ISO-8601 text or
 * types of java.time; two dates make an all-day event; the recurrence may be a rule of iCalendar.
 */
public final class EventBody {

    private static final Pattern CALENDAR = Pattern.compile("\\s*BEGIN:VCALENDAR\\b", Pattern.CASE_INSENSITIVE);

    private final String accepted;
    private final String zoneName;

    /**
     * Makes a reader.
     *
     * @param accepted what is accepted, for the error about a body that fits nothing
     * @param zoneName zone of times that name none; null for UTC, in which floating times of iCalendar are not meant
     */
    public EventBody(String accepted, String zoneName) {
        this.accepted = accepted;
        this.zoneName = zoneName;
    }

    /**
     * Reads the body.
     *
     * @param  contentType           content type as the exchange or the endpoint says it, or null
     * @throws OutlookInputException if it is no event, or its times do not go together
     */
    public OutlookEvent read(Exchange exchange, String contentType) {
        Object body = exchange.getMessage().getBody();
        OutlookEvent event = isCalendar(body, contentType)
                ? calendar(exchange, zoneName) : new OutlookEvent(JsonBody.read(exchange, accepted));
        try {
            PointInTime start = time(event, "start");
            times(event, start, time(event, "end"));
            RecurrenceBody.translate(event.properties(), begin(event, start), exchange);
            RecurrenceBody.check(event.properties());
        } catch (IllegalStateException e) { // a property of another type than the service gives it
            throw new OutlookInputException("The body is no event: " + e.getMessage(), e);
        }
        return event;
    }

    private static boolean isCalendar(Object body, String contentType) {
        if (body instanceof CharSequence text) {
            return ContentType.parse(contentType).isCalendar() || CALENDAR.matcher(text).lookingAt();
        }
        return body != null && MailContentReader.isContent(body) && ContentType.parse(contentType).isCalendar();
    }

    /** iCalendar text is read by the type converter for it. */
    private static OutlookEvent calendar(Exchange exchange, String zoneName) {
        try {
            OutlookEvent event = exchange.getContext().getTypeConverter().mandatoryConvertTo(OutlookEvent.class, exchange,
                    new CalendarText(exchange.getMessage().getBody(), zoneName));
            return ImportedEvent.sendable(event);
        } catch (TypeConversionException | NoTypeConversionAvailableException e) {
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
            throw new OutlookInputException("The body is no event as iCalendar: " + reason, e);
        }
    }

    private static Temporal begin(OutlookEvent event, PointInTime start) {
        if (start == null) {
            return null;
        }
        return Boolean.TRUE.equals(event.getIsAllDay()) ? start.time().toLocalDate() : start.time();
    }

    private static void times(OutlookEvent event, PointInTime start, PointInTime end) {
        if (start == null || end == null) {
            return;
        }
        if (start.date() && end.date() && !event.has("isAllDay")) {
            event.setIsAllDay(true);
        }
        boolean allDay = Boolean.TRUE.equals(event.getIsAllDay());
        if (end.instant().isBefore(start.instant())) {
            throw new OutlookInputException("The event ends (" + end.time() + ") before it starts (" + start.time() + ").");
        }
        if (allDay && !end.time().toLocalDateTime().isAfter(start.time().toLocalDateTime())) {
            throw new OutlookInputException(
                    "An all-day event ends with the day after its last one: its end must be after its start ("
                                            + start.time().toLocalDate() + ").");
        }
    }

    /** The time of the event, written back in the service's shape; null when the event does not have it. */
    private PointInTime time(OutlookEvent event, String property) {
        Object value = event.get(property);
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> map && TimeZoneNames.CUSTOM.equals(map.get("timeZone"))) {
            return null; // only the service knows this zone
        }
        boolean named = value instanceof Map<?, ?> map && map.get("timeZone") != null;
        PointInTime time = PointInTime.of(value, zoneName == null ? "UTC" : zoneName, "The " + property + " of the event");
        if (!named) {
            event.set(property, time.shape());
        }
        return time;
    }
}
