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
import java.util.Base64;

/**
 * Content that a service gives only as base64 in a property of a JSON object: decoded while it is read, so that it
 * needs no memory however large it is. For one thread at a time.
 */
final class EncodedContent extends InputStream {

    private static final String TYPE = "@odata.type";
    private static final String MEDIA_TYPE = "ContentType";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MEDIA_TYPE = 4 << 10;
    private static final int MOST_BEHIND = 64 << 10;

    private final InputStream answer;
    private final JsonSkim json;
    private final String property;
    private String type;
    private String mediaType;
    private final InputStream characters = new Characters();
    private InputStream content;

    /**
     * @param answer   the JSON object; closed with this stream
     * @param property the property that has the content
     */
    EncodedContent(InputStream answer, String property) {
        this.answer = answer;
        this.json = new JsonSkim(answer);
        this.property = property;
    }

    /** Reads on until the content begins; false when the object has none: no such property, or null. */
    boolean locate() throws IOException {
        if (json.token() != '{') {
            throw new BadJsonException("The answer is no JSON object");
        }
        int next = json.token();
        while (next == '"') {
            String name = json.text(LONGEST_NAME);
            if (json.token() != ':') {
                throw new BadJsonException("The JSON of the answer has a name without a value");
            }
            int value = json.token();
            if (property.equals(name)) {
                return begin(value);
            }
            if (TYPE.equals(name) && value == '"') {
                type = json.text(LONGEST_NAME);
                next = json.token();
            } else if (MEDIA_TYPE.equals(name) && value == '"') {
                mediaType = json.text(LONGEST_MEDIA_TYPE);
                next = json.token();
            } else {
                next = json.skip(value);
            }
            next = next == ',' ? json.token() : next;
        }
        return false;
    }

    private boolean begin(int value) throws IOException {
        if (value == '"') {
            content = Base64.getDecoder().wrap(characters);
            return true;
        }
        if (value != 'n') {
            throw new BadJsonException("The property " + property + " of the answer is no text");
        }
        return false;
    }

    /** Type of the object, when it was told before the content; else null. */
    String type() {
        return type;
    }

    /** Media type of the content, when it was told before the content; else null. */
    String mediaType() {
        return mediaType;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (content == null) {
            throw new IOException("The answer has no content");
        }
        int count = content.read(bytes, offset, length);
        if (count < 0) {
            finish();
        }
        return count;
    }

    /** The decoder stops behind padding, wherever that is. */
    private void finish() throws IOException {
        if (characters.read() >= 0) {
            throw new IOException("The content of the answer goes on behind its end");
        }
        json.drain(MOST_BEHIND);
    }

    @Override
    public void close() throws IOException {
        answer.close();
    }

    /** The base64 characters, of either alphabet. */
    private final class Characters extends InputStream {

        private boolean ended;

        @Override
        public int read() throws IOException {
            if (ended) {
                return -1;
            }
            int character = json.character();
            ended = character < 0;
            return switch (character) {
                case '-' -> '+';
                case '_' -> '/';
                default -> character;
            };
        }
    }
}
