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
package io.github.cameloutlook.consumer.position;

import java.time.Instant;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The text form of positions: one line of JSON with a version. Properties it does not know are ignored, a version it
 * does not know is refused: an older release must not throw away what a newer one wrote.
 *
 * @param <T> what is stored
 */
public final class PositionJson<T extends PositionJson.Versioned> {

    /** What is stored says of which version it is. */
    public interface Versioned {
        int version();
    }

    private final Class<T> type;
    private final int version;
    private final ObjectMapper mapper;

    /**
     * @param version newest that this release knows, of all those from 1
     * @param written which properties are worth writing
     */
    public PositionJson(Class<T> type, int version, JsonInclude.Include written) {
        this.type = type;
        this.version = version;
        this.mapper = new ObjectMapper()
                .setSerializationInclusion(written)
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    }

    public String write(T stored) {
        try {
            return mapper.writeValueAsString(stored);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Position cannot be written", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is damaged or of a version that is not known
     */
    public T read(String text) {
        T stored;
        try {
            stored = mapper.readValue(text, type);
        } catch (JsonProcessingException e) {
            // without the cause: its message quotes the text, which holds links
            throw new IllegalArgumentException("The stored position is damaged: it is not JSON as this component writes it");
        }
        if (stored.version() < 1 || stored.version() > version) {
            throw new IllegalArgumentException(
                    "The stored position has version " + stored.version() + ", this release knows version " + version);
        }
        return stored;
    }

    /**
     * Reads a time that was stored.
     *
     * @param  text                     its ISO form; null when none was stored
     * @throws IllegalArgumentException if the text is damaged
     */
    public static Instant instant(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("The stored position is damaged: a time in it cannot be read", e);
        }
    }
}
