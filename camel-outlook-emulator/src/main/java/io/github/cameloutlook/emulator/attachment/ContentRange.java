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
package io.github.cameloutlook.emulator.attachment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.graph.GraphException;

/** The header {@code Content-Range: bytes start-end/total}, end included. */
record ContentRange(long start, long end, long total) {

    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");

    static ContentRange parse(String header) {
        Matcher matcher = FORM.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            throw new GraphException(400, "invalidRange", "The header Content-Range must have the form bytes start-end/total.");
        }
        ContentRange range = new ContentRange(
                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
        if (range.end < range.start || range.end >= range.total) {
            throw new GraphException(400, "invalidRange", "The range " + header.strip() + " is not within the total size.");
        }
        return range;
    }

    long length() {
        return end - start + 1;
    }
}
