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
package io.github.cameloutlook.client.multipart;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** HTTP messages in the parts of a multipart/mixed, byte for byte. */
class MultipartTest {

    private static final String TYPE = "multipart/mixed; boundary=batchresponse_1";
    /** The answer of the documentation: one with a body, one without, one that failed. */
    private static final String THREE = """
            --batchresponse_1
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            HTTP/1.1 200 OK
            OData-Version: 4.0
            Content-Type: application/json;odata.metadata=minimal;charset=utf-8

            {"Subject":"Grüße"}
            --batchresponse_1
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            HTTP/1.1 202 Accepted


            --batchresponse_1
            Content-Type: application/http
            Content-Transfer-Encoding: binary
            Content-ID: <2>

            HTTP/1.1 404 Not Found
            Retry-After: 1
            Retry-After: 2

            {"error":{"code":"ErrorItemNotFound","message":"x"}}
            --batchresponse_1--
            """.replace("\n", "\r\n");

    private static List<ResponsePart> read(String contentType, InputStream body) throws IOException {
        MultipartReader reader = new MultipartReader(contentType, body);
        List<ResponsePart> parts = new ArrayList<>();
        for (ResponsePart part = reader.next(); part != null; part = reader.next()) {
            parts.add(part);
        }
        assertThat(reader.next()).isNull();
        return parts;
    }

