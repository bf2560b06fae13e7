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

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.OutlookServiceUnavailableException;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.BatchRequest;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A send whose answer is lost is delivered once: not twice, and not never. */
@OnBothApis
class SafeSendRouteTest extends ProducerTestSupport {

    private void send(String subject) {
        ok("outlook:messages/sendMail", "Hi", "To", BOB, "Subject", subject);
    }

    private static void assertDelivered(String subject, int times) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(arrived(subject)).hasSize(times));
    }

    private static List<?> arrived(String subject) {
        return EMULATOR.mailbox(BOB).messages("inbox").stream()
                .filter(message -> subject.equalsIgnoreCase(String.valueOf(message.get("subject")))).toList();
    }

    @Test
    void aGatewayTimeoutAfterTheSendIsOneDelivery() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(504).afterEffect().times(1));
        send("504 after success");
        assertDelivered("504 after success", 1);
        assertThat(requests("POST", "/sendMail")).hasSize(1);
    }

    @Test
    void aGatewayTimeoutBeforeTheSendIsOneDelivery() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(504).times(1));
        send("504 before");
        assertDelivered("504 before", 1);
        assertThat(requests("POST", "/sendMail")).hasSize(2);
    }

    @Test
    void aBrokenAnswerIsOneDelivery() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").reset().afterEffect().times(1));
        send("reset after success");
        assertDelivered("reset after success", 1);
    }

    @Test
    void withoutSafeSendTheUnknownOutcomeIsToldAtOnce() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(504).afterEffect().times(1));
        Exception failure = fails("outlook:messages/sendMail?safeSend=false&to=" + BOB, "Hi", "Subject", "unsafe");
        assertThat(failure).isInstanceOf(OutlookUnknownOutcomeException.class);
        assertThat(requests("GET", "/messages")).isEmpty();
    }

    @Test
    void aMailThatIsNotKeptCannotBeSettled() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(504).afterEffect().times(1));
        Exception failure = fails("outlook:messages/sendMail?saveToSentItems=false&to=" + BOB, "Hi", "Subject", "unkept");
        assertThat(failure).isInstanceOf(OutlookUnknownOutcomeException.class);
    }

    @Test
    void aDraftWhoseSendingTimedOutIsOneDelivery() {
        Object draft = ok("outlook:messages/create?to=" + BOB + "&subject=draft 504", "Hi").getMessage()
                .getHeader(OutlookConstants.MESSAGE_ID);
        EMULATOR.faults().add(Fault.on("POST", "/send").status(504).afterEffect().times(1));
        Exchange done = ok("outlook:messages/send", null, OutlookConstants.MESSAGE_ID, draft);
        assertDelivered("draft 504", 1);
        assertSent(done, draft);
    }

    @Test
    void aReplyWhoseSendingTimedOutIsOneDelivery() {
        String id = received("reply 504");
        EMULATOR.faults().add(Fault.on("POST", "/send").status(504).afterEffect().times(1));
        Exchange done = ok("outlook:messages/reply", "Thanks", OutlookConstants.MESSAGE_ID, id);
        assertDelivered("RE: reply 504", 1);
        assertThat(done.getMessage().getHeader(OutlookConstants.MESSAGE_ID)).isEqualTo(id);
    }

    @Test
    void camelsRedeliverySettlesBeforeItSends() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:redelivered")
                        .errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(10))
                        .to("outlook:messages/sendMail?maximumRetries=0");
            }
        });
        // the send takes effect, its answer is lost, and so are the answers to the looks that follow
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(504).afterEffect().times(1));
        EMULATOR.faults().add(Fault.on("GET", "/messages").status(503).retryAfter(0).times(1));
        Exchange done
                = template.send("direct:redelivered", exchange -> fill(exchange, "Hi", "To", BOB, "Subject", "redelivered"));
        assertThat(done.getException()).isNull();
        assertDelivered("redelivered", 1);
        assertThat(requests("POST", "/sendMail")).hasSize(1);
    }

    @Test
    void anotherMailOfTheSameExchangeIsNotTakenForTheLostOne() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:handled")
                        .onException(OutlookUnknownOutcomeException.class).handled(true)
                        .setHeader("Subject", constant("about the failure"))
                        .to("outlook:messages/sendMail").end()
                        .to("outlook:messages/sendMail?maximumRetries=0");
            }
        });
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(504).afterEffect().times(1));
        EMULATOR.faults().add(Fault.on("GET", "/messages").status(503).retryAfter(0).times(1));
        template.send("direct:handled", exchange -> fill(exchange, "Hi", "To", BOB, "Subject", "the lost one"));
        assertDelivered("about the failure", 1);
        assertDelivered("the lost one", 1);
    }

    @Test
    void loopsSendEachTime() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:loop").loop(3).to("outlook:messages/sendMail");
            }
        });
        template.send("direct:loop", exchange -> fill(exchange, "Hi", "To", BOB, "Subject", "looped"));
        assertDelivered("looped", 3);
    }

    @Test
    void mailsInABatchAreDeliveredOnce() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(504).afterEffect().times(1));
        List<BatchRequest> batch = List.of(mail("batch 1"), mail("batch 2"), mail("batch 3"));
        List<?> results = ok("outlook:batch", batch).getMessage().getBody(List.class);
        assertThat(results).allMatch(result -> ((BatchResult) result).isSuccess());
        assertDelivered("batch 1", 1);
        assertDelivered("batch 2", 1);
        assertDelivered("batch 3", 1);
    }

    private static BatchRequest mail(String subject) {
        OutlookMessage message = new OutlookMessage().addToRecipient(BOB);
        message.setSubject(subject);
        return BatchRequest.of("messages/sendMail").body(message);
    }

    @Test
    void aLostAnswerToAnAttachmentLeavesNoDoubtThatNothingWasSent() {
        OutlookMessage message = new OutlookMessage().addToRecipient(BOB)
                .addAttachment(OutlookAttachment.file("a.bin", "application/octet-stream", new byte[5 << 19]))
                .addAttachment(OutlookAttachment.file("b.bin", "application/octet-stream", new byte[5 << 19]));
        message.setSubject("attachment lost");
        EMULATOR.faults().add(Fault.on("POST", "*/attachments").status(504).afterEffect().times(1));

        assertThat(fails("outlook:messages/sendMail", message)).isInstanceOf(OutlookServiceUnavailableException.class)
                .hasMessageContaining("nothing was sent").hasMessageNotContaining("unknown");

        assertThat(withSubject(ALICE, "drafts", "attachment lost")).isEmpty();
        assertThat(withSubject(BOB, "inbox", "attachment lost")).isEmpty();
        ok("outlook:messages/sendMail", message);
        assertThat(withSubject(ALICE, "sentitems", "attachment lost")).hasSize(1);
    }

    @Test
    void aDeleteWhoseAnswerIsLostDoesNotDeleteFromDeletedItemsToo() {
        String id = received("deleted once");
        EMULATOR.faults().add(Fault.on("DELETE", "/messages/").status(504).afterEffect().times(1));
        Exception failure = fails("outlook:messages/delete", null, OutlookConstants.MESSAGE_ID, id);

        assertThat(failure).isInstanceOf(OutlookUnknownOutcomeException.class);
        assertThat(withSubject(ALICE, "deleteditems", "deleted once")).hasSize(1);
    }

    @Test
    void anAnswerThatIsNotTheServicesIsSettledLikeNone() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(200).html().afterEffect().times(1));
        send("html after success");
        assertDelivered("html after success", 1);
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(200).html().times(1));
        send("html before");
        assertDelivered("html before", 1);
    }

    @Test
    void mailsInABatchWhoseAnswerCannotBeReadAreDeliveredOnce() {
        EMULATOR.faults().add(Fault.on("POST", "/$batch").malformed().afterEffect().times(1));
        List<?> results = ok("outlook:batch", List.of(mail("unreadable 1"), mail("unreadable 2"))).getMessage()
                .getBody(List.class);
        assertThat(results).hasSize(2).allMatch(result -> ((BatchResult) result).failure() == null);
        assertDelivered("unreadable 1", 1);
        assertDelivered("unreadable 2", 1);
    }
}
