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
import java.util.Arrays;

import org.apache.camel.Exchange;
import org.apache.camel.StreamCache;
import org.apache.camel.WrappedFile;

/**
 * Reads the body of an exchange as an image. It is looked at before anything is sent, since the service may keep what
 * is none.
 *
 * @param contentType type of the image by its first bytes, whatever headers say
 * @param content     the image
 */
public record ImageBody(String contentType, byte[] content) {

    /** The service takes less than 4 MB. */
    private static final int MOST = (4 << 20) - 1;

    /** How images begin. */
    private enum Format {
        JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),
        PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
        GIF("image/gif", 'G', 'I', 'F', '8'),
        BMP("image/bmp", 'B', 'M'),
        TIFF_LITTLE_ENDIAN("image/tiff", 'I', 'I', 42, 0),
        TIFF_BIG_ENDIAN("image/tiff", 'M', 'M', 0, 42);

        private final String contentType;
        private final int[] beginning;

        Format(String contentType, int... beginning) {
            this.contentType = contentType;
            this.beginning = beginning;
        }

        boolean matches(byte[] content) {
            // what is no longer than its signature holds no picture
            if (content.length <= beginning.length) {
                return false;
            }
            for (int i = 0; i < beginning.length; i++) {
                if ((content[i] & 0xFF) != beginning[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The image in the body.
     *
     * @param  accepted              what is accepted, for the error about a body that fits nothing
     * @throws OutlookInputException if the body is no image, or too large a one
     */
    public static ImageBody read(Exchange exchange, String accepted) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof CharSequence || body == null || !MailContentReader.isContent(body)) {
            throw new OutlookInputException(
                    "The body is " + (body == null ? "empty" : "a " + body.getClass().getName()) + ". Accepted: " + accepted
                                            + ".");
        }
        if (body instanceof WrappedFile<?> file && file.getFileLength() > MOST) {
            throw tooLarge();
        }
        byte[] content = content(exchange, body);
        if (content.length > MOST) {
            throw tooLarge();
        }
        return Arrays.stream(Format.values()).filter(format -> format.matches(content)).findFirst()
                .map(format -> new ImageBody(format.contentType, content))
                .orElseThrow(() -> new OutlookInputException(
                        "The body is no image: its " + content.length + " bytes do not begin as one. Accepted: " + accepted
                                                             + ". Nothing was sent."));
    }

    /** No more than it takes to know that it is too large. */
    private static byte[] content(Exchange exchange, Object body) {
        try (InputStream stream = Content.open(exchange, body)) {
            return stream.readNBytes(MOST + 1);
        } catch (IOException e) {
            throw new OutlookInputException("The image in the body cannot be read: " + e.getMessage(), e);
        } finally {
            if (body instanceof StreamCache cache) {
                cache.reset();
            }
        }
    }

    private static OutlookInputException tooLarge() {
        return new OutlookInputException(
                "The image is too large: the service takes photos of less than 4 MB. Make it smaller before. Nothing was sent.");
    }

    @Override
    public String toString() {
        return "ImageBody[" + contentType + ", " + content.length + "]";
    }
}
