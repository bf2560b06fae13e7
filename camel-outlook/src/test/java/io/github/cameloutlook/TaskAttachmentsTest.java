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
package io.github.cameloutlook;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.activation.DataHandler;
import jakarta.mail.util.ByteArrayDataSource;

import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of tasks: the same operations as for mail, in the forms that To Do wants. */
class TaskAttachmentsTest extends ProducerTestSupport {

    private String task;

    @BeforeEach
    void makeTask() {
        task = ok("outlook:tasks/create", Map.of("title", "with files")).getMessage()
                .getHeader(OutlookConstants.TASK_ID, String.class);
    }

    @Test
    void aSmallFileIsPostedAndReadBack() throws Exception {
        Exchange done = ok("outlook:attachments/create", "hello", OutlookConstants.TASK_ID, task,
                Exchange.FILE_NAME, "hello.txt", Exchange.CONTENT_TYPE, "text/plain");
        String id = done.getMessage().getHeader(OutlookConstants.ATTACHMENT_ID, String.class);
        assertThat(content(id)).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        OutlookAttachment read = ok("outlook:attachments/get?taskId=" + task + "&attachmentId=" + id, null).getMessage()
                .getBody(OutlookAttachment.class);
        assertThat(read.getName()).isEqualTo("hello.txt");
        assertThat(read.getContentBytes()).isEqualTo("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(requests("POST", "/attachments")).hasSize(1);
    }

    @Test
    void aLargeFileGoesThroughAnUploadSessionOfTheApiWithTheToken() throws Exception {
        byte[] large = new byte[9_000_000];
        new Random(7).nextBytes(large);
        Exchange done = ok("outlook:attachments/create", large, OutlookConstants.TASK_ID, task, Exchange.FILE_NAME, "large");
        assertThat(requests("PUT", "/content")).hasSize(3)
                .allSatisfy(put -> assertThat(put.requestHeaders()).containsKey("Authorization"));
        assertThat(content(done.getMessage().getHeader(OutlookConstants.ATTACHMENT_ID, String.class))).isEqualTo(large);
        assertThat(requests("POST", "/attachments/createUploadSession")).hasSize(1);
    }

    @Test
    void anAttachmentThatIsDescribedForMailIsAFileOfTheTask() {
        OutlookAttachment file = OutlookAttachment.file("a.txt", "text/plain", new byte[] { 1, 2, 3 });
        file.setIsInline(false);
        ok("outlook:attachments/create?taskId=" + task, file);
        assertThat(names()).containsExactly("a.txt");
    }

    @Test
    void attachmentsOfTheExchangeBecomeFilesOfTheTask() {
        run("outlook:attachments/create?taskId=" + task, exchange -> {
            AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
            for (String name : List.of("one.bin", "two.bin")) {
                message.addAttachment(name, new DataHandler(new ByteArrayDataSource(new byte[] { 1 }, "application/x-bin")));
            }
        });
        assertThat(names()).containsExactly("one.bin", "two.bin");
    }

    @Test
    void aFileIsRemoved() {
        String id = ok("outlook:attachments/create", "x", OutlookConstants.TASK_ID, task, Exchange.FILE_NAME, "x")
                .getMessage().getHeader(OutlookConstants.ATTACHMENT_ID, String.class);
        ok("outlook:attachments/delete?taskId=" + task, null, OutlookConstants.ATTACHMENT_ID, id);
        assertThat(names()).isEmpty();
    }

    @Test
    void whatATaskCannotHoldIsRefusedBeforeAnythingIsSent() {
        Exception item = fails("outlook:attachments/create?taskId=" + task,
                OutlookAttachment.item("mail", new OutlookMessage()));
        assertThat(item).isInstanceOf(OutlookInputException.class).hasMessageContaining("files only");
        Exception large = fails("outlook:attachments/create?taskId=" + task, new byte[(25 << 20) + 1], Exchange.FILE_NAME, "l");
        assertThat(large).isInstanceOf(OutlookInputException.class).hasMessageContaining("25 MB");
        assertThat(requests("POST", "/attachments")).isEmpty();
        assertThat(requests("POST", "/attachments/createUploadSession")).isEmpty();
    }

    @Test
    void theEndpointSaysWhatIsWorkedOnWhenHeadersNameMore() {
        String message = message("drafts", "not this one");
        ok("outlook:attachments/create?taskId=" + task, "x", OutlookConstants.MESSAGE_ID, message, Exchange.FILE_NAME, "x");
        assertThat(names()).containsExactly("x");
        assertThat(EMULATOR.mailbox(ALICE).attachments(message)).isEmpty();
        Exception ambiguous = fails("outlook:attachments/list", null, OutlookConstants.MESSAGE_ID, message,
                OutlookConstants.TASK_ID, task);
        assertThat(ambiguous).hasMessageContaining("messageId").hasMessageContaining("taskId");
    }

    @Test
    void aListThatIsGoneIsLookedUpAnew() {
        String first = ok("outlook:taskLists/create", Map.of("displayName", "Reused")).getMessage()
                .getHeader(OutlookConstants.ID, String.class);
        assertThat(added("a").getException()).isNull();
        ok("outlook:taskLists/delete?id=" + first, null);
        ok("outlook:taskLists/create", Map.of("displayName", "Reused"));
        // what is remembered is the list that is gone: that fails once, and is forgotten
        assertThat(added("b").getException()).isInstanceOf(OutlookNotFoundException.class);
        assertThat(added("c").getException()).isNull();
        assertThat(ok("outlook:tasks/list?taskList=Reused", null).getMessage().getBody(List.class)).hasSize(1);
    }

    /** A task of the list Reused, made by a producer that is used again. */
    private Exchange added(String title) {
        return template.send("outlook:tasks/create",
                exchange -> fill(exchange, Map.of("title", title), OutlookConstants.TASK_LIST, "Reused"));
    }

    @Test
    void anUnknownListIsNamed() {
        Exception failure = fails("outlook:tasks/list", null, OutlookConstants.TASK_LIST, "Nowhere");
        assertThat(failure).isInstanceOf(OutlookNotFoundException.class).hasMessageContaining("task list")
                .hasMessageContaining("Nowhere");
    }

    @Test
    void aListOfWhichThereAreTwoMustBeNamedByItsId() {
        ok("outlook:taskLists/create", Map.of("displayName", "Twin"));
        ok("outlook:taskLists/create", Map.of("displayName", "Twin"));
        Exception failure = fails("outlook:tasks/list", null, OutlookConstants.TASK_LIST, "Twin");
        assertThat(failure).isInstanceOf(OutlookInputException.class).hasMessageContaining("give its id");
    }

    private byte[] content(String id) throws Exception {
        Exchange done = ok("outlook:attachments/getContent", null, OutlookConstants.TASK_ID, task,
                OutlookConstants.ATTACHMENT_ID, id);
        try (InputStream stream = done.getMessage().getBody(InputStream.class)) {
            return stream.readAllBytes();
        }
    }

    private List<String> names() {
        List<?> files = ok("outlook:attachments/list?taskId=" + task, null).getMessage().getBody(List.class);
        return files.stream().map(file -> ((OutlookAttachment) file).getName()).toList();
    }
}
