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
package io.github.cameloutlook.client;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;

/** JSON to maps and back, with nothing in between. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper(
            JsonFactory.builder()
                    // the content of an attachment is one string; what bounds it is the size of the whole answer
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                    .build());
    private static final ObjectReader READER = MAPPER.readerForMapOf(Object.class);
    private static final ObjectWriter WRITER = MAPPER.writer();

    private Json() {
    }

    /** Reads one JSON object. */
    static Map<String, Object> read(InputStream content) throws IOException {
        return READER.readValue(content);
    }

    /** Reads one JSON object. */
    static Map<String, Object> read(JsonParser content) throws IOException {
        return READER.readValue(content);
    }

    /** What reads JSON; to be closed. */
    static JsonParser parser(InputStream content) throws IOException {
        return MAPPER.createParser(content);
    }

    static byte[] write(Object value) throws JsonProcessingException {
        return WRITER.writeValueAsBytes(value);
    }
}
