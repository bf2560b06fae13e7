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

import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class UploadSessionTest {

    private static final int SIZE = 3_483_322;
    private static final int RANGE = 2_097_152;

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();
    private final HttpClient client = HttpClient.newHttpClient();
    private final byte[] content = new byte[SIZE];
    private TestHttp http;
    private String attachments;

    @BeforeEach
    void createDraft() throws Exception {
        emulator.start();
        http = new TestHttp(emulator);
        attachments = "/v1.0/me/messages/" + http.post("/v1.0/me/messages", Map.of("subject", "Large")).json().get("id")
                      + "/attachments";
        new Random(1).nextBytes(content);
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void takesRangesAndMakesAnAttachmentOfThem() throws Exception {
        Answer session = create(SIZE);
        assertThat(session.status()).isEqualTo(201);
        assertThat(session.json()).containsEntry("nextExpectedRanges", List.of("0-")).containsKey("expirationDateTime");
        String url = url(session);
        assertThat(url).doesNotStartWith(emulator.baseUrl()).contains("AttachmentSessions('").contains("authtoken=");

        HttpResponse<String> first = put(url, 0, RANGE);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(json(first)).containsEntry("nextExpectedRanges", List.of("2097152")).doesNotContainKey("uploadUrl")
                .containsEntry("ExpirationDateTime", session.json().get("expirationDateTime"));
        assertThat(json(get(url))).containsEntry("nextExpectedRanges", List.of("2097152"));

        HttpResponse<String> last = put(url, RANGE, SIZE);
        assertThat(last.statusCode()).isEqualTo(201);
        assertThat(last.body()).isEmpty();
        String location = last.headers().firstValue("Location").orElseThrow();
        String id = location.substring(location.lastIndexOf("Attachments('") + 13, location.length() - 2);
        Answer attachment = http.get(attachments + "/" + id + "?$select=name,size,contentType");
        assertThat(attachment.json()).containsEntry("name", "flower").containsEntry("contentType", "image/jpeg");
        assertThat((Integer) attachment.json().get("size")).isGreaterThan(SIZE);
        byte[] raw = client.send(http.request(attachments + "/" + id + "/$value").build(), BodyHandlers.ofByteArray()).body();
        assertThat(Arrays.equals(raw, content)).isTrue();
        assertThat(put(url, 0, RANGE).statusCode()).isEqualTo(404);
    }

    @Test
    void refusesTheAccessToken() throws Exception {
        String url = url(create(SIZE));
        HttpResponse<String> refused = client.send(range(url, 0, RANGE).header("Authorization", "Bearer x").build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(json(get(url))).containsEntry("nextExpectedRanges", List.of("0"));
        assertThat(put(url.replaceAll("authtoken=.", "authtoken=!"), 0, RANGE).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
            "bytes 1000-1999/3483322, 416, fragmentOverlap", "bytes 3000000-3000999/3483322, 416, fragmentOutOfOrder",
            "bytes 2097152-2098151/9999999, 400, invalidRange", "bytes 2097152-2098150/3483322, 400, invalidRange",
            "2097152-2098151, 400, invalidRange", "bytes 2097152-9483322/3483322, 400, invalidRange" })
    void refusesWrongRangesAndStaysUsable(String range, int status, String code) throws Exception {
        String url = url(create(SIZE));
        put(url, 0, RANGE);
        HttpResponse<String> refused = client.send(
                HttpRequest.newBuilder(URI.create(url)).header("Content-Range", range)
                        .PUT(BodyPublishers.ofByteArray(new byte[1000])).build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat((Map<?, ?>) json(refused).get("error")).extracting("code").isEqualTo(code);
        assertThat(put(url, RANGE, SIZE).statusCode()).isEqualTo(201);
    }

    @Test
    void refusesARangeOverFourMegabytes() throws Exception {
        int size = 5 * 1024 * 1024;
        String url = url(create(size));
        HttpResponse<String> refused = client.send(
                HttpRequest.newBuilder(URI.create(url)).header("Content-Range", "bytes 0-" + (size - 1) + "/" + size)
                        .PUT(BodyPublishers.ofByteArray(new byte[size])).build(),
                BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(413);
    }

    @Test
    void endsWhenCancelledOrExpired() throws Exception {
        String cancelled = url(create(SIZE));
        put(cancelled, 0, RANGE);
        assertThat(client.send(HttpRequest.newBuilder(URI.create(cancelled)).DELETE().build(), BodyHandlers.ofString())
                .statusCode()).isEqualTo(204);
        assertThat(put(cancelled, RANGE, SIZE).statusCode()).isEqualTo(404);

        String expired = url(create(SIZE));
        emulator.clock().advance(Duration.ofHours(2));
        HttpResponse<String> refused = put(expired, 0, RANGE);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat((Map<?, ?>) json(refused).get("error")).extracting("code").isEqualTo("uploadSessionNotFound");
        assertThat(http.get(attachments).value()).isEmpty();
    }

    @Test
    void refusesSessionsForTooSmallOrTooLargeFiles() throws Exception {
        Answer small = create(1000);
        assertThat(small.status()).isEqualTo(400);
        assertThat(small.errorCode()).isEqualTo("ErrorAttachmentSizeShouldNotBeLessThanMinimumSize");
        assertThat(create(150 * 1024 * 1024 + 1).errorCode()).isEqualTo("ErrorAttachmentSizeLimitExceeded");
        assertThat(http.post(attachments + "/createUploadSession", Map.of()).status()).isEqualTo(400);
        assertThat(http.post(attachments + "/createUploadSession",
                Map.of("attachmentItem", Map.of("attachmentType", "item", "name", "x", "size", SIZE))).status()).isEqualTo(400);
    }

    @Test
    void takesNothingOfARangeThatBreaksOff() throws Exception {
        String url = url(create(SIZE));
        put(url, 0, RANGE);
        URI target = URI.create(url);
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PUT " + target.getRawPath() + "?" + target.getRawQuery() + " HTTP/1.1\r\nHost: " + target.getAuthority()
                       + "\r\nContent-Length: " + (SIZE - RANGE) + "\r\nContent-Range: bytes " + RANGE + "-" + (SIZE - 1) + "/"
                       + SIZE
                       + "\r\n\r\n")
                    .getBytes());
            out.write(content, RANGE, 100_000);
            out.flush();
            socket.setSoLinger(true, 0);
        }

        assertThat(json(get(url))).containsEntry("nextExpectedRanges", List.of("2097152"));
        assertThat(put(url, RANGE, SIZE).statusCode()).isEqualTo(201);
        assertThat(http.get(attachments + "?$select=name").value()).hasSize(1);
    }

    @Test
    void tellsWhenTheMessageIsGone() throws Exception {
        String url = url(create(SIZE));
        put(url, 0, RANGE);
        http.post(attachments.replace("/attachments", "/permanentDelete"));

        HttpResponse<String> refused = put(url, RANGE, SIZE);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat((Map<?, ?>) json(refused).get("error")).extracting("code").isEqualTo("ErrorItemNotFound");
    }

    private Answer create(long size) throws Exception {
        return http.post(attachments + "/createUploadSession", Map.of("AttachmentItem",
                Map.of("attachmentType", "file", "name", "flower", "size", size, "contentType", "image/jpeg")));
    }

    private static String url(Answer session) {
        return (String) session.json().get("uploadUrl");
    }

    private HttpResponse<String> put(String url, int from, int to) throws Exception {
        return client.send(range(url, from, to).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder range(String url, int from, int to) {
        return HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "application/octet-stream")
                .header("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + SIZE)
                .PUT(BodyPublishers.ofByteArray(content, from, to - from));
    }

    private HttpResponse<String> get(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(HttpResponse<String> response) throws Exception {
        return (Map<String, Object>) Json.read(response.body().getBytes());
    }
}
