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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Body of a request. Every kind can be written more than once, so that a request can be repeated. */
public sealed interface RequestBody {

    /**
     * JSON in the neutral model (Graph's names).
     *
     * @param value what JSON has: Map, List, String, Number, Boolean
     */
    record Json(Object value) implements RequestBody {
        public Json {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String toString() {
            return "Json";
        }
    }

    /**
     * A JSON object in the neutral model, one of whose values is content: it is written as base64 while it is sent, and
     * never held in memory as a whole.
     *
     * @param value       what the object has besides
     * @param property    property that has the content
     * @param size        bytes that the content has, exactly
     * @param content     the content
     * @param placeholder stands for the content until it is sent; a text that is nowhere else in the object
     */
    record JsonWithContent(Map<String, Object> value, String property, long size, Source content, String placeholder)
            implements
                RequestBody {

        public static JsonWithContent of(Map<String, Object> value, String property, long size, Source content) {
            return new JsonWithContent(value, property, size, content, UUID.randomUUID().toString());
        }

        /** The object with the placeholder. */
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>(value);
            json.put(property, placeholder);
            return json;
        }

        @Override
        public String toString() {
            return "JsonWithContent[" + size + "]";
        }
    }

    /** Bytes of any content type. */
    record Bytes(String contentType, byte[] content) implements RequestBody {
        @Override
        public String toString() {
            return "Bytes[" + contentType + ", " + content.length + "]";
        }
    }

    /**
     * Content that is streamed.
     *
     * @param length bytes that the source gives, or -1 when unknown
     */
    record Stream(String contentType, long length, Source source) implements RequestBody {
        @Override
        public String toString() {
            return "Stream[" + contentType + ", " + length + "]";
        }
    }

    /**
     * Up to 20 requests in one, for the path /$batch.
     *
     * @param inOrder whether they are executed one after the other, until one fails
     */
    record Batch(List<OutlookRequest> requests, boolean inOrder) implements RequestBody {
        public Batch {
            requests = List.copyOf(requests);
            if (requests.isEmpty()) {
                throw new IllegalArgumentException("A batch needs a request");
            }
        }

        @Override
        public String toString() {
            return "Batch[" + requests.size() + "]";
        }
    }

    /** Opens the content anew each time. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }
}
