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
package io.github.cameloutlook.emulator.attachment;

import java.io.IOException;
import java.io.InputStream;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import io.github.cameloutlook.emulator.store.Content;

/** The bytes of an attachment inside a JSON answer: written as base64 piece by piece, never whole in memory. */
record Base64Content(Content content) implements JsonSerializable {

    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        try (InputStream in = content.open()) {
            generator.writeBinary(in, Math.toIntExact(content.length()));
        }
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(generator, provider);
    }

    /** The size only: content does not get into logs. */
    @Override
    public String toString() {
        return content.length() + " bytes";
    }
}
