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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.model.OutlookEvent;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.camel.Converter;

/** Type converters between events and the types of ical4j; not there when the library is not. */
@Converter(generateLoader = true, ignoreOnLoadError = true)
public final class ICalendarConverters {

    private ICalendarConverters() {
    }

    @Converter
    public static Calendar toCalendar(OutlookEvent event) {
        return ICalendar.toCalendar(List.of(event), null);
    }

    @Converter
    public static Calendar toCalendar(OutlookEvent[] events) {
        return ICalendar.toCalendar(List.of(events), null);
    }

    @Converter
    public static VEvent toVEvent(OutlookEvent event) {
        return ICalendar.toEvent(event);
    }

    @Converter
    public static OutlookEvent toEvent(Calendar calendar) {
        List<OutlookEvent> events = ICalendar.fromCalendar(calendar);
        if (events.size() > 1) {
            throw new MalformedContentException(
                    0, "The calendar has " + events.size() + " events where one is wanted: convert it to OutlookEvent[]");
        }
        return events.get(0);
    }

    @Converter
    public static OutlookEvent[] toEvents(Calendar calendar) {
        return ICalendar.fromCalendar(calendar).toArray(OutlookEvent[]::new);
    }

    @Converter
    public static OutlookEvent toEvent(VEvent event) {
        return ICalendar.fromEvent(event);
    }

    @Converter
    public static String toText(Calendar calendar) {
        return ICalendar.text(calendar);
    }

    @Converter
    public static byte[] toBytes(Calendar calendar) {
        return ICalendar.text(calendar).getBytes(StandardCharsets.UTF_8);
    }

    @Converter
    public static InputStream toStream(Calendar calendar) {
        return new ByteArrayInputStream(toBytes(calendar));
    }
}
