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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EncodedContentTest {

    private static final byte[] HELLO = "Hello, world?>".getBytes(UTF_8);
    private static final String ENCODED = Base64.getEncoder().encodeToString(HELLO);

    private static EncodedContent content(String json) {
        return new EncodedContent(new ByteArrayInputStream(json.getBytes(UTF_8)), "ContentBytes");
    }

    private static byte[] read(String json) throws IOException {
        EncodedContent content = content(json);
        assertThat(content.locate()).isTrue();
        return content.readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(
                 strings = {
                         "{\"ContentBytes\":\"%s\"}",
                         " {\n \"ContentBytes\" : \"%s\" } ",
                         "{\"Id\":\"a\",\"Size\":3,\"IsInline\":false,\"ContentId\":null,\"ContentBytes\":\"%s\"}",
                         "{\"ContentBytes\":\"%s\",\"Id\":\"a\",\"Item\":{\"ContentBytes\":\"AAAA\"}}",
                         "{\"Item\":{\"ContentBytes\":\"AAAA\"},\"ContentBytes\":\"%s\"}",
                         "{\"Items\":[{\"ContentBytes\":\"AAAA\"},[],[1,\"]\"],{}],\"ContentBytes\":\"%s\"}",
                         "{\"Name\":\"\\\"ContentBytes\\\":\\\"AAAA\\\"\",\"ContentBytes\":\"%s\"}",
                         "{\"Name\":\"back\\\\\",\"ContentBytes\":\"%s\"}",
                         "{\"Name\":\"Übersicht \\u00dc \uD83D\uDE00\",\"ContentBytes\":\"%s\"}",
                         "{\"Content\\u0042ytes\":\"%s\"}",
                         "{\"Size\":-1.5e3 ,\"ContentBytes\":\"%s\"}" })
    void givesTheContentOfThePropertyWhereverItStands(String json) throws IOException {
        assertThat(read(json.formatted(ENCODED))).isEqualTo(HELLO);
    }

    @Test
    void understandsEscapesAndBothAlphabets() throws IOException {
        byte[] bytes = { (byte) 0xfb, (byte) 0xff, (byte) 0xbf, (byte) 0xff };
        assertThat(read("{\"ContentBytes\":\"+\\/+\\u002f\\u002Fw==\"}")).isEqualTo(bytes);
        assertThat(read("{\"ContentBytes\":\"-_-__w==\"}")).isEqualTo(bytes);
        assertThat(read("{\"ContentBytes\":\"-_-__w\"}")).isEqualTo(bytes);
        assertThat(read("{\"ContentBytes\":\"\"}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
                 strings = {
                         "{}", "{\"ContentBytes\":null}", "{\"ContentBytes\":null,\"Id\":\"a\"}", "{\"Id\":\"a\"}",
                         "{\"contentBytes\":\"AAAA\"}", "{\"Item\":{\"ContentBytes\":\"AAAA\"}}" })
    void tellsThatThereIsNone(String json) throws IOException {
        assertThat(content(json).locate()).isFalse();
    }

    @Test
    void knowsTheTypeOfWhatHasNone() throws IOException {
        EncodedContent content
                = content("{\"@odata.type\":\"#Microsoft.OutlookServices.ItemAttachment\",\"Name\":\"a\",\"Item\":null}");
        assertThat(content.locate()).isFalse();
        assertThat(content.type()).isEqualTo("#Microsoft.OutlookServices.ItemAttachment");
    }

    @ParameterizedTest
    @ValueSource(
                 strings = {
                         "", "{", "{\"Id\"", "{\"Id\":", "{\"Id\":\"a", "{\"Id\":[1,", "[]", "null", "{\"ContentBytes\":1}",
                         "{\"ContentBytes\":{}}", "{\"Id\" \"a\"}", "{\"\\uzzzz\":1}" })
    void refusesWhatIsNoObject(String json) {
        assertThatThrownBy(() -> content(json).locate()).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"ContentBytes\":\"SGVsbG8s", "{\"ContentBytes\":\"SGVsbG8sI\\" })
    void neverTakesCutContentForAllOfIt(String json) throws IOException {
        EncodedContent content = content(json);
        assertThat(content.locate()).isTrue();
        assertThatThrownBy(content::readAllBytes).isInstanceOf(BadJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "SGVs*G8s", "SGVs\\nbG8s", "SGVs\\u00dcbG8s", "SGVsbG8=x", "S" })
    void refusesWhatIsNoBase64(String encoded) throws IOException {
        EncodedContent content = content("{\"ContentBytes\":\"" + encoded + "\"}");
        assertThat(content.locate()).isTrue();
        assertThatThrownBy(content::readAllBytes).isInstanceOf(IOException.class);
    }

    @Property(tries = 200)
    void givesTheSameWhateverTheChunksAre(
            @ForAll @Size(max = 400) byte[] bytes, @ForAll @IntRange(min = 1, max = 7) int chunk,
            @ForAll @IntRange(min = 1, max = 50) int asked)
            throws IOException {
        String json = "{\"Name\":\"a\\\"b\",\"Tags\":[\"x\",{\"y\":null}],\"ContentBytes\":\""
                      + Base64.getEncoder().encodeToString(bytes).replace("/", "\\/") + "\",\"Id\":\"z\"}";
        try (EncodedContent content = new EncodedContent(
                new Chunks(new ByteArrayInputStream(json.getBytes(UTF_8)), chunk), "ContentBytes")) {
            assertThat(content.locate()).isTrue();
            byte[] result = new byte[bytes.length];
            int count = 0;
            byte[] part = new byte[asked];
            for (int read = content.read(part, 0, asked); read >= 0; read = content.read(part, 0, asked)) {
                System.arraycopy(part, 0, result, count, read);
                count += read;
            }
            assertThat(Arrays.copyOf(result, count)).isEqualTo(bytes);
        }
    }

    @Test
    void readsToTheEndSoThatTheConnectionIsFreeAndClosesIt() throws IOException {
        boolean[] closed = new boolean[1];
        InputStream answer = new ByteArrayInputStream(("{\"ContentBytes\":\"" + ENCODED + "\",\"Id\":\"a\"}").getBytes(UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        EncodedContent content = new EncodedContent(new Chunks(answer, 3), "ContentBytes");
        assertThat(content.locate()).isTrue();
        assertThat(content.readAllBytes()).isEqualTo(HELLO);
        assertThat(answer.read()).isEqualTo(-1);
        content.close();
        assertThat(closed[0]).isTrue();
    }

    @Test
    void readsNoFurtherThanItIsRead() throws IOException {
        Letters letters = new Letters(4 << 20);
        InputStream json = new SequenceInputStream(
                new ByteArrayInputStream("{\"ContentBytes\":\"".getBytes(UTF_8)),
                new SequenceInputStream(letters, new ByteArrayInputStream("\"}".getBytes(UTF_8))));
        EncodedContent content = new EncodedContent(json, "ContentBytes");
        assertThat(content.locate()).isTrue();
        byte[] part = new byte[999];
        long count = 0;
        for (int read = content.read(part, 0, part.length); read >= 0; read = content.read(part, 0, part.length)) {
            count += read;
            assertThat((4 << 20) - letters.left).isLessThan(count / 3 * 4 + 10_000);
        }
        assertThat(count).isEqualTo((4 << 20) / 4 * 3);
    }

    /** Never gives more octets at once. */
    private static final class Chunks extends InputStream {
        private final InputStream bytes;
        private final int size;
        private final Random random = new Random(1);

        Chunks(InputStream bytes, int size) {
            this.bytes = bytes;
            this.size = size;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return bytes.read(buffer, offset, Math.min(length, 1 + random.nextInt(size)));
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }

    /** So many letters, which are never held. */
    private static final class Letters extends InputStream {
        private long left;

        Letters(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'A' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) 'A');
            left -= count;
            return count;
        }
    }
}
