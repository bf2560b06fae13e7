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
package io.github.cameloutlook.emulator.transport;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.mime.MalformedMimeException;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.WellKnownFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Mail that arrives: rules, forwards, automatic replies, conversations. */
class DeliveryTest {

    private final MovableClock clock = MovableClock.system();
    private final Mailboxes mailboxes = new Mailboxes(clock);
    private final Mailbox alice = mailboxes.create("alice@contoso.com");
    private final Mailbox bob = mailboxes.create("bob@contoso.com");
    private final MailTransport transport = new MailTransport(mailboxes, TransportSettings.DEFAULT);

    @AfterEach
    void deleteContent() throws IOException {
        transport.close();
        mailboxes.close();
    }

    @Test
    void arrivesUnreadAtTheTimeOfTheClock() throws Exception {
        clock.set(Instant.parse("2026-03-05T12:00:00Z"));
        Message message
                = deliver("From: x@example.org\nTo: alice@contoso.com\nSubject: Hi\nDate: Wed, 4 Mar 2026 10:00:00 +0000\n\nx");

        assertThat(message.folder().wellKnown()).contains(WellKnownFolder.INBOX);
        assertThat(message.properties()).containsEntry("isRead", false).containsEntry("isDraft", false)
                .containsEntry("sentDateTime", "2026-03-04T10:00:00Z");
        assertThat(message.properties().get("receivedDateTime").toString()).startsWith("2026-03-05T12:00:0");
        assertThat(message.state().mime()).isNotNull();
    }

    @Test
    void isFocusedOrNotAsTheOverridesOfTheSenderSay() throws Exception {
        alice.settings().inferenceOverrides().put("1", Map.of("id", "1", "classifyAs", "other", "senderEmailAddress",
                Map.of("name", "News", "address", "news@example.org")));

        assertThat(deliver("From: NEWS@example.org\nSubject: Hi\n\nx").properties())
                .containsEntry("inferenceClassification", "other");
        assertThat(deliver("From: x@example.org\nSubject: Hi\n\nx").properties())
                .containsEntry("inferenceClassification", "focused");
    }

    @Test
    void findsTheConversationByReferences() throws Exception {
        Message first = deliver("From: x@example.org\nMessage-ID: <1@x>\n\nx");
        Message second = deliver("From: y@example.org\nMessage-ID: <2@x>\nIn-Reply-To: <1@x>\n\nx");
        Message other = deliver("From: y@example.org\nMessage-ID: <3@x>\n\nx");
        // the message between them never came to this mailbox
        Message third = deliver("From: z@example.org\nMessage-ID: <5@x>\nReferences: <1@x> <2@x> <4@x>\n\nx");

        assertThat(second.properties().get("conversationId")).isEqualTo(first.properties().get("conversationId"))
                .isEqualTo(third.properties().get("conversationId")).isNotEqualTo(other.properties().get("conversationId"));
    }

