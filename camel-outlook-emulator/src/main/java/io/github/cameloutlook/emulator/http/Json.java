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
import java.io.OutputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;

/** JSON on the wire: plain maps, lists and scalars in both directions. */
public final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper(
            // the content of an attachment is one text; what bounds it is the limit of the request
            JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                    .build())
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            // the end of the JSON is the end of the answer, which goes out with its length then
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final ObjectWriter WRITER = MAPPER.writer();
    private static final ObjectReader READER = MAPPER.readerFor(Object.class);

    private Json() {
    }

    /** Writes a tree piece by piece; the stream stays open. */
    public static void write(Object tree, OutputStream out) throws IOException {
        WRITER.writeValue(out, tree);
    }

    public static byte[] bytes(Object tree) throws IOException {
        return WRITER.writeValueAsBytes(tree);
    }

    /** Reads one whole JSON document as Map, List, String, Number, Boolean or null. */
    public static Object read(InputStream in) throws IOException {
        return READER.readValue(in);
    }

    public static Object read(byte[] json) throws IOException {
        return READER.readValue(json);
    }
}
