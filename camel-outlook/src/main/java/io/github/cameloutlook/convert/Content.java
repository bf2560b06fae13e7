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
package io.github.cameloutlook.convert;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.TypeConversionException;
import org.apache.camel.support.ExchangeHelper;

/** Reads plain content out of a body: text, bytes, streams, files. */
final class Content {

    /** The service takes no more in one request. */
    static final int MOST_TEXT = 4 << 20;
    /** JSON may hold files; they are taken out of it and sent by themselves. */
    static final int MOST_JSON = 256 << 20;

    private Content() {
    }

    /**
     * The body as bytes; a stream cache can be read again afterwards.
     *
     * @param  most                  most bytes that it may have: whatever is read whole must be bounded
     * @throws OutlookInputException if it has more
     */
    static byte[] bytes(Exchange exchange, Object body, int most) {
        if (body instanceof CharSequence text) {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream stream = open(exchange, body)) {
            byte[] bytes = stream.readNBytes(most);
            if (bytes.length == most && stream.read() >= 0) {
                throw new OutlookInputException(
                        "The body is larger than " + (most >> 20) + " MB. Send large content as an attachment.");
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(body, e);
        } finally {
            if (body instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    /** The body as text, decoded by the charset of its content type, else of the exchange, else UTF-8. */
    static String text(Exchange exchange, Object body, ContentType type) {
        if (body instanceof CharSequence text) {
            return text.toString();
        }
        Charset charset = type.charset() != null ? type.charset() : charset(exchange);
        try {
            // strictly: a wrong charset or a binary body must not become a mail full of question marks
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes(exchange, body, MOST_TEXT))).toString();
        } catch (CharacterCodingException e) {
            throw new OutlookInputException(
                    "The body is no text in " + charset + ". Set its charset in the header Content-Type"
                                            + " (text/plain; charset=...), or send binary content as an attachment.",
                    e);
        }
    }

    private static Charset charset(Exchange exchange) {
        String name = ExchangeHelper.getCharsetName(exchange, false);
        return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    /** Opens the body as a stream. */
    static InputStream open(Exchange exchange, Object body) {
        try {
            InputStream stream = exchange.getContext().getTypeConverter().convertTo(InputStream.class, exchange, body);
            if (stream == null) {
                throw new OutlookInputException("The body, a " + body.getClass().getName() + ", cannot be read as a stream.");
            }
            return stream;
        } catch (TypeConversionException e) {
            throw unreadable(body, e);
        }
    }

    private static OutlookInputException unreadable(Object body, Exception cause) {
        return new OutlookInputException(
                "The body, a " + body.getClass().getName() + ", could not be read: "
                                         + cause.getMessage(),
                cause);
    }
}
