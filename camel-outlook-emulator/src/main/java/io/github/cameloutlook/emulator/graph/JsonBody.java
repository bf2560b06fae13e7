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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Reads JSON bodies. */
final class JsonBody {

    private static final ObjectMapper MAPPER = new ObjectMapper(
            // the content of an attachment is one text; what bounds it is the limit of the request
            JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                    .build());

    private JsonBody() {
    }

    /** The whole body; 413 beyond the limit. */
    static byte[] bytes(InputStream in, int megabytes) throws IOException {
        int limit = megabytes << 20;
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new GraphException(
                    413, "RequestEntityTooLarge", "The request entity is too large: the limit is " + megabytes + " MB.");
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
