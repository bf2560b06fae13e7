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
package io.github.cameloutlook.consumer.position;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * A long state as the values of several extended properties: Exchange treats values above 32 kilobytes (16,000
 * characters) as a special case that some of its paths do not return. All parts are written by one request; each
 * carries the checksum of the whole, so that parts of different states are told apart when they were read while another
 * node wrote.
 */
final class PropertyParts {

    /** Characters of a part. */
    static final int LONGEST = 15_000;

    /** Each further part uses up a named property of the mailbox; states longer than that belong elsewhere. */
    static final int MOST = 8;

    private static final String HEADER = "parts:";

    private PropertyParts() {
    }

    /** The names of the properties of so many parts. */
    static List<String> names(String property, int parts) {
        return IntStream.rangeClosed(1, parts).mapToObj(part -> part == 1 ? property : property + "." + part).toList();
    }

    /**
     * Cuts a value; one that is not long stays as it is.
     *
     * @throws IllegalStateException if it is too long for a mailbox
     */
    static List<String> split(String value) {
        if (value.length() <= LONGEST) {
            return List.of(value);
        }
        int count = (value.length() + LONGEST - 1) / LONGEST;
        if (count > MOST) {
            throw new IllegalStateException(
                    "The position takes " + value.length() + " characters; a mailbox keeps "
                                            + MOST * LONGEST
                                            + " at most. Set the option stateRepository to keep it elsewhere, such as in a"
                                            + " file or a database, or watch a smaller part of the calendar");
        }
        String checksum = checksum(value);
        List<String> parts = new ArrayList<>();
        for (int part = 0; part < count; part++) {
            String piece = value.substring(part * LONGEST, Math.min(value.length(), (part + 1) * LONGEST));
            parts.add(HEADER + count + ":" + checksum + ":" + piece);
        }
        return parts;
    }

    /** Of how many parts the first one is. */
    static int count(String first) {
        return first.startsWith(HEADER) ? Integer.parseInt(field(first, 1)) : 1;
    }

    /** The whole value; null when these parts are not of one value. */
    static String join(List<String> parts) {
        if (count(parts.get(0)) == 1) {
            return parts.get(0);
        }
        StringBuilder value = new StringBuilder();
        for (String part : parts) {
            if (part == null || !part.startsWith(HEADER)) {
                return null;
            }
            value.append(part.substring(part.indexOf(':', part.indexOf(':', HEADER.length()) + 1) + 1));
        }
        return checksum(value.toString()).equals(field(parts.get(0), 2)) ? value.toString() : null;
    }

    private static String field(String part, int index) {
        return part.split(":", 4)[index];
    }

    private static String checksum(String value) {
        CRC32 checksum = new CRC32();
        checksum.update(value.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }
}
