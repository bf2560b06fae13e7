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
package io.github.cameloutlook.convert.calendar;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import io.github.cameloutlook.model.GeoCoordinates;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookEvent;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.AltRep;
import net.fortuna.ical4j.model.parameter.FmtType;
import net.fortuna.ical4j.model.property.Action;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Priority;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;

/** Writes what an event is about, how it counts, and when it reminds. */
final class EventDetailWriter {

    /** How often a meeting was changed, where it was expanded: Outlook keeps it out of the event's own properties. */
    private static final String SEQUENCE = "Integer {00062002-0000-0000-C000-000000000046} Id 0x8201";
    private static final Map<String, String> SENSITIVITIES
            = Map.of("normal", "PUBLIC", "private", "PRIVATE", "confidential", "CONFIDENTIAL", "personal", "X-PERSONAL");
    private static final Map<String, String> BUSY
            = Map.of("free", "FREE", "tentative", "TENTATIVE", "busy", "BUSY", "oof", "OOF",
                    "workingElsewhere", "WORKINGELSEWHERE");
    private static final Map<String, Integer> PRIORITIES = Map.of("high", 1, "normal", 5, "low", 9);
    /** Nothing in it is tried twice: text with many tags that are not closed takes no longer than other text. */
    private static final Pattern TAGS = Pattern.compile("(?s)<(style|script)\\b.*?(?:</\\1>|\\z)|<[^<>]*+>");

    private final OutlookEvent event;
    private final VEvent written;

    EventDetailWriter(OutlookEvent event, VEvent written) {
        this.event = event;
        this.written = written;
    }

    void write() {
        if (event.getSubject() != null) {
            written.add(new Summary(event.getSubject()));
        }
        body();
        location();
        if (!event.getCategories().isEmpty()) {
            written.add(new Categories(new TextList(event.getCategories())));
        }
        if (event.getSensitivity() != null && SENSITIVITIES.containsKey(event.getSensitivity())) {
            written.add(new Clazz(SENSITIVITIES.get(event.getSensitivity())));
        }
        if (event.getImportance() != null && PRIORITIES.containsKey(event.getImportance())) {
            written.add(new Priority(PRIORITIES.get(event.getImportance())));
        }
        status();
        if (event.getAllowNewTimeProposals() != null) {
            extension("X-MICROSOFT-DISALLOW-COUNTER", event.getAllowNewTimeProposals() ? "FALSE" : "TRUE");
        }
        reminder();
        links();
        if (event.getCreatedDateTime() != null) {
            written.add(new Created(event.getCreatedDateTime()));
        }
        if (event.getLastModifiedDateTime() != null) {
            written.add(new LastModified(event.getLastModifiedDateTime()));
        }
        sequence();
    }

    private void body() {
        ItemBody body = event.getBody();
        if (body == null || body.getContent() == null) {
            return;
        }
        if (!body.isHtml()) {
            written.add(new Description(body.getContent()));
            return;
        }
        String preview = event.getBodyPreview();
        written.add(new Description(preview == null ? TAGS.matcher(body.getContent()).replaceAll("").strip() : preview));
        written.add(new XProperty("X-ALT-DESC", parameters(new FmtType("text/html")), body.getContent()));
    }

    private void location() {
        io.github.cameloutlook.model.Location location = event.getLocation();
        if (location == null) {
            return;
        }
        List<String> names = event.getLocations().stream().filter(Objects::nonNull)
                .map(io.github.cameloutlook.model.Location::getDisplayName).filter(Objects::nonNull).toList();
        String name = names.size() > 1 ? String.join("; ", names) : location.getDisplayName();
        if (name != null) {
            URI uri = uri(location.getLocationUri());
            written.add(uri == null ? new Location(name) : new Location(parameters(new AltRep(uri)), name));
        }
        GeoCoordinates coordinates = location.getCoordinates();
        if (coordinates != null && coordinates.getLatitude() != null && coordinates.getLongitude() != null) {
            written.add(new Geo(
                    BigDecimal.valueOf(coordinates.getLatitude()), BigDecimal.valueOf(coordinates.getLongitude())));
        }
    }

    private void status() {
        String showAs = event.getShowAs();
        if (Boolean.TRUE.equals(event.getIsCancelled())) {
            written.add(new Status("CANCELLED"));
        } else if (showAs != null) {
            written.add(new Status("tentative".equals(showAs) ? "TENTATIVE" : "CONFIRMED"));
        }
        if (showAs != null && BUSY.containsKey(showAs)) {
            boolean free = showAs.equals("free") || showAs.equals("workingElsewhere");
            written.add(new Transp(free ? "TRANSPARENT" : "OPAQUE"));
            extension("X-MICROSOFT-CDO-BUSYSTATUS", BUSY.get(showAs));
        }
        extension("X-MICROSOFT-CDO-ALLDAYEVENT", Boolean.TRUE.equals(event.getIsAllDay()) ? "TRUE" : "FALSE");
    }

    private void reminder() {
        if (!Boolean.TRUE.equals(event.getIsReminderOn()) || event.getReminderMinutesBeforeStart() == null) {
            return;
        }
        VAlarm alarm = new VAlarm();
        alarm.add(new Action("DISPLAY"));
        alarm.add(new Description(event.getSubject() == null ? "Reminder" : event.getSubject()));
        alarm.add(new Trigger(Duration.ofMinutes(-event.getReminderMinutesBeforeStart())));
        written.setComponentList(new ComponentList<>(List.of(alarm)));
    }

    private void links() {
        URI webLink = uri(event.getWebLink());
        if (webLink != null) {
            written.add(new Url(webLink));
        }
        String join = event.getOnlineMeeting() == null ? null : event.getOnlineMeeting().getJoinUrl();
        if (join == null) {
            join = event.getOnlineMeetingUrl();
        }
        if (join != null) {
            extension("X-MICROSOFT-SKYPETEAMSMEETINGURL", join);
        }
    }

    private void sequence() {
        String sequence = event.extendedProperty(SEQUENCE);
        written.add(new Sequence(sequence == null ? "0" : sequence));
    }

    private void extension(String name, String value) {
        written.add(new XProperty(name, value));
    }

    private static ParameterList parameters(Parameter parameter) {
        return new ParameterList(List.of(parameter));
    }

    private static URI uri(String text) {
        try {
            return text == null || text.isEmpty() ? null : new URI(text);
        } catch (URISyntaxException e) {
            return null; // rooms have a mail address here
        }
    }
}
