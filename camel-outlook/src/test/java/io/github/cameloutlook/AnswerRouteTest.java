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

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.attachment.AttachmentMessage;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A route that receives a mail with attachments, answers it, forwards it and files it. */
@OnBothApis
class AnswerRouteTest extends ProducerTestSupport {

    private static final String MAIL = """
            From: Bob <bob@contoso.com>
            To: Alice <alice@contoso.com>
            Subject: two reports
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            see attached
            --b
            Content-Type: text/plain; name=report.txt
            Content-Disposition: attachment; filename=report.txt

            first
            --b
            Content-Type: text/plain; name=report.txt
            Content-Disposition: attachment; filename=report.txt

            second
            --b--
            """;

    @Test
    void answersCarryNoAttachmentsBackAndForwardsCarryThemOnce() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("outlook:messages?folder=inbox&initialDelay=0&delay=100&startFrom=now").routeId("desk")
                        .setBody(constant("Thanks"))
                        .to("outlook:messages/reply")
                        .to("outlook:messages/forward?to=" + BOB)
                        .to("outlook:messages/sendMail?subject=sent on&to=" + BOB)
                        .to("outlook:messages/move?destination=archive")
                        .to("mock:done");
            }
        });
        MockEndpoint done = context.getEndpoint("mock:done", MockEndpoint.class);
        done.expectedMessageCount(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> EMULATOR.journal().exchanges().stream()
                // the first link of the older API does not mean that the round is over
                .filter(request -> String.valueOf(request.responseBody()).contains("deltaLink")).count() > 1);
        EMULATOR.deliver(ALICE, MAIL.replace("\n", "\r\n"));
        done.assertIsSatisfied();

        Exchange exchange = done.getExchanges().get(0);
        assertThat(exchange.getMessage(AttachmentMessage.class).getAttachmentNames()).hasSize(2);
        assertThat(withSubject(ALICE, "archive", "two reports")).hasSize(1);
        assertThat(names("RE: two reports")).isEmpty();
        assertThat(names("FW: two reports")).containsExactly("report.txt", "report.txt");
        assertThat(names("sent on")).containsExactly("report.txt", "report.txt");
    }

    private static List<Object> names(String subject) {
        await().atMost(Duration.ofSeconds(10)).until(() -> !withSubject(BOB, "inbox", subject).isEmpty());
        Map<String, Object> mail = withSubject(BOB, "inbox", subject).get(0);
        return EMULATOR.mailbox(BOB).attachments(mail.get("id").toString()).stream().map(attachment -> attachment.get("name"))
                .toList();
    }
}
