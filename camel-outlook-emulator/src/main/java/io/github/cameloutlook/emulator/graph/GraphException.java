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
package io.github.cameloutlook.emulator.graph;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a request with an error answer. */
public final class GraphException extends RuntimeException {

    private final int status;
    private final String code;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, Object> annotations = new LinkedHashMap<>();

    public GraphException(int status, String code, String message) {
        // an answer, not a failure of the emulator: nobody reads its stack
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static GraphException badRequest(String message) {
        return new GraphException(400, "BadRequest", message);
    }

    public static GraphException itemNotFound() {
        return new GraphException(404, "ErrorItemNotFound", "The specified object was not found in the store.");
    }

    public static GraphException folderNotFound() {
        return new GraphException(404, "ErrorFolderNotFound", "The specified folder could not be found in the store.");
    }

    /** Adds a header to the answer. */
    public GraphException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Adds an annotation to the error, such as {@code @event.existingEventId}. */
    public GraphException annotation(String name, Object value) {
        annotations.put(name, value);
        return this;
    }

    public Map<String, Object> annotations() {
        return annotations;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
