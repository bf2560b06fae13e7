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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.convert.MalformedContentException;
import net.fortuna.ical4j.data.ContentHandler;

/** Collects what the parser of ical4j finds. What is found is bounded, whoever wrote it. */
final class BlockHandler implements ContentHandler {

    private static final int DEEPEST = 8;
    private static final int MOST_PROPERTIES = 200_000;
    private static final int MOST_PARAMETERS = 100;

    private final LineCounter counter;
    private final List<Block> calendars = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private int properties;
    private String name;
    private int line;
    private Map<String, String> parameters;
    private int parametersOfLine;
    private String value;

    BlockHandler(LineCounter counter) {
        this.counter = counter;
    }

    List<Block> calendars() {
        return calendars;
    }

    @Override
    public void startCalendar() {
        startComponent("VCALENDAR");
    }

    @Override
    public void endCalendar() {
        open.pop();
    }

    @Override
    public void startComponent(String component) {
        if (open.size() == DEEPEST) {
            throw new MalformedContentException(counter.line(), "Components are nested more than " + DEEPEST + " deep");
        }
        Block block = new Block(component.strip().toUpperCase(Locale.ROOT), counter.line());
        if (open.isEmpty()) {
            calendars.add(block);
        } else {
            open.peek().blocks().add(block);
        }
        count();
        open.push(block);
    }

    @Override
    public void endComponent(String component) {
        open.pop();
    }

    @Override
    public void startProperty(String property) {
        name = property.strip().toUpperCase(Locale.ROOT);
        line = counter.line();
        parameters = new LinkedHashMap<>();
        parametersOfLine = 0;
        count();
    }

    private void count() {
        if (++properties > MOST_PROPERTIES) {
            throw new MalformedContentException(counter.line(), "The text has more than " + MOST_PROPERTIES + " properties");
        }
    }

    @Override
    public void parameter(String parameter, String text) {
        if (++parametersOfLine > MOST_PARAMETERS) {
            throw new MalformedContentException(line, name + " has more than " + MOST_PARAMETERS + " parameters");
        }
        parameters.put(parameter.strip().toUpperCase(Locale.ROOT), ParameterText.decode(text));
    }

    @Override
    public void propertyValue(String text) {
        value = text;
    }

    @Override
    public void endProperty(String property) {
        if (name.equals("ATTENDEE") || name.equals("ORGANIZER")) {
            value = ParameterText.takeFromAddress(value, parameters);
        }
        open.peek().lines().add(new ContentLine(name, parameters, value, line));
    }
}
