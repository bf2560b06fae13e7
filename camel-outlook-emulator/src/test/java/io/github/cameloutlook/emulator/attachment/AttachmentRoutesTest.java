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

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AttachmentRoutesTest {

    private static final String FILE = "#microsoft.graph.fileAttachment";

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();
    private TestHttp http;
    private String attachments;

    @BeforeEach
    void createDraft() throws Exception {
        emulator.start();
        http = new TestHttp(emulator);
        Answer draft = http.post("/v1.0/me/messages", Map.of("subject", "Files"));
        assertThat(draft.status()).isEqualTo(201);
        attachments = "/v1.0/me/messages/" + draft.json().get("id") + "/attachments";
    }

    @AfterEach
    void stop() {
        emulator.close();
    }

    @Test
    void addsReadsAndDeletesAFile() throws Exception {
        Answer added = http.post(attachments, file("Prüfung €.txt", "text/plain", "hello"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json()).containsEntry("@odata.type", FILE).containsEntry("name", "Prüfung €.txt")
                .containsEntry("contentBytes", "aGVsbG8=").containsEntry("isInline", false);
        assertThat((Integer) added.json().get("size")).isGreaterThan(5);
        String path = attachments + "/" + added.json().get("id");
        assertThat(http.get(path).json()).containsEntry("contentBytes", "aGVsbG8=");
        Answer value = http.get(path + "/$value");
        assertThat(value.text()).isEqualTo("hello");
        assertThat(value.header("Content-Type")).isEqualTo("text/plain");
        assertThat(message()).containsEntry("hasAttachments", true);
        assertThat(http.delete(path).status()).isEqualTo(204);
        assertThat(http.get(path).errorCode()).isEqualTo("ErrorItemNotFound");
        assertThat(http.delete(path).status()).isEqualTo(404);
        assertThat(message()).containsEntry("hasAttachments", false);
    }

    @Test
    void takesPropertiesInEitherSpelling() throws Exception {
        Answer added = http.post(attachments, Map.of("@odata.type", FILE, "Name", "a.png", "ContentType", "image/png",
                "IsInline", true, "ContentId", "logo", "ContentBytes", "YQ=="));
        assertThat(added.status()).as(added::text).isEqualTo(201);
        assertThat(added.json()).containsEntry("name", "a.png").containsEntry("contentType", "image/png")
                .containsEntry("isInline", true).containsEntry("contentId", "logo").containsEntry("contentBytes", "YQ==");
        Answer session = http.post(attachments + "/createUploadSession",
                Map.of("attachmentItem", Map.of("AttachmentType", "File", "Name", "b.bin", "Size", 5_000_000)));
        assertThat(session.status()).as(session::text).isEqualTo(201);
    }

    @Test
    void idsChangeOnAMoveUnlessTheyAreImmutable() throws Exception {
        String before = (String) http.post(attachments, file("a.txt", "text/plain", "a")).json().get("id");
        String immutable = (String) immutable(attachments).value().get(0).get("id");
        assertThat(immutable).startsWith("AAkA").isNotEqualTo(before);
        assertThat(http.get(attachments + "/" + immutable).json()).containsEntry("id", before);

        String message = (String) http.post(attachments.replace("/attachments", "/move"), Map.of("destinationId", "inbox"))
                .json().get("id");

        String moved = "/v1.0/me/messages/" + message + "/attachments";
        assertThat(http.get(moved).value().get(0).get("id")).asString().startsWith("AAMk").isNotEqualTo(before);
        assertThat(http.get(moved + "/" + before).errorCode()).isEqualTo("ErrorItemNotFound");
        assertThat(immutable(moved).value().get(0)).containsEntry("id", immutable);
        assertThat(http.get(moved + "/" + immutable + "/$value").text()).isEqualTo("a");
    }

    private Answer immutable(String path) throws Exception {
        return http.send(http.request(path).header("Prefer", "IdType=\"ImmutableId\""));
    }

    @Test
    void doesNotCountInlineFilesAsAttachments() throws Exception {
        Map<String, Object> image = file("logo.png", "image/png", "x");
        image.put("isInline", true);
        image.put("contentId", "logo");

        assertThat(http.post(attachments, image).json()).containsEntry("isInline", true).containsEntry("contentId", "logo");
        assertThat(message()).containsEntry("hasAttachments", false);
        assertThat(http.get(attachments).value()).hasSize(1);
    }

    @Test
    void narrowsBySelect() throws Exception {
        http.post(attachments, file("a.txt", "text/plain", "a"));

        assertThat(http.get(attachments + "?$select=name,size").value().get(0)).containsKeys("id", "name", "size")
                .doesNotContainKeys("contentBytes", "contentType");
        assertThat(http.get(attachments + "?$select=name,microsoft.graph.fileAttachment/contentBytes").value().get(0))
                .containsEntry("contentBytes", "YQ==");
        Answer refused = http.get(attachments + "?$select=contentBytes");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorCode()).isEqualTo("RequestBroker--ParseUri");
    }

    @Test
    void listsWithTheMessage() throws Exception {
        http.post(attachments, file("a.txt", "text/plain", "a"));
        http.post(attachments, file("b.txt", "text/plain", "b"));

        Answer message = http.get(attachments.replace("/attachments", "") + "?$expand=attachments($select=name)");
        assertThat((List<?>) message.json().get("attachments")).extracting(entry -> (Object) ((Map<?, ?>) entry).get("name"))
                .containsExactly("a.txt", "b.txt");
        assertThat(http.get(attachments + "/$count").text()).isEqualTo("2");
        assertThat(http.get(attachments + "?$count=true").json()).containsEntry("@odata.count", 2);
    }

    @Test
    void attachesAMessageWithItsOwnAttachments() throws Exception {
        Map<String, Object> item = new HashMap<>();
        item.put("@odata.type", "microsoft.graph.message");
        item.put("subject", "Inner");
        item.put("body", Map.of("contentType", "text", "content", "inner text"));
        item.put("attachments", List.of(file("deep.txt", "text/plain", "deep")));
        Answer added = http.post(attachments,
                Map.of("@odata.type", "#microsoft.graph.itemAttachment", "name", "Inner", "item", item));

        assertThat(added.status()).isEqualTo(201);
        String path = attachments + "/" + added.json().get("id");
        assertThat(added.json()).doesNotContainKey("item");
        Map<?, ?> expanded = (Map<?, ?>) http.get(path + "?$expand=microsoft.graph.itemAttachment/item").json().get("item");
        assertThat(expanded.get("@odata.type")).isEqualTo("#microsoft.graph.message");
        assertThat(expanded.get("subject")).isEqualTo("Inner");
        assertThat(expanded.get("hasAttachments")).isEqualTo(true);
        assertThat(expanded.containsKey("attachments")).isFalse();
        Map<?, ?> deep = (Map<?, ?>) http
                .get(path + "?$expand=microsoft.graph.itemAttachment/item($expand=microsoft.graph.message/attachments)").json()
                .get("item");
        assertThat((List<?>) deep.get("attachments")).extracting(entry -> (Object) ((Map<?, ?>) entry).get("contentBytes"))
                .containsExactly(Base64.getEncoder().encodeToString("deep".getBytes()));
        assertThat(http.get(path + "/$value").text()).contains("Subject: Inner").contains("deep.txt");
    }

    @Test
    void givesNoRawValueOfAReference() throws Exception {
        Answer added = http.post(attachments, Map.of("@odata.type", "#microsoft.graph.referenceAttachment", "name", "link"));

        assertThat(added.status()).isEqualTo(201);
        assertThat(http.get(attachments + "/" + added.json().get("id") + "/$value").status()).isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({
            "'{\"name\":\"a\",\"contentBytes\":\"YQ==\"}', 400, UnableToDeserializePostBody",
            "'{\"@odata.type\":\"#microsoft.graph.fileAttachment\",\"contentBytes\":\"YQ==\"}', 400, ErrorRequiredPropertyMissing",
            "'{\"@odata.type\":\"#microsoft.graph.fileAttachment\",\"name\":\"a\"}', 400, ErrorRequiredPropertyMissing",
            "'{\"@odata.type\":\"#microsoft.graph.fileAttachment\",\"name\":\"a\",\"contentBytes\":\"***\"}', 400, RequestBodyRead",
            "'{\"@odata.type\":\"#microsoft.graph.fileAttachment\",\"name\":\"a\",\"contentBytes\":\"YQ==\",\"x\":1}', 400, RequestBodyRead",
            "'{\"@odata.type\":\"#microsoft.graph.itemAttachment\",\"name\":\"a\",\"item\":{}}', 400, UnableToDeserializePostBody",
            "'{\"@odata.type\":\"#microsoft.graph.drive\",\"name\":\"a\"}', 400, RequestBodyRead",
            "'not json', 400, BadRequest" })
    void refusesWhatIsNoAttachment(String body, int status, String code) throws Exception {
        Answer refused = http.send(http.request(attachments).header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.errorCode()).isEqualTo(code);
        assertThat(http.get(attachments).value()).isEmpty();
    }

    @Test
    void refusesMoreThanARequestMayCarry() throws Exception {
        Answer refused = http.post(attachments, file("big.bin", "application/octet-stream", "x".repeat(3 * 1024 * 1024)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(http.get(attachments).value()).isEmpty();
    }

    @Test
    void refusesBadIds() throws Exception {
        assertThat(http.get(attachments + "/%25%25").errorCode()).isEqualTo("ErrorInvalidIdMalformed");
        assertThat(http.get(attachments + "/" + AttachmentIds.next()).errorCode()).isEqualTo("ErrorItemNotFound");
        assertThat(http.patch(attachments + "/" + AttachmentIds.next(), Map.of("name", "x")).status()).isEqualTo(405);
    }

    @Test
    void createsAMessageWithAttachments() throws Exception {
        List<Object> files = new ArrayList<>(List.of(file("a.txt", "text/plain", "a"), file("b.bin", null, "b")));
        Answer message = http.post("/v1.0/me/messages", Map.of("subject", "both", "attachments", files));

        assertThat(message.json()).containsEntry("hasAttachments", true);
        assertThat(http.get("/v1.0/me/messages/" + message.json().get("id") + "/attachments").value())
                .extracting(entry -> entry.get("contentType")).containsExactly("text/plain", "application/octet-stream");
    }

    private Map<String, Object> message() throws Exception {
        return http.get(attachments.replace("/attachments", "")).json();
    }

    private static Map<String, Object> file(String name, String type, String content) {
        Map<String, Object> file = new HashMap<>();
        file.put("@odata.type", FILE);
        file.put("name", name);
        file.put("contentType", type);
        file.put("contentBytes", Base64.getEncoder().encodeToString(content.getBytes()));
        return file;
    }
}
