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
package io.github.cameloutlook.convert.type;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.github.cameloutlook.convert.OutlookInputException;
import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConverter;
import org.apache.camel.spi.TypeConverterRegistry;

/** The bytes that models are read from. */
final class ModelContent {

    /** JSON may hold files; MIME has a limit of its own. */
    private static final int MOST = 256 << 20;

    private ModelContent() {
    }

    static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(MOST);
            if (bytes.length == MOST && stream.read() >= 0) {
                throw new OutlookInputException("The content has more than " + (MOST >> 20) + " MB.");
            }
            return bytes;
        } catch (IOException e) {
            throw new OutlookInputException("The content cannot be read: " + e.getMessage(), e);
        } finally {
            if (stream instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    /** Bytes of text, files and streams in all their forms. */
    static byte[] bytes(Object content, Exchange exchange, TypeConverterRegistry registry) {
        if (content instanceof CharSequence text) {
            return bytes(text);
        }
        if (content instanceof byte[] bytes) {
            return bytes;
        }
        if (content instanceof InputStream stream) {
            return bytes(stream);
        }
        TypeConverter converter = registry.lookup(InputStream.class, content.getClass());
        InputStream opened = converter == null ? null : converter.convertTo(InputStream.class, exchange, content);
        if (opened == null) {
            throw new OutlookInputException("The content, a " + content.getClass().getName() + ", cannot be read.");
        }
        try (opened) {
            return bytes(opened);
        } catch (IOException e) {
            throw new OutlookInputException("The content cannot be closed: " + e.getMessage(), e);
        }
    }
}
