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

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A state as the value of an extended property. Long ones are compressed: Exchange treats property values above 32
 * kilobytes (16,000 characters) as a special case that some of its paths do not return. Ids of one mailbox share most
 * of their characters, so a list of them shrinks to a fraction.
 */
public final class StateValue {

    private static final int LONG = 2000;
    private static final String COMPRESSED = "deflate:";

    private StateValue() {
    }

    static String toProperty(String state) {
        if (state.length() < LONG) {
            return state;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(state.length());
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(state.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return COMPRESSED + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** @throws IllegalArgumentException if the value is damaged */
    static String fromProperty(String value) {
        if (!value.startsWith(COMPRESSED)) {
            return value;
        }
        byte[] bytes = Base64.getDecoder().decode(value.substring(COMPRESSED.length()));
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(inflater.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException("The stored position is damaged: it cannot be decompressed", e);
        }
    }
}
