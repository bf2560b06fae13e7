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
package io.github.cameloutlook.convert.type;

import java.util.List;
import java.util.Set;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.convert.calendar.CalendarLibrary;
import io.github.cameloutlook.convert.calendar.ICalendar;
import io.github.cameloutlook.convert.contact.CardFormat;
import io.github.cameloutlook.convert.contact.CardLibrary;
import io.github.cameloutlook.convert.contact.VCards;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookObject;

/** Formats made of lines, in which others write events and contacts. A text of them may hold several. */
enum LineFormat {

    ICALENDAR(OutlookEvent.class, "BEGIN:VCALENDAR", ".ics", "text/calendar") {
        @Override
        List<OutlookEvent> read(String text) {
            CalendarLibrary.require();
            return ICalendar.read(text);
        }

        @Override
        OutlookEvent readOne(String text) {
            CalendarLibrary.require();
            return ICalendar.readOne(text);
        }

        /** The parameter method of the content type, as mail has it (RFC 6047), is that of the calendar. */
        @Override
        String write(List<?> models, MediaType mediaType) {
            CalendarLibrary.require();
            return ICalendar.write(models.stream().map(OutlookEvent.class::cast).toList(), mediaType.parameter("method"));
        }
    },

    VCARD(OutlookContact.class, "BEGIN:VCARD", ".vcf", "text/vcard", "text/x-vcard", "text/directory") {
        @Override
        List<OutlookContact> read(String text) {
            CardLibrary.require();
            return VCards.read(text);
        }

        @Override
        OutlookContact readOne(String text) {
            CardLibrary.require();
            return VCards.readOne(text);
        }

        /** The parameter version of the content type (RFC 6350) is that of the cards: 3.0 unless it says 4.0. */
        @Override
        String write(List<?> models, MediaType mediaType) {
            CardLibrary.require();
            String version = mediaType.parameter("version");
            CardFormat format = version == null ? CardFormat.VCARD_3_0 : CardFormat.of(version);
            if (format == null) {
                throw new OutlookInputException("vCards are written in version 3.0 or 4.0, not " + version + ".");
            }
            return VCards.write(models.stream().map(OutlookContact.class::cast).toList(), format);
        }
    };

    private final Class<? extends OutlookObject> model;
    private final String begin;
    private final String extension;
    private final String mediaType;
    private final Set<String> mediaTypes;

    LineFormat(Class<? extends OutlookObject> model, String begin, String extension, String... mediaTypes) {
        this.model = model;
        this.begin = begin;
        this.extension = extension;
        this.mediaType = mediaTypes[0];
        this.mediaTypes = Set.of(mediaTypes);
    }

    /** The format of a model; null for models that have none. */
    static LineFormat of(Class<?> model) {
        for (LineFormat format : values()) {
            if (format.model == model) {
                return format;
            }
        }
        return null;
    }

    /** The format of models that are all of one class; null for others. */
    static LineFormat of(List<?> models) {
        LineFormat format = models.isEmpty() || models.get(0) == null ? null : of(models.get(0).getClass());
        return format != null && models.stream().allMatch(format.model::isInstance) ? format : null;
    }

    abstract List<? extends OutlookObject> read(String text);

    abstract OutlookObject readOne(String text);

    abstract String write(List<?> models, MediaType mediaType);

    /** How names of its files end. */
    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    boolean is(MediaType type) {
        return mediaTypes.contains(type.type());
    }

    /** Whether content is of this format: its type says so, or how it begins. */
    boolean is(byte[] content, MediaType type) {
        if (is(type)) {
            return true;
        }
        int at = 0;
        while (at < content.length && (content[at] <= ' ')) {
            at++; // blanks, line ends and the bytes of a byte order mark, which are negative
        }
        if (content.length - at < begin.length()) {
            return false;
        }
        for (int i = 0; i < begin.length(); i++) {
            if (Character.toUpperCase(content[at + i]) != begin.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
