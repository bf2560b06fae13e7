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
package io.github.cameloutlook.consumer;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OnlyOnGraph;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.Exchange;
import org.apache.camel.attachment.Attachment;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Attachments of consumed messages. */
@OnBothApis
class AttachmentsTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<Map<String, String>> contents = new CopyOnWriteArrayList<>();
    private final List<Map<String, Attachment>> attachments = new CopyOnWriteArrayList<>();
    private WatchedFolder folder;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR);
    }

    @AfterEach
    void close() {
        context.stop();
        folder.close();
    }

    private void start(String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(folder.uri("startFrom=beginning&initialDelay=10&delay=50" + options)).process(AttachmentsTest.this::read);
            }
        });
        context.start();
    }

    private void read(Exchange exchange) throws Exception {
        folder.receive(exchange);
        AttachmentMessage message = exchange.getMessage(AttachmentMessage.class);
        Map<String, String> read = new LinkedHashMap<>();
        if (message.hasAttachments()) {
            attachments.add(message.getAttachmentObjects());
            for (Map.Entry<String, Attachment> attachment : message.getAttachmentObjects().entrySet()) {
                byte[] bytes = attachment.getValue().getDataHandler().getInputStream().readAllBytes();
                read.put(attachment.getKey(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        contents.add(read);
    }

    private static Map<String, Object> file(String name, String content, boolean inline) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("@odata.type", "#microsoft.graph.fileAttachment");
        file.put("name", name);
        file.put("contentType", "text/plain");
        file.put("isInline", inline);
        file.put("contentId", inline ? "logo@contoso.com" : null);
        file.put("contentBytes", Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)));
        return file;
    }

    private void put(String subject, String html, Map<?, ?>... files) {
        folder.emulated().createMessage(folder.path, Map.of(
                "subject", subject, "isDraft", false, "body", Map.of("contentType", "html", "content", html),
                "attachments", List.of(files)));
    }

    @Test
    void streamsAttachmentsAndKeepsThoseOfTheSameName() throws Exception {
        put("two", "<p>Hi</p>", file("a.txt", "first", false), file("a.txt", "second", false));
        start("");
        folder.awaitSubjects("two");
        folder.await(() -> assertThat(contents).containsExactly(Map.of("a.txt", "first", "a (2).txt", "second")));
        assertThat(attachments.get(0).get("a.txt").getHeader(OutlookConstants.ATTACHMENT_ID)).isNotBlank();
        assertThat(attachments.get(0).get("a.txt").getHeader("Content-Disposition")).isEqualTo("attachment");
    }

    @Test
    void findsInlineAttachmentsThatTheServiceDoesNotCount() throws Exception {
        put("inline", "<img src=\"cid:logo@contoso.com\">", file("logo.txt", "picture", true));
        start("");
        folder.awaitSubjects("inline");
        folder.await(() -> assertThat(contents).containsExactly(Map.of("logo.txt", "picture")));
        assertThat(attachments.get(0).get("logo.txt").getHeader("Content-ID")).isEqualTo("<logo@contoso.com>");
    }

    @Test
    void asksForNothingWhenThereIsNone() throws Exception {
        put("none", "<p>Hi</p>");
        start("");
        folder.awaitSubjects("none");
        assertThat(folder.requests("GET", "/attachments")).isZero();
    }

    @Test
    void leavesAttachmentsAloneWhenTold() throws Exception {
        put("ignored", "<p>Hi</p>", file("a.txt", "first", false));
        start("&includeAttachments=false");
        folder.awaitSubjects("ignored");
        folder.await(() -> assertThat(contents).containsExactly(Map.of()));
        assertThat(folder.requests("GET", "/attachments")).isZero();
    }

    @Test
    void aMessageWhoseAttachmentsCannotBeListedIsAFailedMessage() throws Exception {
        String quarantine = folder.createFolder(" quarantine");
        put("bad", "<p>Hi</p>", file("a.txt", "first", false));
        EMULATOR.faults().add(Fault.on("GET", "/attachments").status(500));
        folder.start("startFrom=beginning&maximumRedeliveries=1&moveToOnFailure=RAW(" + quarantine + ")");
        put("good", "<p>Hi</p>");

        folder.awaitSubjects("good");
        folder.await(() -> assertThat(folder.subjectsIn(quarantine)).containsExactly("bad"));
        assertThat(folder.subjects()).containsExactly("good");
        assertThat(folder.reports).hasSize(2).allMatch(report -> report.contains("Exchange of message"));
    }

    @Test
    void anOutageUsesUpNoRedeliveries() throws Exception {
        put("one", "<p>Hi</p>", file("a.txt", "first", false));
        EMULATOR.faults().add(Fault.on("GET", "*/messages/A*").status(500));
        folder.start("startFrom=beginning&maximumRedeliveries=1");
        folder.await(() -> assertThat(folder.reports).hasSizeGreaterThan(3));
        EMULATOR.faults().clear();

        folder.awaitSubjects("one");
        assertThat(folder.last("one").headers()).doesNotContainKey(OutlookConstants.REDELIVERED);
        assertThat(folder.reports).noneMatch(report -> report.contains("Exchange of message"));
    }

    @Test
    @OnlyOnGraph("v2.0 shows no headers of the internet")
    void exposesHeadersOfStrangersAsOneFilteredMap() throws Exception {
        folder.emulated().createMessage(folder.path, Map.of("subject", "headers", "isDraft", false, "internetMessageHeaders",
                List.of(Map.of("name", "x-custom", "value", "1"), Map.of("name", "X-Custom-Two", "value", "2"))));
        start("&select=subject,internetMessageHeaders");
        folder.awaitSubjects("headers");
        Object headers = folder.last("headers").headers().get(OutlookConstants.INTERNET_MESSAGE_HEADERS);
        assertThat(headers).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("x-custom", "1").containsEntry("X-Custom-Two", "2");
        assertThat(folder.last("headers").headers()).doesNotContainKey("x-custom");
    }
}
