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
package io.github.cameloutlook.emulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.emulator.http.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The emulator as a process of its own with little memory, as a user starts it. */
class StandaloneTest {

    private static final long SIZE = 150L * 1024 * 1024;
    private static final int RANGE = 12 * 320 * 1024;

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;
    private String baseUrl;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), OutlookEmulatorMain.class.getName(),
                "--mailbox", "alice@contoso.com,bob@contoso.com", "--journal", directory.resolve("journal.jsonl").toString())
                .redirectError(directory.resolve("errors.txt").toFile()).start();
        BufferedReader output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        String first = output.readLine();
        assertThat(first).as(() -> errors()).matches("Outlook emulator ready at http://127\\.0\\.0\\.1:\\d+");
        baseUrl = first.substring(first.indexOf("http"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(errors()).isEmpty();
    }

    @Test
    void streamsTheLargestAttachmentUpAndDown() throws Exception {
        String message = (String) json(post("/v1.0/me/messages", Map.of("subject", "large"))).get("id");
        String attachments = "/v1.0/me/messages/" + message + "/attachments";
        Map<String, Object> session = json(post(attachments + "/createUploadSession", Map.of(
                "AttachmentItem", Map.of("attachmentType", "file", "name", "large.bin", "size", SIZE))));

        String location = upload(URI.create((String) session.get("uploadUrl")));
        String attachment = location.substring(location.lastIndexOf("('") + 2, location.lastIndexOf("')"));

        assertThat(size(attachments + "/" + attachment + "/$value")).isEqualTo(SIZE);
        assertThat(size(attachments + "/" + attachment)).isGreaterThan(SIZE / 3 * 4);
        assertThat(Files.size(directory.resolve("journal.jsonl"))).isBetween(1_000L, 1_000_000L);
    }

    private String upload(URI uri) throws Exception {
        byte[] bytes = new byte[RANGE];
        Arrays.fill(bytes, (byte) 'x');
        for (long start = 0; true; start += RANGE) {
            int length = (int) Math.min(RANGE, SIZE - start);
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(uri).header("Content-Type", "application/octet-stream")
                            .header("Content-Range", "bytes " + start + "-" + (start + length - 1) + "/" + SIZE)
                            .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes, 0, length)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 201) {
                return response.headers().firstValue("Location").orElseThrow();
            }
            assertThat(response.statusCode()).as(response::body).isEqualTo(200);
        }
    }

    private long size(String path) throws Exception {
        HttpResponse<InputStream> response = client.send(request(path).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream body = response.body()) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                size += count;
            }
        }
        return size;
    }

    private HttpResponse<byte[]> post(String path, Object json) throws Exception {
        return client.send(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(json))).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer any");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> json(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.statusCode()).isEqualTo(201);
        return (Map<String, Object>) Json.read(response.body());
    }

    private String errors() {
        try {
            return Files.readString(directory.resolve("errors.txt"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
