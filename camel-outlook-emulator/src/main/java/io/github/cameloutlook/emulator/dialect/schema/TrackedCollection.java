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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A collection that is synchronised by {@code Prefer: odata.track-changes}.
 *
 * @param shape    of its path below a mailbox
 * @param set      its entries are said to be in when they are removed
 * @param versions that synchronise it
 * @param refused  query options, in lower case, that end a synchronisation with 400; the routes of the delta refuse
 *                 more
 * @param ignored  query options, in lower case, without effect
 * @param required parameters, in lower case, that the first request and those with a token have to have
 */
public record TrackedCollection(Pattern shape, String set, Set<ApiVersion> versions, Set<String> refused, Set<String> ignored,
        Set<String> required) {

    /** A collection without options of its own. */
    public TrackedCollection(String shape, String set, Set<ApiVersion> versions) {
        this(Pattern.compile(shape), set, versions, Set.of(), Set.of(), Set.of());
    }

    /** The same, refusing options. */
    public TrackedCollection refusing(String... options) {
        return new TrackedCollection(shape, set, versions, Set.of(options), ignored, required);
    }

    /** The same, overlooking options. */
    public TrackedCollection ignoring(String... options) {
        return new TrackedCollection(shape, set, versions, refused, Set.of(options), required);
    }

    /** The same, with parameters that have to be there. */
    public TrackedCollection requiring(String... parameters) {
        return new TrackedCollection(shape, set, versions, refused, ignored, Set.of(parameters));
    }
}
