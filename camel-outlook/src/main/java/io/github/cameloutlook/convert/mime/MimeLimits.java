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
package io.github.cameloutlook.convert.mime;

/** What a message may cost to read or write. */
final class MimeLimits {

    /** The largest message that Exchange Online takes. A message that is read is in memory as a whole. */
    static final int MOST_BYTES = 150 << 20;
    /** Header fields of one part together: as Exchange has it. */
    static final int MOST_HEADER = 256 << 10;
    /** Parts of a message and of those attached to it. */
    static final int MOST_PARTS = 1_000;
    /** Characters of the line between parts. */
    static final int LONGEST_BOUNDARY = 200;
    /** Multiparts and attached messages within each other; every level is gone through once more. */
    static final int MOST_LEVELS = 60;
    /** Messages attached to attached messages; each takes up to three levels. */
    static final int MOST_ATTACHED = 20;

    private MimeLimits() {
    }
}
