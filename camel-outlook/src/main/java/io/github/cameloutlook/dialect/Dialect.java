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
package io.github.cameloutlook.dialect;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * One remote API on the wire. Everything above speaks Graph's names; a dialect knows roots, user contexts, casing and
 * how errors look. The only room that knows two wire formats.
 */
public interface Dialect {

    /**
     * Absolute address of a path.
     *
     * @param mailbox me, a user principal name or an id; null for a path below the version root
     * @param path    neutral path, segments percent-encoded
     * @param query   query options, values not encoded
     */
    URI address(String mailbox, String path, Map<String, String> query);

    /** The address of a path below the version root, as it stands in a batch: /users/a@b.c/messages?$top=5. */
    String relativeAddress(String mailbox, String path, Map<String, String> query);

    /** The same for an absolute link of the service; empty when the link is not below the version root. */
    Optional<String> relativeAddress(URI link);

    /** Whether an absolute link stays within the service, so that a token may be sent to it. */
    boolean ownsLink(URI link);

    /** Whether content may be sent to a pre-authenticated URL (upload session) that the service gave. */
    boolean acceptsPreauthenticated(URI url);

    /** A neutral JSON value in the names of the wire. */
    Object toWire(Object neutral);

    /** A JSON object of the wire in neutral names. */
    Map<String, Object> fromWire(Map<String, Object> wire);

    /** Reads the body of a failed answer; never throws, whatever the body is. */
    WireError readError(int status, Map<String, Object> body);
}
