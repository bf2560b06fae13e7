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

import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.dialect.OutlookApi;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The first version of Outlook REST, which has no extended properties and makes bare drafts of answers. */
class OutlookRestV1Test extends ProducerTestSupport {

    @BeforeEach
    void speakTheFirstVersion() {
        OutlookConfiguration defaults = ((OutlookComponent) context.getComponent("outlook")).getConfiguration();
        defaults.setApi(OutlookApi.outlook_rest);
        defaults.setApiVersion("v1.0");
    }

    private static void assertDelivered(String subject, int times) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(withSubject(BOB, "inbox", subject)).hasSize(times));
    }

    @Test
    void withoutStampsTheDraftSettlesALostAnswer() {
        EMULATOR.faults().add(Fault.on("POST", "/send").status(504).afterEffect().times(1));
        ok("outlook:messages/sendMail", "Hi", "To", BOB, "Subject", "v1 after");
        assertDelivered("v1 after", 1);
        EMULATOR.faults().add(Fault.on("POST", "/send").status(504).times(1));
        ok("outlook:messages/sendMail", "Hi", "To", BOB, "Subject", "v1 before");
        assertDelivered("v1 before", 1);
        assertThat(requests("POST", "/sendmail")).isEmpty();
        assertThat(withSubject(ALICE, "drafts", "v1 before")).isEmpty();
    }

    @Test
    void redeliverySettlesBeforeItSends() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:again").errorHandler(defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(10))
                        .to("outlook:messages/sendMail?maximumRetries=0");
            }
        });
        EMULATOR.faults().add(Fault.on("POST", "/send").status(504).afterEffect().times(1));
        EMULATOR.faults().add(Fault.on("GET", "/messages/").status(503).retryAfter(0).times(1));
        Exchange done = template.send("direct:again", exchange -> fill(exchange, "Hi", "To", BOB, "Subject", "v1 again"));
        assertThat(done.getException()).isNull();
        assertDelivered("v1 again", 1);
        assertThat(requests("POST", "/send")).hasSize(1);
    }

    @Test
    void withoutSafeSendItIsOneRequest() {
        ok("outlook:messages/sendMail?safeSend=false", "Hi", "To", BOB, "Subject", "v1 direct");
        assertDelivered("v1 direct", 1);
        assertThat(requests("POST", "/sendmail")).hasSize(1);
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(504).afterEffect().times(1));
        assertThat(fails("outlook:messages/sendMail?safeSend=false", "Hi", "To", BOB, "Subject", "v1 unsafe"))
                .isInstanceOf(OutlookUnknownOutcomeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "reply", "replyAll", "forward" })
    void answersHaveTheirCommentAboveTheQuote(String operation) {
        String id = received("v1 " + operation);
        ok("outlook:messages/" + operation + (operation.equals("forward") ? "?to=" + BOB : ""), "As you wish",
                OutlookConstants.MESSAGE_ID, id);
        String subject = (operation.equals("forward") ? "FW: v1 " : "RE: v1 ") + operation;
        assertDelivered(subject, 1);
        String content = new OutlookMessage(
                EMULATOR.mailbox(BOB).message(withSubject(BOB, "inbox", subject).get(0).get("id").toString())).getBody()
                .getContent();
        assertThat(content).contains("As you wish").contains("Original");
        assertThat(content.indexOf("As you wish")).isLessThan(content.indexOf("Original"));
    }

    @Test
    void draftsOfAnswersAreCompletedAfterwards() {
        String id = received("v1 drafted");
        OutlookMessage draft = ok("outlook:messages/createForward?to=" + BOB, "For you", OutlookConstants.MESSAGE_ID, id)
                .getMessage().getBody(OutlookMessage.class);
        assertThat(draft.getToRecipients()).hasSize(1);
        assertThat(draft.getBody().getContent()).contains("For you").contains("Original");
    }

    @Test
    void mimeIsDescribedUnlessItHasFieldsThatCannotBeCarried() {
        String mime = "From: " + ALICE + "\r\nTo: " + BOB + "\r\nSubject: v1 mime\r\nMessage-ID: <a@b>\r\n%s\r\nhello";
        ok("outlook:messages/sendMail", mime.formatted(""), Exchange.CONTENT_TYPE, "message/rfc822");
        assertDelivered("v1 mime", 1);
        EMULATOR.journal().clear();
        assertThat(fails("outlook:messages/sendMail", mime.formatted("X-Ticket: 1\r\nReferences: <c@d>\r\n"),
                Exchange.CONTENT_TYPE, "message/rfc822")).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("X-Ticket, References").hasMessageContaining("apiVersion=v2.0");
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    @Test
    void eventsWhoseAnswerIsLostAreTold() {
        Map<String, Object> event = Map.of("subject", "v1 lost", "start", "2027-03-01T09:00", "end", "2027-03-01T10:00");
        EMULATOR.faults().add(Fault.on("POST", "/calendar/events").status(504).afterEffect().times(1));
        assertThat(fails("outlook:events/create", event)).isInstanceOf(OutlookUnknownOutcomeException.class);
        List<Map<String, Object>> booked = EMULATOR.mailbox(ALICE).events().stream()
                .filter(one -> "v1 lost".equals(one.get("subject"))).toList();
        assertThat(booked).hasSize(1);
        OutlookEvent made = ok("outlook:events/create", event).getMessage().getBody(OutlookEvent.class);
        assertThat(made.getStart().toInstant()).hasToString("2027-03-01T09:00:00Z");
    }

    @Test
    void foldersAreFoundByTheirPaths() {
        EMULATOR.mailbox(ALICE).createFolder("inbox", "First");
        String id = message("inbox/First", "v1 filed");
        List<?> listed = ok("outlook:messages/list?folder=inbox/First&select=subject,receivedDateTime", null).getMessage()
                .getBody(List.class);
        assertThat(listed).singleElement().satisfies(one -> {
            assertThat(((OutlookMessage) one).getId()).isEqualTo(id);
            assertThat(((OutlookMessage) one).getReceivedDateTime()).isNotNull();
        });
    }
}
