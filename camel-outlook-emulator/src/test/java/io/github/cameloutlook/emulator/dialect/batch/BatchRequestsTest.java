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
package io.github.cameloutlook.emulator.dialect.batch;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Batches in both formats. */
@SuppressWarnings("unchecked")
class BatchRequestsTest {

    private static final String BATCH = "/api/v2.0/me/$batch";

    @RegisterExtension
    final OutlookEmulator emulator
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private static String part(String message) {
        return "--batch_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n" + message + "\r\n";
    }

    private Answer multipart(String path, List<String> headers, String... messages) throws Exception {
        StringBuilder body = new StringBuilder();
        Arrays.stream(messages).forEach(message -> body.append(part(message)));
        body.append("--batch_1--\r\n");
        var request = http().request(path).header("Content-Type", "multipart/mixed; boundary=batch_1");
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        return http().send(request.method("POST", BodyPublishers.ofString(body.toString())));
    }

    private Answer json(Map<String, Object>... requests) throws Exception {
        return http().post(BATCH, Map.of("requests", List.of(requests)));
    }

    private static List<Map<String, Object>> responses(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return (List<Map<String, Object>>) answer.json().get("responses");
    }

    private static List<String> parts(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        String type = answer.header("Content-Type");
        assertThat(type).startsWith("multipart/mixed; boundary=batchresponse_");
        String boundary = type.substring(type.indexOf('=') + 1);
        assertThat(answer.text()).endsWith("--" + boundary + "--\r\n");
        List<String> parts = new ArrayList<>(List.of(answer.text().split("--" + boundary + "(?:--)?\r\n")));
        parts.remove(0);
        return parts;
    }

    @Test
    void aMultipartBatchIsAnsweredPartByPart() throws Exception {
        Answer answer = multipart(BATCH, List.of("Prefer", "outlook.body-content-type=\"text\""),
                "POST /api/v2.0/me/messages HTTP/1.1\r\nContent-Type: application/json\r\n\r\n"
                                                                                                  + "{\"Subject\":\"Gr\u00fcn\",\"Body\":{\"ContentType\":\"HTML\",\"Content\":\"<p>x</p>\"}}",
                "GET /api/v2.0/me/messages?$select=Subject,Body HTTP/1.1\r\n\r\n",
                "GET /api/v2.0/me/messages?$select=Body HTTP/1.1\r\nPrefer: outlook.body-content-type=\"html\"\r\n\r\n",
                "POST /api/v2.0/me/sendmail HTTP/1.1\r\nContent-Type: application/json\r\n\r\n"
                                                                                                                         + "{\"Message\":{\"Subject\":\"Hi\",\"ToRecipients\":[{\"EmailAddress\":{\"Address\":\"bob@contoso.com\"}}]}}");
        List<String> parts = parts(answer);
        assertThat(parts).hasSize(4);
        assertThat(parts.get(0)).startsWith(
                "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 201 Created\r\n")
                .contains("\r\nOData-Version: 4.0\r\n").contains("\"Subject\":\"Gr\u00fcn\"")
                .contains("Content-Type: application/json");
        assertThat(parts.get(1)).contains("HTTP/1.1 200 OK").contains("\"ContentType\":\"Text\"");
        assertThat(parts.get(2)).as("its own header wins").contains("\"ContentType\":\"HTML\"");
        assertThat(parts.get(3)).contains("HTTP/1.1 202 Accepted\r\n").doesNotContain("Content-Type: application/json")
                .endsWith("\r\n\r\n\r\n");
    }

    @Test
    void aMultipartBatchMayBeAnsweredInJson() throws Exception {
        List<Map<String, Object>> responses = responses(multipart(BATCH, List.of("Accept", "application/json"),
                "GET /api/v2.0/me?$select=Id HTTP/1.1\r\n\r\n",
                "GET " + emulator.baseUrl() + "/api/v2.0/Me/MailFolders('Inbox') HTTP/1.1\r\n\r\n"));
        assertThat(responses).hasSize(2).allSatisfy(response -> assertThat(response).containsEntry("status", 200));
        assertThat((Map<String, Object>) responses.get(1).get("body")).containsEntry("DisplayName", "Inbox");
    }

