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

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.emulator.graph.QueryOptions;
import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.resource.ExtendedProperties;
import io.github.cameloutlook.emulator.resource.Extensions;
import io.github.cameloutlook.emulator.resource.ItemWatch;
import io.github.cameloutlook.emulator.resource.MessageType;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.Series;

/** Properties of events in the order in which the service gives them. */
public final class EventType {

    private static final Shape LOCATION = Shape.complex("displayName", Shape.STRING, "locationEmailAddress", Shape.STRING,
            "locationUri", Shape.STRING, "uniqueId", Shape.STRING, "locationType", Shape.STRING, "uniqueIdType", Shape.STRING);
    private static final Shape STATUS = Shape.complex("response", Shape.STRING, "time", Shape.DATE);
    private static final Shape ATTENDEE = Shape.complex("type", Shape.STRING, "status", STATUS, "emailAddress",
            Shape.complex("name", Shape.STRING, "address", Shape.STRING));

    static final EntityType<EventState> EVENT = new EntityType<EventState>("event")
            .with("id", Shape.ID, EventState::id)
            .with("createdDateTime", Shape.DATE, stored("createdDateTime"))
            .with("lastModifiedDateTime", Shape.DATE, stored("lastModifiedDateTime"))
            .with("changeKey", Shape.ID, EventState::changeKey)
            .with("categories", Shape.collection(Shape.STRING), stored("categories"))
            .with("transactionId", Shape.STRING, stored("transactionId"))
            .with("originalStartTimeZone", Shape.STRING, event -> event.start().zoneName())
            .with("originalEndTimeZone", Shape.STRING, event -> event.end().zoneName())
            .with("iCalUId", Shape.STRING, GlobalEventId::of)
            .with("reminderMinutesBeforeStart", Shape.NUMBER, stored("reminderMinutesBeforeStart"))
            .with("isReminderOn", Shape.BOOLEAN, stored("isReminderOn"))
            .with("hasAttachments", Shape.BOOLEAN, stored("hasAttachments"))
            .with("subject", Shape.STRING, stored("subject"))
            .with("bodyPreview", Shape.STRING, stored("bodyPreview"))
            .with("importance", Shape.STRING, stored("importance"))
            .with("sensitivity", Shape.STRING, stored("sensitivity"))
            .with("originalStart", Shape.DATE, EventType::originalStart)
            .with("isAllDay", Shape.BOOLEAN, stored("isAllDay"))
            .with("isCancelled", Shape.BOOLEAN, stored("isCancelled"))
            .with("isOrganizer", Shape.BOOLEAN, stored("isOrganizer"))
            .with("responseRequested", Shape.BOOLEAN, stored("responseRequested"))
            .with("seriesMasterId", Shape.ID, EventType::seriesMasterId)
            .with("showAs", Shape.STRING, stored("showAs"))
            .with("type", Shape.STRING, EventType::type)
            .with("webLink", Shape.STRING, EventType::webLink)
            .with("onlineMeetingUrl", Shape.STRING, stored("onlineMeetingUrl"))
            .with("isOnlineMeeting", Shape.BOOLEAN, stored("isOnlineMeeting"))
            .with("onlineMeetingProvider", Shape.STRING, stored("onlineMeetingProvider"))
            .with("allowNewTimeProposals", Shape.BOOLEAN, stored("allowNewTimeProposals"))
            .with("isDraft", Shape.BOOLEAN, stored("isDraft"))
            .with("hideAttendees", Shape.BOOLEAN, stored("hideAttendees"))
            .with("recurrence", Shape.OPEN, event -> RecurrenceJson.write(event.recurrence()))
            .with("onlineMeeting", Shape.OPEN, stored("onlineMeeting"))
            .with("responseStatus", STATUS, stored("responseStatus"))
            .with("body", MessageType.ITEM_BODY, stored("body"))
            .with("start", MessageType.DATE_TIME_ZONE, OutputZone.UTC::start)
            .with("end", MessageType.DATE_TIME_ZONE, OutputZone.UTC::end)
            .with("location", LOCATION, stored("location"))
            .with("locations", Shape.collection(LOCATION), stored("locations"))
            .with("attendees", Shape.collection(ATTENDEE), stored("attendees"))
            .with("organizer", MessageType.RECIPIENT, stored("organizer"))
            .withHidden("cancelledOccurrences", Shape.collection(Shape.STRING), EventType::cancelledOccurrences)
            .withHidden("singleValueExtendedProperties", Shape.collection(MessageType.EXTENDED_PROPERTY),
                    event -> ExtendedProperties.values(event.extendedProperties(), false))
            .withHidden("multiValueExtendedProperties", Shape.collection(MessageType.EXTENDED_PROPERTY), event -> List.of())
            .withHidden("extensions", Shape.collection(Shape.complex("id", Shape.STRING)),
                    event -> Extensions.ids(event.extensions()))
            .withNavigation("attachments").withNavigation("calendar").withNavigation("exceptionOccurrences")
            .withNavigation("extensions").withNavigation("singleValueExtendedProperties")
            .withNavigation("multiValueExtendedProperties");

    private EventType() {
    }

    /** Which events somebody wants to be told of; 400 when the options do not fit events. */
    public static ItemWatch<EventState> watch(QueryOptions options) {
        return new ItemWatch<>(EventState.class, EVENT, options);
    }

    private static Function<EventState, Object> stored(String name) {
        return event -> event.properties().get(name);
    }

    /** The member of eventType. */
    public static String type(EventState event) {
        if (event.occurrence() != null) {
            return event.occurrence().differs() ? "exception" : "occurrence";
        }
        return event.isSeries() ? "seriesMaster" : "singleInstance";
    }

    private static String seriesMasterId(EventState event) {
        return event.occurrence() == null ? null : event.occurrence().series().id();
    }

    private static String originalStart(EventState event) {
        EventState.Occurrence occurrence = event.occurrence();
        return occurrence == null ? null : Series.start(occurrence.series(), occurrence.date()).instant().toString();
    }

    private static List<String> cancelledOccurrences(EventState event) {
        List<String> ids = new ArrayList<>();
        for (LocalDate date : event.cancelled()) {
            ids.add("OID." + event.id() + "." + date);
        }
        return ids;
    }

    static String webLink(EventState event) {
        return "https://outlook.office365.com/owa/?itemid=" + URLEncoder.encode(event.id(), StandardCharsets.UTF_8)
               + "&exvsurl=1&path=/calendar/item";
    }

    /** A member of a complex property, or null. */
    static Object member(Object complex, String name) {
        return complex instanceof Map<?, ?> map ? map.get(name) : null;
    }
}
