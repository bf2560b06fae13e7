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
package io.github.cameloutlook.emulator.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One HTTP request as handlers see it, whatever server library carries it. */
public interface Request {

    /** Method in capitals. */
    String method();

    /** Path as it came, still percent-encoded, without query: /v1.0/me/messages. */
    String rawPath();

    /** Query as it came, still percent-encoded, or null. */
    String rawQuery();

    /** First value of a header (name in any case), or null. */
    String header(String name);

    /** All header fields in order of arrival; repeated fields joined with a comma and a space. */
    Map<String, String> headers();

    /** Root by which the client reached the emulator, from the Host header: http://127.0.0.1:8080. */
    String origin();

    /** What is remembered about the connection, by whoever has to. */
    default Map<String, Object> connection() {
        return new ConcurrentHashMap<>();
    }

    /** The body; empty when there is none. Read once, streamed. */
    InputStream body() throws IOException;

    /**
     * Version of the Outlook REST API that the client speaks, if the request is only written as Graph's: v2.0; else
     * null.
     */
    default String outlookVersion() {
        return null;
    }

    /** Whether the client speaks the Outlook REST API. */
    default boolean isOutlookRest() {
        return outlookVersion() != null;
    }

    /**
     * Whether a list of folders or contacts that names no folder is of the whole mailbox, not of one folder: so in the
     * beta version of the Outlook REST API.
     */
    default boolean listsWholeMailbox() {
        return "beta".equals(outlookVersion());
    }
}