    @Test
    void refusesWhatIsNoMail() {
        assertThatExceptionOfType(MalformedMimeException.class).isThrownBy(() -> deliver("nothing of the kind"));
        assertThat(alice.messageCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
            "subjectContains, INVOICE, true", "subjectContains, offer, false", "bodyContains, pay, true",
            "bodyOrSubjectContains, number, true", "headerContains, x-spam: no, true", "senderContains, example.org, true",
            "senderContains, contoso, false", "recipientContains, alice, true" })
    void matchesTexts(String predicate, String text, boolean matches) throws Exception {
        rule(1, Map.of(predicate, List.of("no such text", text)), Map.of("markAsRead", true));
        Message message = deliver(
                "From: Xaver <x@example.org>\nTo: alice@contoso.com\nSubject: Your invoice number 7\nX-Spam: no\n\nPlease pay");

        assertThat(message.state().isRead()).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({
            "sentToMe, true", "sentOnlyToMe, false", "sentCcMe, false", "notSentToMe, false", "sentToOrCcMe, true",
            "hasAttachments, false", "isAutomaticReply, false", "isNonDeliveryReport, false" })
    void matchesFacts(String predicate, boolean holds) throws Exception {
        rule(1, Map.of(predicate, holds), Map.of("markAsRead", true));

        assertThat(deliver("From: x@example.org\nTo: alice@contoso.com, bob@contoso.com\n\nx").state().isRead()).isTrue();
    }

    @Test
    void matchesAddressesImportanceAndSize() throws Exception {
        rule(1, Map.of("fromAddresses", List.of(Recipients.recipient("X", "X@example.org")),
                "sentToAddresses", List.of(Recipients.recipient(null, "alice@contoso.com")), "importance", "high",
                "withinSizeRange", Map.of("minimumSize", 0, "maximumSize", 1)), Map.of("markAsRead", true));

        String mail = "From: x@example.org\nTo: alice@contoso.com\nImportance: high\n\n";
        assertThat(deliver(mail + "small").state().isRead()).isTrue();
        assertThat(deliver(mail + "large".repeat(1000)).state().isRead()).isFalse();
        assertThat(deliver(mail.replace("x@", "y@") + "small").state().isRead()).isFalse();
    }

    @Test
    void appliesRulesInSequenceUntilOneStops() throws Exception {
        MailFolder invoices = alice.createFolder(alice.folder(WellKnownFolder.INBOX), "Invoices", false);
        MailFolder copies = alice.createFolder(alice.folder(WellKnownFolder.MSGFOLDERROOT), "Copies", false);
        rule(3, Map.of(), Map.of("markImportance", "low"));
        rule(2, Map.of("subjectContains", List.of("invoice")),
                Map.of("moveToFolder", invoices.id(), "assignCategories", List.of("Blue"), "stopProcessingRules", true));
        rule(1, Map.of(), Map.of("copyToFolder", copies.id(), "assignCategories", List.of("Red")));

        Message message = deliver("From: x@example.org\nSubject: Invoice\n\nx");

        assertThat(message.folder()).isSameAs(invoices);
        assertThat(message.properties()).containsEntry("categories", List.of("Red", "Blue")).containsEntry("importance",
                "normal");
        assertThat(copies.messages()).hasSize(1);
        assertThat(deliver("From: x@example.org\nSubject: Other\n\nx").properties()).containsEntry("importance", "low");
        assertThat(alice.folder(WellKnownFolder.INBOX).messages()).hasSize(1);
    }

    @Test
    void heedsExceptionsAndDisabledRules() throws Exception {
        Map<String, Object> rule = rule(1, Map.of(), Map.of("delete", true));
        rule.put("exceptions", Map.of("senderContains", List.of("boss")));

        assertThat(deliver("From: x@example.org\n\nx").folder().wellKnown()).contains(WellKnownFolder.DELETEDITEMS);
        assertThat(deliver("From: boss@example.org\n\nx").folder().wellKnown()).contains(WellKnownFolder.INBOX);
        rule.put("isEnabled", false);
        assertThat(deliver("From: x@example.org\n\nx").folder().wellKnown()).contains(WellKnownFolder.INBOX);
    }

    @Test
    void deletesForGood() throws Exception {
        rule(1, Map.of("subjectContains", List.of("spam")), Map.of("permanentDelete", true));

        assertThat(transport.deliver(alice, mime("From: x@example.org\nSubject: Spam\n\nx"))).isEmpty();
        assertThat(alice.messageCount()).isZero();
    }

    @Test
    void forwardsAndRedirectsOnce() throws Exception {
        List<Object> toBob = List.of(Recipients.recipient(null, "bob@contoso.com"));
        rule(1, Map.of(), Map.of("forwardTo", toBob, "redirectTo", toBob, "forwardAsAttachmentTo", toBob));
        bob.settings().rules().put("back", new HashMap<>(
                Map.of("id", "back", "sequence", 1, "actions",
                        Map.of("redirectTo", List.of(Recipients.recipient(null, "alice@contoso.com"))))));

        deliver("From: x@example.org\nTo: alice@contoso.com\nSubject: News\n\nx");

        assertThat(bob.folder(WellKnownFolder.INBOX).messages()).extracting(message -> message.properties().get("subject"))
                .containsExactlyInAnyOrder("FW: News", "FW: News", "News");
        assertThat(bob.folder(WellKnownFolder.INBOX).messages()).filteredOn(
                message -> Boolean.TRUE.equals(message.properties().get("hasAttachments"))).hasSize(1);
    }

    @Test
    void endsLoopsOfForwardsAndReports() throws Exception {
        rule(1, Map.of(), Map.of("forwardTo", List.of(Recipients.recipient(null, "bob@contoso.com"),
                Recipients.recipient(null, "nobody@contoso.com"))));
        bob.settings().rules().put("back", new HashMap<>(
                Map.of("id", "back", "sequence", 1, "actions",
                        Map.of("forwardTo", List.of(Recipients.recipient(null, "alice@contoso.com"))))));

        deliver("From: x@example.org\nTo: alice@contoso.com\nSubject: Round\n\nx");

        assertThat(alice.folder(WellKnownFolder.INBOX).messages()).extracting(message -> message.properties().get("subject"))
                .containsExactlyInAnyOrder("Round", "Undeliverable: FW: Round", "FW: FW: Round");
        assertThat(bob.folder(WellKnownFolder.INBOX).messages()).hasSize(1);
    }

    @Test
    void answersOncePerSenderWhenOutOfOffice() throws Exception {
        Map<String, Object> setting = new LinkedHashMap<>();
        setting.put("status", "scheduled");
        setting.put("externalAudience", "none");
        setting.put("scheduledStartDateTime", Map.of("dateTime", "2026-03-05T00:00:00.0000000", "timeZone", "UTC"));
        setting.put("scheduledEndDateTime", Map.of("dateTime", "2026-03-06T00:00:00.0000000", "timeZone", "UTC"));
        setting.put("internalReplyMessage", "<p>I am away</p>");
        setting.put("externalReplyMessage", "<p>Away</p>");
        alice.settings().change(Map.of("automaticRepliesSetting", setting));
        String mail = "From: bob@contoso.com\nTo: alice@contoso.com\nSubject: There?\nMessage-ID: <t@x>\n\nx";

        clock.set(Instant.parse("2026-03-04T12:00:00Z"));
        deliver(mail);
        assertThat(bob.messageCount()).isZero();
        clock.advance(Duration.ofDays(1));
        deliver(mail);
        deliver(mail);
        assertThat(bob.folder(WellKnownFolder.INBOX).messages()).extracting(message -> message.properties().get("subject"))
                .containsExactly("Automatic reply: There?");
        deliver("From: x@example.org\nTo: alice@contoso.com\n\nx");
        assertThat(transport.outside()).isEmpty();
    }

    private Map<String, Object> rule(int sequence, Map<String, Object> conditions, Map<String, Object> actions) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("id", "rule" + sequence);
        rule.put("sequence", sequence);
        rule.put("isEnabled", true);
        rule.put("conditions", conditions);
        rule.put("actions", actions);
        alice.settings().rules().put("rule" + sequence, rule);
        return rule;
    }

    private Message deliver(String text) throws Exception {
        return transport.deliver(alice, mime(text)).orElseThrow();
    }

    private static Content mime(String text) {
        return Content.of(text.getBytes());
    }
}
