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

import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.convert.MalformedContentException;

/**
 * A component of iCalendar as the text has it.
 *
 * @param name   in upper case
 * @param line   where it begins, from 1 on
 * @param lines  its own properties
 * @param blocks components within it
 */
record Block(String name, int line, List<ContentLine> lines, List<Block> blocks) {

    Block(String name, int line) {
        this(name, line, new ArrayList<>(), new ArrayList<>());
    }

    /** The first property of a name; null when there is none. */
    ContentLine find(String property) {
        return lines.stream().filter(line -> line.name().equals(property)).findFirst().orElse(null);
    }

    List<ContentLine> all(String property) {
        return lines.stream().filter(line -> line.name().equals(property)).toList();
    }

    List<Block> components(String component) {
        return blocks.stream().filter(block -> block.name().equals(component)).toList();
    }

    /**
     * A property that may be there once.
     *
     * @throws MalformedContentException if there are more: which one is meant cannot be known
     */
    ContentLine single(String property) {
        List<ContentLine> found = all(property);
        if (found.size() > 1) {
            throw found.get(1).malformed("there is another one in line " + found.get(0).line());
        }
        return found.isEmpty() ? null : found.get(0);
    }

    ContentLine required(String property) {
        ContentLine found = single(property);
        if (found == null) {
            throw new MalformedContentException(line, "The " + name + " that begins here has no " + property);
        }
        return found;
    }

    /** The text of a property; null when there is none, or an empty one. */
    String text(String property) {
        ContentLine found = find(property);
        return found == null || found.value().isEmpty() ? null : found.text();
    }
}
