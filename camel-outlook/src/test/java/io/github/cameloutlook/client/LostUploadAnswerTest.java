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
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The answer to the last range of an upload is lost: the attachments of the item tell what became of it. */
class LostUploadAnswerTest {

    private static final String MAILBOX = "alice@contoso.com";
    private static final int SIZE = 5_000_000;

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(MAILBOX).build();

    private final ClientFixture fixture = new ClientFixture();
    private HttpOutlookClient client;
    private String draft;

    @BeforeEach
    void open() {
        client = new HttpOutlookClient(fixture.settings(EMULATOR.baseUrl()).build());
        draft = (String) await(client.send(OutlookRequest.to(HttpMethod.POST, MAILBOX, "/messages")
                .json(Map.of("subject", "with attachment")).build())).json().get("id");
    }

    @AfterEach
    void close() {
        EMULATOR.faults().clear();
        client.close();
        fixture.close();
    }

    private String upload() {
        byte[] content = new byte[SIZE];
        Arrays.fill(content, (byte) 'x');
        return await(new AttachmentUpload(client).upload(MAILBOX, "/messages/" + draft, new AttachmentContent(
                "report.bin", null, null, false, SIZE, () -> new ByteArrayInputStream(content))));
    }

    private String attach(String name) {
        return (String) await(client.send(OutlookRequest
                .to(HttpMethod.POST, MAILBOX, "/messages/" + draft + "/attachments")
                .json(Map.of("@odata.type", "#microsoft.graph.fileAttachment", "name", name, "contentBytes",
                        Base64.getEncoder().encodeToString(name.getBytes())))
                .build())).json().get("id");
    }

    private List<Map<String, Object>> attachments() {
        return EMULATOR.mailbox(MAILBOX).attachments(draft);
    }

    private static Fault lastRange() {
        return Fault.on("PUT", "").after(1).times(1);
    }

    @Test
    void afterA504TheAttachmentIsFound() {
        EMULATOR.faults().add(lastRange().status(504).afterEffect());

        String id = upload();

        assertThat(attachments()).singleElement().satisfies(
                attachment -> assertThat(attachment).containsEntry("id", id).containsEntry("name", "report.bin"));
    }

    @Test
    void afterAResetTheAttachmentIsFound() {
        EMULATOR.faults().add(lastRange().reset().afterEffect());

        String id = upload();

        assertThat(attachments()).singleElement().satisfies(attachment -> assertThat(attachment).containsEntry("id", id));
    }

    @Test
    void itIsFoundAlsoWhenTheSessionCannotBeAsked() {
        EMULATOR.faults().add(lastRange().status(504).afterEffect());
        EMULATOR.faults().add(Fault.on("GET", "AttachmentSessions").status(405));

        String id = upload();

        assertThat(attachments()).singleElement().satisfies(attachment -> assertThat(attachment).containsEntry("id", id));
    }

    @Test
    void anotherOfTheSameNameIsNotTakenForIt() {
        String other = attach("report.bin");
        attach("notes.txt");
        EMULATOR.faults().add(lastRange().status(504).afterEffect());

        String id = upload();

        assertThat(id).isNotEqualTo(other);
        assertThat(attachments()).hasSize(3).anySatisfy(attachment -> assertThat(attachment).containsEntry("id", id));
    }

    @Test
    void whatIsNotThereStaysUnknown() {
        attach("report.bin");
        EMULATOR.faults().add(lastRange().status(504));
        EMULATOR.faults().add(Fault.on("GET", "AttachmentSessions").status(404));

        assertThatThrownBy(this::upload).isInstanceOf(OutlookUnknownOutcomeException.class).hasMessageContaining("504");
    }

    @Test
    void whatCannotBeLookedForStaysUnknown() {
        EMULATOR.faults().add(Fault.on("GET", "/attachments").status(403));
        EMULATOR.faults().add(lastRange().status(504).afterEffect());

        assertThatThrownBy(this::upload).isInstanceOf(OutlookUnknownOutcomeException.class).hasMessageContaining("504");
        assertThat(attachments()).hasSize(1);
    }
}
