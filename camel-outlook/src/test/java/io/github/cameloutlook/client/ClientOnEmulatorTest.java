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
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The client against the emulated service: limits, faults, walks, batches and uploads. */
class ClientOnEmulatorTest {

    private static final String MAILBOX = "alice@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(MAILBOX).mailbox("bob@contoso.com").build();

    private final ClientFixture fixture = new ClientFixture();
    private HttpOutlookClient client;

    @BeforeEach
    void open() {
        client = client(builder -> builder);
        EMULATOR.journal().clear();
    }

    private HttpOutlookClient client(UnaryOperator<ClientSettings.Builder> change) {
        return new HttpOutlookClient(change.apply(fixture.settings(EMULATOR.baseUrl())).build());
    }

    @AfterEach
    void close() {
        EMULATOR.faults().clear();
        client.close();
        fixture.close();
    }

    /** A folder of its own for a test, so that tests do not see each other's messages. */
    private String folder(String name, int messages) {
        String id = (String) EMULATOR.mailbox(MAILBOX).createFolder("inbox", name).get("id");
        for (int i = 0; i < messages; i++) {
            EMULATOR.mailbox(MAILBOX).createMessage(id, Map.of("subject", name + " " + i));
        }
        return id;
    }

    private static OutlookRequest.Builder messages(String folder) {
        return OutlookRequest.to(HttpMethod.GET, MAILBOX, "/mailFolders/" + folder + "/messages").operation("messages/list");
    }

    private static OutlookRequest draft(String subject) {
        return OutlookRequest.to(HttpMethod.POST, MAILBOX, "/messages").operation("messages/create")
                .json(Map.of("subject", subject)).build();
    }

    private static OutlookRequest mail(String subject) {
        return OutlookRequest.to(HttpMethod.POST, MAILBOX, "/sendMail").operation("messages/send")
                .json(Map.of("message", Map.of("subject", subject, "toRecipients",
                        List.of(Map.of("emailAddress", Map.of("address", "bob@contoso.com"))))))
                .build();
    }

    private static long received(String subject) {
        return EMULATOR.mailbox("bob@contoso.com").messages("inbox").stream()
                .filter(message -> subject.equals(message.get("subject"))).count();
    }

    private static long exchanges(String method, String path) {
        return EMULATOR.journal().exchanges().stream()
                .filter(exchange -> exchange.method().equals(method) && exchange.url().contains(path)).count();
    }

    @Test
    void manyRequestsAtOnceStayWithinTheMailboxesConcurrency() {
        EMULATOR.faults().add(Fault.on("GET", "/messages").latency(Duration.ofMillis(20)));
        String folder = folder("concurrency", 1);

        List<CompletableFuture<OutlookResponse>> answers = IntStream.range(0, 60)
                .mapToObj(i -> client.send(messages(folder).build())).toList();
        answers.forEach(ClientFixture::await);

        assertThat(EMULATOR.journal().exchanges()).hasSize(60).allMatch(exchange -> exchange.status() == 200);
    }

    @Test
    void aStormOf429IsRiddenOut() {
        EMULATOR.faults().add(Fault.on("GET", "/messages").status(429).withoutRetryAfter().chance(0.3, 7));
        String folder = folder("storm", 1);

        List<CompletableFuture<OutlookResponse>> answers = IntStream.range(0, 30)
                .mapToObj(i -> client.send(messages(folder).build())).toList();

        assertThat(answers).allSatisfy(answer -> assertThat(await(answer).status()).isEqualTo(200));
    }