    @Test
    void aBatchStopsAtTheFirstError() throws Exception {
        Map<String, Object> good = Map.of("id", "1", "method", "GET", "url", "/api/v2.0/me/messages");
        Map<String, Object> bad = Map.of("id", "2", "method", "GET", "url", "/me/messages/unknown");
        Map<String, Object> last = Map.of("id", "3", "method", "POST", "url", "/api/v2.0/me/messages", "headers",
                Map.of("Content-Type", "application/json"), "body", Map.of("Subject", "Last"));
        List<Map<String, Object>> stopped = responses(json(good, bad, last));
        assertThat(stopped).extracting(response -> response.get("id")).containsExactly("1", "2");
        assertThat((Map<String, Object>) ((Map<String, Object>) stopped.get(1).get("body")).get("error"))
                .containsKeys("code", "message").doesNotContainKey("innerError");
        assertThat(http().get("/v1.0/me/messages").value()).isEmpty();

        Answer through = http().send(http().request(BATCH).header("Prefer", "odata.continue-on-error")
                .header("Content-Type", "application/json").method("POST", BodyPublishers.ofString(
                        "{\"requests\":[{\"id\":\"2\",\"method\":\"GET\",\"url\":\"/api/v2.0/me/messages/unknown\"},"
                                                                                                   + "{\"id\":\"3\",\"method\":\"GET\",\"url\":\"/api/v2.0/me/messages\"}]}")));
        assertThat(through.header("Preference-Applied")).isEqualTo("odata.continue-on-error");
        assertThat(responses(through)).extracting(response -> response.get("status")).containsExactly(400, 200);
    }

    @Test
    void atMostTwentyOperationsAreTaken() throws Exception {
        Map<String, Object>[] requests = IntStream.rangeClosed(1, 21)
                .mapToObj(i -> Map.<String, Object> of("id", "" + i, "method", "GET", "url", "/api/v2.0/me"))
                .toArray(Map[]::new);
        Answer refused = json(requests);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("The maximum number of operations in a batch request is 20.");
        assertThat(responses(json(Arrays.copyOf(requests, 20)))).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
            "https://graph.microsoft.com/api/v2.0/me/messages, host", "/api/beta/me/messages, version",
            "/api/v2.0/users/bob@contoso.com/messages, mailbox", "/api/v2.0/me/$batch, batch",
            "http://127.0.0.1.evil.example/api/v2.0/me, host" })
    void operationsStayWhereTheBatchIs(String url, String reason) throws Exception {
        Map<String, Object> response = responses(json(Map.of("id", "1", "method", "GET", "url", url))).get(0);
        assertThat(response).containsEntry("status", 400);
        assertThat(response.get("body").toString()).contains(reason);
    }

    @Test
    void theOwnersNameIsAsGoodAsMe() throws Exception {
        assertThat(responses(json(Map.of("id", "1", "method", "GET", "url", "/api/v2.0/Users('alice@contoso.com')/events"))))
                .singleElement().satisfies(response -> assertThat(response).containsEntry("status", 200));
        assertThat(parts(multipart("/api/beta/$batch", List.of(), "GET /api/beta/me/messages HTTP/1.1\r\n\r\n")))
                .singleElement().satisfies(part -> assertThat(part).contains("HTTP/1.1 200 OK"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "application/json | {} | 400", "application/json | [] | 400", "application/json | {\"requests\":[]} | 400",
            "application/json | {\"requests\":[{\"id\":\"1\",\"url\":\"/x\"}]} | 400",
            "application/json | {\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/x\",\"dependsOn\":[\"2\"]}]} | 400",
            "multipart/mixed; boundary=b | nothing | 400", "multipart/mixed | --b-- | 400", "text/plain | x | 415" })
    void whatIsNoBatchIsRefused(String type, String body, int status) throws Exception {
        Answer answer = http().send(http().request(BATCH).header("Content-Type", type)
                .method("POST", BodyPublishers.ofString(body)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.errorCode()).isNotEmpty();
        assertThat(http().get(BATCH).status()).isEqualTo(405);
    }

    @Test
    void aPartIsServedByItsOwnToken() throws Exception {
        try (OutlookEmulator strict = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com")
                .auth(AuthMode.strict).build()) {
            strict.start();
            String root = "https://outlook.office.com";
            String own = strict.tokens().forUserAt(root, "alice@contoso.com", "Mail.Read");
            String bobs = strict.tokens().forUserAt(root, "bob@contoso.com", "Mail.Read");
            TestHttp http = new TestHttp(strict);
            String operations = part("GET /api/v2.0/me/messages HTTP/1.1\r\n\r\n")
                                + part("GET /api/v2.0/users/alice@contoso.com/messages HTTP/1.1\r\nAuthorization: Bearer "
                                       + bobs
                                       + "\r\n\r\n")
                                + "--batch_1--\r\n";
            Answer answer = http.send(http.request(BATCH).setHeader("Authorization", "Bearer " + own)
                    .header("Content-Type", "multipart/mixed; boundary=batch_1")
                    .method("POST", BodyPublishers.ofString(operations)));
            assertThat(parts(answer)).satisfiesExactly(
                    first -> assertThat(first).contains("HTTP/1.1 200 OK"),
                    second -> assertThat(second).contains("HTTP/1.1 403 Forbidden"));
            assertThat(http.send(http.request(BATCH).setHeader("Authorization", "Bearer nonsense")
                    .method("POST", BodyPublishers.ofString("{}"))).status()).isEqualTo(401);
        }
    }
}
