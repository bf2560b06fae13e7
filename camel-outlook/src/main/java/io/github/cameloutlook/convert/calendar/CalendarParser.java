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

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import io.github.cameloutlook.convert.MalformedContentException;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;

/**
 * Reads iCalendar text into its components.
 * <p>
 * The parser of ical4j is used without its builder of calendar objects: that one registers the zones of every calendar
 * with the JVM, for good, and gives up on a calendar for details that nobody asked for.
 */
final class CalendarParser {

    private CalendarParser() {
    }

    /**
     * Reads all calendars of a text.
     *
     * @throws MalformedContentException if the text is no iCalendar
     */
    static List<Block> parse(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        checkNames(lines);
        LineCounter counter = new LineCounter(new StringReader(lines));
        BlockHandler handler = new BlockHandler(counter);
        try (QuoteReader reader = new QuoteReader(new UnfoldingReader(counter, true))) {
            new CalendarParserImpl(true).parse(reader, handler);
        } catch (ParserException e) {
            if (e.getCause() instanceof MalformedContentException malformed) {
                throw malformed;
            }
            throw new MalformedContentException(counter.line(), "The text is no iCalendar: " + reason(e), e);
        } catch (IOException e) {
            throw new IllegalStateException("text in memory is read without errors", e);
        }
        if (handler.calendars().isEmpty()) {
            throw new MalformedContentException(1, "The text is no iCalendar: it has no VCALENDAR");
        }
        return handler.calendars();
    }

    /** The library takes the line after one without a colon for its value. */
    private static void checkNames(String text) {
        int number = 0;
        int begin = 0;
        boolean named = true;
        for (int from = 0; from < text.length();) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            number++;
            boolean continued = to > from && (text.charAt(from) == ' ' || text.charAt(from) == '\t');
            if (!continued && to > from) {
                if (!named) {
                    break;
                }
                begin = number;
                named = false;
            }
            named |= text.substring(from, to).indexOf(':') >= 0;
            from = to + 1;
        }
        if (!named) {
            throw new MalformedContentException(begin, "The text is no iCalendar: the line has no colon after its name");
        }
    }

    private static String reason(ParserException e) {
        // the library's own line number comes first; it counts otherwise
        String message = String.valueOf(e.getMessage());
        return message.substring(message.indexOf(':') + 1).strip();
    }
}
