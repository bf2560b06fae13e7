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

/**
 * A request in the neutral model, which has the names of Microsoft Graph.
 *
 * @param method  HTTP method
 * @param mailbox me, a user principal name or an id; null for a path below the version root
 * @param path    path below the mailbox, segments percent-encoded; null when the request goes to the link
 * @param query   query options, values not encoded
 * @param link    absolute address that the service gave, in its own names; null when the request goes to the path
 * @param headers headers, preferences joined in one Prefer
 * @param json    body; null when there is none, or none that is JSON
 * @param content whether the answer is content as bytes, not JSON
 */
public record NeutralRequest(String method, String mailbox, String path, Map<String, String> query, URI link,
        Map<String, String> headers, Object json, boolean content) {

    /** Links are secrets of a kind, bodies are mail: neither is printed. */
    @Override
    public String toString() {
        return "NeutralRequest[" + method + " " + (path == null ? "link" : path) + "]";
    }
}