    private static List<ResponsePart> read(String body) throws IOException {
        return read(TYPE, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(ResponsePart part) {
        return new String(part.body(), StandardCharsets.UTF_8);
    }

    private static String part(String http) {
        return "--batchresponse_1\r\nContent-Type: application/http\r\n\r\n" + http + "\r\n--batchresponse_1--\r\n";
    }

    @Test
    void requestsAreWrittenAsTheServiceDocumentsThem() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/json");
        byte[] written = new MultipartWriter("batch_1").write(List.of(
                new RequestPart("0", "GET", "/api/v2.0/me/events?$select=Subject", Map.of(), null),
                new RequestPart(
                        "1", "POST", "/api/v2.0/me/messages", headers,
                        "{\"Subject\":\"ü\"}".getBytes(StandardCharsets.UTF_8)),
                new RequestPart("2", "DELETE", "https://h/api/v2.0/me/messages('x')", Map.of(), null)));

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo("""
                --batch_1
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 0

                GET /api/v2.0/me/events?$select=Subject HTTP/1.1


                --batch_1
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 1

                POST /api/v2.0/me/messages HTTP/1.1
                Accept: application/json
                Content-Type: application/json

                {"Subject":"ü"}
                --batch_1
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 2

                DELETE https://h/api/v2.0/me/messages('x') HTTP/1.1


                --batch_1--
                """.replace("\n", "\r\n"));
    }

    @Test
    void boundariesAreNewEachTime() {
        MultipartWriter one = new MultipartWriter();

        assertThat(one.contentType()).startsWith("multipart/mixed; boundary=batch_")
                .isNotEqualTo(new MultipartWriter().contentType());
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\r\n\r\nDELETE /everything HTTP/1.1", "a\nX: y", "a\u0000", "a\u007f" })
    void aHeaderCannotBecomeARequest(String value) {
        List<RequestPart> parts = List.of(new RequestPart("0", "GET", "/x", Map.of("Prefer", value), null));

        assertThatThrownBy(() -> new MultipartWriter().write(parts)).isInstanceOf(IllegalArgumentException.class);
        List<RequestPart> named = List.of(new RequestPart("0", "GET", "/x", Map.of(value, "x"), null));
        assertThatThrownBy(() -> new MultipartWriter().write(named)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersAreReadWithAndWithoutBodies() throws IOException {
        List<ResponsePart> parts = read(THREE);

        assertThat(parts).extracting(ResponsePart::status).containsExactly(200, 202, 404);
        assertThat(parts).extracting(ResponsePart::id).containsExactly(null, null, "2");
        assertThat(text(parts.get(0))).isEqualTo("{\"Subject\":\"Grüße\"}");
        assertThat(parts.get(0).headers().firstValue("odata-version")).contains("4.0");
        assertThat(parts.get(1).body()).isEmpty();
        assertThat(parts.get(2).headers().allValues("Retry-After")).containsExactly("1", "2");
        assertThat(text(parts.get(2))).contains("ErrorItemNotFound");
    }

    @Test
    void linesMayEndWithTheirFeedAlone() throws IOException {
        assertThat(read(THREE.replace("\r\n", "\n"))).extracting(ResponsePart::status).containsExactly(200, 202, 404);
    }

    @Test
    void chunksMayEndAnywhere() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            InputStream dripping = new FilterInputStream(
                    new ByteArrayInputStream(THREE.getBytes(StandardCharsets.UTF_8))) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(7)));
                }
            };
            assertThat(read(TYPE, dripping)).extracting(MultipartTest::text).element(0).isEqualTo("{\"Subject\":\"Grüße\"}");
        }
    }

    @Test
    void whatStandsBeforeAndAfterIsNoPart() throws IOException {
        assertThat(read("This is for old readers.\r\n" + THREE + "\r\nBye.\r\n--batchresponse_1\r\n")).hasSize(3);
        assertThat(read("--batchresponse_1--\r\n")).isEmpty();
    }

    @Test
    void boundariesMayBeQuotedAndFollowedByBlanks() throws IOException {
        String body = part("HTTP/1.1 204 No Content\r\n").replace("batchresponse_1--", "batchresponse_1-- \t")
                .replace("batchresponse_1\r", "batchresponse_1  \r");

        assertThat(read("Multipart/Mixed; charset=x; Boundary=\"batchresponse_1\"",
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))).hasSize(1);
    }

    @Test
    void whatLooksLikeABoundaryWithinABodyIsNone() throws IOException {
        String body = "{\"a\":\"--batchresponse_1\"}\r\n --batchresponse_1\r\n--batchresponse_12\r\n--batchresponse_1 x";

        assertThat(text(read(part("HTTP/1.1 200 OK\r\n\r\n" + body)).get(0))).isEqualTo(body);
    }

    @Test
    void theLengthSaysWhereABodyEnds() throws IOException {
        assertThat(text(read(part("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}\r\n\r\n")).get(0))).isEqualTo("{}");
        assertThatThrownBy(() -> read(part("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}")))
                .isInstanceOf(MultipartException.class).hasMessageContaining("cut off");
    }

    @Test
    void aPartMayEndWithItsStatusLine() throws IOException {
        assertThat(read(part("HTTP/1.1 204 No Content"))).extracting(ResponsePart::status).containsExactly(204);
        assertThat(read(part("HTTP/1.1 202"))).extracting(ResponsePart::status).containsExactly(202);
    }

    @Test
    void everyCutIsNoticed() {
        byte[] whole = THREE.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length - 4; length++) {
            int cut = length;
            assertThatThrownBy(() -> read(TYPE, new ByteArrayInputStream(whole, 0, cut))).as("cut at %s", cut)
                    .isInstanceOf(MultipartException.class);
        }
    }

    @Test
    void randomBytesAreRefusedAndNothingElse() {
        Random random = new Random(11);
        for (int round = 0; round < 2000; round++) {
            byte[] bytes = THREE.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 5; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(read(TYPE, new ByteArrayInputStream(bytes)).size()).isLessThanOrEqualTo(3);
            } catch (IOException e) {
                assertThat(e).isInstanceOf(MultipartException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "nonsense", "HTTP/1.1 OK\r\n\r\n", "HTTP/1.1 200 OK\r\nno header\r\n\r\n", "HTTP/1.1 200 OK\r\n: x\r\n\r\n",
            "HTTP/1.1 99999 OK\r\n\r\n" })
    void whatIsNoAnswerIsRefused(String http) {
        assertThatThrownBy(() -> read(part(http))).isInstanceOf(MultipartException.class);
    }

    @Test
    void whatIsNoHttpMessageIsRefused() {
        assertThatThrownBy(() -> read(part("HTTP/1.1 200 OK\r\n\r\n").replace("application/http", "multipart/mixed")))
                .isInstanceOf(MultipartException.class).hasMessageContaining("no answer");
        assertThatThrownBy(() -> read(part("HTTP/1.1 200 " + "x".repeat(20_000)))).isInstanceOf(MultipartException.class)
                .hasMessageContaining("line without end");
        assertThatThrownBy(() -> read(part("HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(200))))
                .isInstanceOf(MultipartException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "multipart/mixed", "application/json", "multipart/mixed; boundary=", "multipart/form-data; boundary=x" })
    void aBodyWithoutBoundaryIsRefused(String contentType) {
        assertThatThrownBy(() -> read(contentType, InputStream.nullInputStream())).isInstanceOf(MultipartException.class);
    }
}