    @Test
    void a504AfterTheSendTookEffectIsNotSentAgain() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(504).afterEffect().times(1));

        assertThatThrownBy(() -> await(client.send(mail("once"))))
                .isInstanceOf(OutlookUnknownOutcomeException.class).hasMessageContaining("HTTP 504");
        assertThat(received("once")).isEqualTo(1);
    }

    @Test
    void aThrottledSendIsDeliveredOnce() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(429).withoutRetryAfter().times(2));

        await(client.send(mail("throttled")));

        assertThat(received("throttled")).isEqualTo(1);
    }

    @Test
    void pagesAreReadLazilyWithTheHeadersOfTheFirst() {
        String folder = folder("pages", 25);
        PageIterator items = new PageIterator(
                new PageReader(client),
                messages(folder).query("$top", 10).prefer("IdType=\"ImmutableId\"").build(), 0);
        assertThat(EMULATOR.journal().exchanges()).isEmpty();

        List<Object> subjects = new ArrayList<>();
        items.forEachRemaining(item -> subjects.add(item.get("subject")));

        assertThat(subjects).hasSize(25).doesNotHaveDuplicates();
        assertThat(EMULATOR.journal().exchanges()).hasSize(3)
                .allSatisfy(exchange -> assertThat(exchange.requestHeaders().toString()).contains("ImmutableId"));
    }

    @Test
    void noPageIsFetchedBeyondTheResultsThatAreWanted() {
        String folder = folder("limited", 25);
        PageIterator items = new PageIterator(new PageReader(client), messages(folder).query("$top", 10).build(), 10);

        int count = 0;
        while (items.hasNext()) {
            items.next();
            count++;
        }

        assertThat(count).isEqualTo(10);
        assertThat(EMULATOR.journal().exchanges()).hasSize(1);
    }

    @Test
    void aPageThatRepeatsEndsTheWalkWithAnError() {
        String folder = folder("repeating", 25);
        EMULATOR.faults().add(Fault.on("GET", folder).repeatPage());
        PageIterator items = new PageIterator(new PageReader(client), messages(folder).query("$top", 10).build(), 0);

        assertThatThrownBy(() -> items.forEachRemaining(item -> {
        })).isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("pages repeat");
    }

    @Test
    void aLinkToAnotherHostEndsTheWalkWithAnErrorAndNothingGoesThere() {
        String folder = folder("foreign", 25);
        EMULATOR.faults().add(Fault.on("GET", folder).foreignNextLink());
        PageIterator items = new PageIterator(new PageReader(client), messages(folder).query("$top", 10).build(), 0);

        assertThatThrownBy(() -> items.forEachRemaining(item -> {
        })).isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("leaves the service");
    }

    private static OutlookRequest delta(String folder) {
        return OutlookRequest.to(HttpMethod.GET, MAILBOX, "/mailFolders/" + folder + "/messages/delta")
                .operation("messages/delta").prefer("odata.maxpagesize=2").build();
    }

    private static List<Object> walk(DeltaWalk walk, List<String> deltaLinks) {
        List<Object> subjects = new ArrayList<>();
        while (!walk.isDone()) {
            Page page = await(walk.next());
            page.items().forEach(item -> subjects.add(item.get("subject")));
            if (page.deltaLink() != null) {
                deltaLinks.add(page.deltaLink());
            }
        }
        return subjects;
    }

    @Test
    void aDeltaWalkGoesOnFromItsLink() {
        String folder = folder("delta", 5);
        List<String> links = new ArrayList<>();
        assertThat(walk(DeltaWalk.from(client, delta(folder)), links)).hasSize(5);

        EMULATOR.mailbox(MAILBOX).createMessage(folder, Map.of("subject", "new"));

        assertThat(walk(DeltaWalk.from(client, delta(folder), links.get(0)), links)).containsExactly("new");
        assertThat(links).hasSize(2);
    }

    @Test
    void aTokenThatExpiresInTheMiddleOfAWalkIsToldAsSuch() {
        String folder = folder("expiry", 5);
        DeltaWalk walk = DeltaWalk.from(client, delta(folder));
        await(walk.next());

        EMULATOR.expireDeltaTokens();

        assertThatThrownBy(() -> await(walk.next())).isInstanceOf(OutlookSyncStateException.class)
                .hasMessageContaining("start the walk anew").hasMessageNotContaining("token=");
        assertThat(walk.isDone()).isFalse();
    }

    @Test
    void aBatchGivesEachRequestItsOwnResultInOrder() {
        List<OutlookRequest> requests = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            requests.add(i % 10 == 3
                    ? OutlookRequest.to(HttpMethod.GET, MAILBOX, "/messages/AAMkmissing").build()
                    : draft("batched " + i));
        }

        List<BatchResult> results = await(new BatchSender(client).send(MAILBOX, requests));

        assertThat(results).hasSize(45);
        for (int i = 0; i < 45; i++) {
            assertThat(results.get(i).request()).isSameAs(requests.get(i));
            if (i % 10 == 3) {
                assertThat(results.get(i).failure()).isInstanceOfAny(OutlookNotFoundException.class,
                        OutlookBadRequestException.class);
            } else {
                assertThat(results.get(i).response().json()).containsEntry("subject", "batched " + i);
            }
        }
        assertThat(exchanges("POST", "$batch")).isEqualTo(3);
    }

    @Test
    void itemsThatAreThrottledAreSentAgainAndOnlyThose() {
        EMULATOR.faults().add(Fault.on("POST", "/sendMail").status(429).retryAfter(1).after(3).times(4));
        List<OutlookRequest> requests = IntStream.range(0, 20).mapToObj(i -> mail("batch mail " + i)).toList();

        List<BatchResult> results = await(new BatchSender(client).send(MAILBOX, requests));

        assertThat(results).allMatch(BatchResult::isSuccess);
        IntStream.range(0, 20).forEach(i -> assertThat(received("batch mail " + i)).isEqualTo(1));
    }

    @Test
    void aBatchThatGotNoAnswerLeavesItsSendsUnknown() {
        EMULATOR.faults().add(Fault.on("POST", "$batch").status(504).afterEffect().times(1));
        List<OutlookRequest> requests = List.of(mail("unknown 1"), mail("unknown 2"),
                OutlookRequest.to(HttpMethod.GET, MAILBOX, "/mailFolders/inbox").build());

        List<BatchResult> results = await(new BatchSender(client).send(requests));

        assertThat(results.get(0).failure()).isInstanceOf(OutlookUnknownOutcomeException.class);
        assertThat(results.get(1).failure()).isInstanceOf(OutlookUnknownOutcomeException.class);
        assertThat(results.get(2).isSuccess()).isTrue();
        assertThat(received("unknown 1")).isEqualTo(1);
    }

    @Test
    void oneBadRequestDoesNotSpoilTheOthers() {
        OutlookRequest bad = OutlookRequest.to(HttpMethod.POST, MAILBOX, "/messages")
                .json(List.of("no object")).build();

        List<BatchResult> results = await(new BatchSender(client).send(List.of(draft("good 1"), bad, draft("good 2"))));

        assertThat(results.get(0).isSuccess()).isTrue();
        assertThat(results.get(1).failure()).isInstanceOf(OutlookBadRequestException.class);
        assertThat(results.get(2).isSuccess()).isTrue();
    }

    @Test
    void requestsOfManyMailboxesShareABatch() {
        List<OutlookRequest> requests = List.of(
                OutlookRequest.to(HttpMethod.GET, MAILBOX, "/mailFolders/inbox").build(),
                OutlookRequest.to(HttpMethod.GET, "bob@contoso.com", "/mailFolders/inbox").build());

        assertThat(await(new BatchSender(client).send(requests))).allMatch(BatchResult::isSuccess);
        assertThat(EMULATOR.journal().exchanges().stream().filter(exchange -> exchange.url().contains("$batch"))).hasSize(1);
        assertThatThrownBy(() -> new BatchSender(client).send(MAILBOX, requests))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("bob@contoso.com");
    }

    @Test
    void withLowerConcurrencyTheItemsOfABatchFollowEachOther() {
        HttpOutlookClient single = client(builder -> builder.maxConcurrentRequests(1));
        List<OutlookRequest> requests = IntStream.range(0, 8).mapToObj(i -> draft("chained " + i)).toList();

        assertThat(await(new BatchSender(single).send(requests))).allMatch(BatchResult::isSuccess);

        assertThat(EMULATOR.journal().exchanges().stream().map(exchange -> String.valueOf(exchange.requestBody()))
                .filter(body -> body.contains("requests"))).allMatch(body -> body.contains("dependsOn"));
    }

    private static AttachmentContent content(int size, AtomicInteger opened) {
        return new AttachmentContent("report.bin", "application/octet-stream", null, false, size, () -> {
            opened.incrementAndGet();
            return bytes(size);
        });
    }

    private static InputStream bytes(int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) (i * 31 + i / 251);
        }
        return new ByteArrayInputStream(content);
    }

    private String newDraft() {
        return "/messages/" + await(client.send(draft("with attachment"))).json().get("id");
    }

    private byte[] download(String draft, String attachment) throws IOException {
        OutlookResponse answer = await(client.send(OutlookRequest
                .to(HttpMethod.GET, MAILBOX, draft + "/attachments/" + attachment + "/$value")
                .answer(OutlookRequest.Answer.STREAM).build()));
        try (InputStream stream = answer.stream()) {
            return stream.readAllBytes();
        }
    }

    @Test
    void aLargeAttachmentGoesUpInRanges() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        String draft = newDraft();

        String id = await(new AttachmentUpload(client).upload(MAILBOX, draft, content(9_000_000, opened)));

        assertThat(download(draft, id)).isEqualTo(bytes(9_000_000).readAllBytes());
        assertThat(opened).hasValue(1);
        assertThat(EMULATOR.journal().exchanges().stream().filter(exchange -> exchange.method().equals("PUT"))).hasSize(3)
                .allMatch(exchange -> exchange.requestHeaders().keySet().stream()
                        .noneMatch(name -> name.equalsIgnoreCase("Authorization")));
    }

    @Test
    void anUploadThatBreaksInTheMiddleGoesOnWhereTheServiceIs() throws IOException {
        AtomicInteger opened = new AtomicInteger();
        String draft = newDraft();
        EMULATOR.faults().add(Fault.on("PUT", "").after(1).times(1).reset());

        String id = await(new AttachmentUpload(client).upload(MAILBOX, draft, content(9_000_000, opened)));

        assertThat(download(draft, id)).isEqualTo(bytes(9_000_000).readAllBytes());
        assertThat(opened).hasValue(2);
    }

    @Test
    void aRangeWhoseAnswerIsLostIsNotSentTwice() throws IOException {
        String draft = newDraft();
        EMULATOR.faults().add(Fault.on("PUT", "").after(1).times(1).status(504).afterEffect());

        String id = await(new AttachmentUpload(client).upload(MAILBOX, draft, content(9_000_000, new AtomicInteger())));

        assertThat(download(draft, id)).isEqualTo(bytes(9_000_000).readAllBytes());
    }

    @Test
    void contentThatIsShorterOrLongerThanAnnouncedFailsTheUpload() {
        String draft = newDraft();
        AttachmentContent tooShort = new AttachmentContent("a", null, null, false, 5_000_000, () -> bytes(4_500_000));
        AttachmentContent tooLong = new AttachmentContent("a", null, null, false, 5_000_000, () -> bytes(5_500_000));

        assertThatThrownBy(() -> await(new AttachmentUpload(client).upload(MAILBOX, draft, tooShort)))
                .isInstanceOf(OutlookException.class).hasMessageContaining("ended after 4500000 of 5000000 bytes");
        assertThatThrownBy(() -> await(new AttachmentUpload(client).upload(MAILBOX, draft, tooLong)))
                .isInstanceOf(OutlookException.class).hasMessageContaining("longer than 5000000 bytes");
        assertThat(EMULATOR.mailbox(MAILBOX).attachments(draft.substring("/messages/".length()))).isEmpty();
    }

    @Test
    void aStreamThatNobodyReadsDoesNotLockItsMailbox() throws IOException {
        HttpOutlookClient impatient = client(builder -> builder.maxConcurrentRequests(1).streamGrace(Duration.ofMillis(50)));
        String folder = folder("forgotten", 1);
        OutlookResponse forgotten = await(impatient.send(messages(folder).answer(OutlookRequest.Answer.STREAM).build()));

        assertThat(await(impatient.send(messages(folder).build())).status()).isEqualTo(200);
        assertThat(forgotten.stream().readAllBytes()).isNotEmpty();
    }

    @Test
    void theBudgetOfTheMailboxHoldsRequestsBack() {
        HttpOutlookClient thrifty = client(builder -> builder.requestsPerWindow(3));
        String folder = folder("budget", 1);
        IntStream.range(0, 3).forEach(i -> await(thrifty.send(messages(folder).build())));

        CompletableFuture<OutlookResponse> waiting = thrifty.send(messages(folder).build());
        await(thrifty.send(OutlookRequest.to(HttpMethod.GET, "bob@contoso.com", "/mailFolders").build()));

        assertThat(waiting).isNotDone();
        thrifty.close();
        assertThat(waiting).isCompletedExceptionally();
    }
}
