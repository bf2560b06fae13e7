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

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

import io.github.cameloutlook.convert.MalformedContentException;

/** Text of a format made of lines, out of its bytes. */
final class LineText {

    /** Attachments and photos within it included. */
    static final int MOST_BYTES = 16 << 20;

    private LineText() {
    }

    /**
     * Decodes text strictly: a name full of question marks is no name.
     *
     * @throws MalformedContentException if there is too much of it, or it is not in this charset
     */
    static String decode(byte[] content, Charset charset) {
        if (content.length > MOST_BYTES) {
            throw new MalformedContentException(0, "The text has more than " + (MOST_BYTES >> 20) + " MB");
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer text
                = CharBuffer.allocate((int) Math.ceil(content.length * (double) charset.newDecoder().maxCharsPerByte()) + 1);
        CoderResult result = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(bytes, text, true);
        if (result.isError()) {
            throw new MalformedContentException(
                    line(content, bytes.position()),
                    "The text is not in " + charset + ". Set its charset in the header Content-Type");
        }
        text.flip();
        boolean mark = text.length() > 0 && text.charAt(0) == '\uFEFF';
        return mark ? text.subSequence(1, text.length()).toString() : text.toString();
    }

    private static int line(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
