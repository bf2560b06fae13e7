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
import java.io.InputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.cameloutlook.dialect.OutlookRestDialect;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Large files for a service without upload sessions: one request each, encoded while it is sent. */
class PostedAttachmentTest {

    private static final String MAILBOX = "alice@contoso.com";
    private static final int SIZE = 9_000_001;

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(MAILBOX).build();

    private final ClientFixture fixture = new ClientFixture();
    private HttpOutlookClient client;
    private String draft;

    @BeforeEach
    void open() {
        client = new HttpOutlookClient(
                fixture.settings(EMULATOR.baseUrl()).dialect(new OutlookRestDialect(EMULATOR.baseUrl(), "v2.0")).build());
        draft = (String) await(client.send(OutlookRequest.to(HttpMethod.POST, MAILBOX, "/messages")
                .json(Map.of("subject", "with attachment")).build())).json().get("id");
    }

    @AfterEach
    void close() {
        EMULATOR.faults().clear();
        client.close();
        fixture.close();
    }

    private static byte[] content() {
        byte[] content = new byte[SIZE];
        new Random(1).nextBytes(content);
        return content;
    }

    private String upload(byte[] content, long size) {
        return await(new AttachmentUpload(client).upload(MAILBOX, "/messages/" + draft, new AttachmentContent(
                "report.bin", "application/x-report", "logo", true, size, () -> new ByteArrayInputStream(content))));
    }

    private List<Map<String, Object>> attachments() {
        return EMULATOR.mailbox(MAILBOX).attachments(draft);
    }

    private static long posts() {
        return EMULATOR.journal().exchanges().stream()
                .filter(one -> one.method().equals("POST") && one.url().contains("/attachments")).count();
    }

    @Test
    void arrivesWholeInOneRequest() {
        EMULATOR.journal().clear();
        byte[] content = content();

        String id = upload(content, SIZE);

        assertThat(attachments()).singleElement().satisfies(attachment -> {
            assertThat(attachment).containsEntry("id", id).containsEntry("name", "report.bin")
                    .containsEntry("contentType", "application/x-report").containsEntry("contentId", "logo")
                    .containsEntry("isInline", true);
            assertThat(Base64.getDecoder().decode(attachment.get("contentBytes").toString())).isEqualTo(content);
        });
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void isSentAgainFromTheStartWhenTheServiceWasBusy() {
        EMULATOR.faults().add(Fault.on("POST", "/attachments").status(503).retryAfter(0).times(1));

        upload(content(), SIZE);

        assertThat(attachments()).hasSize(1);
    }

    @Test
    void isFoundWhenTheAnswerWasLost() {
        EMULATOR.faults().add(Fault.on("POST", "/attachments").status(504).afterEffect().times(1));

        String id = upload(content(), SIZE);

        assertThat(attachments()).singleElement().satisfies(attachment -> assertThat(attachment).containsEntry("id", id));
    }

    @Test
    void whatIsNotThereStaysUnknown() {
        EMULATOR.faults().add(Fault.on("POST", "/attachments").status(504).times(1));

        assertThatThrownBy(() -> upload(content(), SIZE)).isInstanceOf(OutlookUnknownOutcomeException.class);
    }

    @Test
    void contentOfAnotherSizeThanItSaysIsNotAttached() {
        assertThatThrownBy(() -> upload(content(), SIZE + 1)).hasMessageContaining("bytes");
        assertThatThrownBy(() -> upload(content(), SIZE - 1)).hasMessageContaining("bytes");
        assertThat(attachments()).isEmpty();
    }

    @Test
    void textIsThatOfTheEncoderWhateverTheSize() throws Exception {
        for (int size : new int[] { 0, 1, 2, 3, 24_575, 24_576, 24_577, 49_152, 100_000 }) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            try (InputStream stream = new Base64Stream(new ByteArrayInputStream(content), size)) {
                byte[] text = stream.readAllBytes();
                assertThat(text).isEqualTo(Base64.getEncoder().encode(content)).hasSize((int) Base64Stream.length(size));
            }
        }
    }
}
