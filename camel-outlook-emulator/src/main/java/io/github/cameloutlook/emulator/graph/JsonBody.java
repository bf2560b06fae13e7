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

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads JSON bodies. */
final class JsonBody {

    /** The service takes no larger body in one request. */
    static final int LIMIT = 4 * 1024 * 1024;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonBody() {
    }

    static byte[] bytes(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new GraphException(413, "RequestEntityTooLarge", "The request entity is too large: the limit is 4 MB.");
        }
        return bytes;
    }

    /** The object in the body; null when the body is empty. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> read(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return null;
        }
        try {
            Object value = MAPPER.readValue(bytes, Object.class);
            if (value instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
        } catch (JsonProcessingException e) {
            throw GraphException.badRequest("Unable to read JSON request payload. Please ensure Content-Type header is set and "
                                            + "payload is of valid JSON format.");
        }
        throw GraphException.badRequest("Unable to read JSON request payload: an object is expected.");
    }
}
