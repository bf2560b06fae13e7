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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.client.OutlookNotExecutedException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.BatchRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Many requests at once, whatever form the API has for them. */
@OnBothApis
class BatchRouteTest extends ProducerTestSupport {

    private static final String OF_BOB = "/users/" + BOB + "/messages";

    static List<String> forms() {
        return TestedApi.isGraph()
                ? List.of("", "batchFormat=json") : List.of("", "batchFormat=json", "batchFormat=multipart");
    }

    @SuppressWarnings("unchecked")
    private List<BatchResult> batch(String options, List<?> requests) throws Exception {
        org.apache.camel.Exchange exchange
                = run("outlook:batch" + (options.isEmpty() ? "" : "?" + options), in -> in.getMessage().setBody(requests));
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        return exchange.getMessage().getBody(List.class);
    }

    private static Map<String, Object> create(String subject) {
        return create("/messages", subject);
    }

    private static Map<String, Object> create(String url, String subject) {
        return Map.of("method", "POST", "url", url, "body", Map.of("subject", subject, "importance", "high"));
    }

    private static long batches() {
        return EMULATOR.journal().exchanges().stream().filter(exchange -> exchange.url().endsWith("$batch")).count();
    }

    private static List<Object> subjects(String mailbox) {
        return EMULATOR.mailbox(mailbox).messages("drafts").stream().map(message -> message.get("subject")).toList();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aBatchHasOneResultPerRequestInTheirOrder(String form) throws Exception {
        List<Object> requests = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            requests.add(create("Grüße \u2603 " + i));
        }

        List<BatchResult> results = batch(form, requests);

        assertThat(results).hasSize(25).allMatch(BatchResult::isSuccess);
        for (int i = 0; i < 25; i++) {
            assertThat(results.get(i).response().json()).containsEntry("subject", "Grüße \u2603 " + i)
                    .containsEntry("importance", "high").containsKey("id");
        }
        assertThat(batches()).isEqualTo(TestedApi.has(Capability.BATCH) ? 2 : 0);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void answersWithoutABodyAndFailuresAreResultsToo(String form) throws Exception {
        List<BatchResult> results = batch(form, List.of(
                BatchRequest.of("messages/sendMail").with("to", BOB).with("subject", "in a batch").body("Hello"),
                BatchRequest.of("messages/get").with("messageId", "AAMkAD-not-there"),
                create("deleted"),
                Map.of("method", "GET", "url", "/me/mailFolders/inbox?$select=displayName")));

        assertThat(results.get(0).response().status()).isEqualTo(202);
        assertThat(results.get(1).failure()).isNotNull().hasMessageContaining("messages/get on mailbox " + ALICE);
        assertThat(results.get(3).response().json()).containsEntry("displayName", "Inbox");
        Object id = results.get(2).response().json().get("id");
        List<BatchResult> deleted = batch(form, List.of(
                BatchRequest.of("messages/delete").with("messageId", id),
                BatchRequest.of("messages/delete").with("messageId", "AAMkAD-not-there")));
        assertThat(deleted.get(0).response().status()).isEqualTo(204);
        assertThat(deleted.get(1).isSuccess()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void requestsForSeveralMailboxesMayBeMixed(String form) throws Exception {
        List<BatchResult> results = batch(form, List.of(
                create("mixed a"), create(OF_BOB, "mixed b"), create("mixed c"), create(OF_BOB, "mixed d")));

        assertThat(results).allMatch(BatchResult::isSuccess);
        assertThat(subjects(ALICE)).contains("mixed a", "mixed c").doesNotContain("mixed b", "mixed d");
        assertThat(subjects(BOB)).contains("mixed b", "mixed d");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theFirstFailureEndsABatchThatIsNotToGoOn(String form) throws Exception {
        String options = "continueOnError=false" + (form.isEmpty() ? "" : "&" + form);
        List<Object> requests = new ArrayList<>();
        requests.add(create("before " + form));
        requests.add(BatchRequest.of("mailFolders/get").with("folder", "drafts"));
        requests.add(Map.of("method", "GET", "url", "/me/mailFolders/nowhere"));
        for (int i = 0; i < 25; i++) {
            requests.add(create("after " + form));
        }

        List<BatchResult> results = batch(options, requests);

        assertThat(results).hasSize(28);
        assertThat(results.subList(0, 2)).allMatch(BatchResult::isSuccess);
        assertThat(results.get(2).isSuccess()).isFalse();
        assertThat(results.get(2).failure()).isNotInstanceOf(OutlookNotExecutedException.class);
        assertThat(results.subList(3, 28)).allMatch(result -> result.failure() instanceof OutlookNotExecutedException);
        assertThat(subjects(ALICE)).contains("before " + form).doesNotContain("after " + form);
        assertThat(batches()).isEqualTo(TestedApi.has(Capability.BATCH) ? 1 : 0);
    }

    @Test
    void whatFailsInPassingHoldsUpABatchInOrderButDoesNotEndIt() throws Exception {
        EMULATOR.faults().add(Fault.on("GET", "/mailFolders/inbox").status(429).retryAfter(0).times(1));

        List<BatchResult> results = batch("continueOnError=false", List.of(
                create("one"), Map.of("method", "GET", "url", "/me/mailFolders/inbox"), create("three")));

        assertThat(results).allMatch(BatchResult::isSuccess);
        assertThat(subjects(ALICE)).filteredOn("one"::equals).hasSize(1);
        assertThat(subjects(ALICE)).filteredOn("three"::equals).hasSize(1);
    }

    @Test
    void aMailboxThatIsNotEnabledKeepsNoOtherFromItsResults() throws Exception {
        EMULATOR.mailbox(BOB).enable(false);
        try {
            List<BatchResult> results = batch("", List.of(
                    create("a"), create(OF_BOB, "b"), create(OF_BOB, "c"), create("d")));

            assertThat(results).extracting(BatchResult::isSuccess).containsExactly(true, false, false, true);
            assertThat(results.get(1).failure()).isInstanceOf(OutlookNotFoundException.class)
                    .hasMessageContaining("MailboxNotEnabledForRESTAPI").hasMessageContaining(BOB);
        } finally {
            EMULATOR.mailbox(BOB).enable(true);
        }
    }

    @Test
    void theFormsThatAnApiHasAreKnownBeforeAnythingIsSent() {
        assertThatThrownBy(() -> run("outlook:batch?api=graph&apiVersion=v1.0&batchFormat=multipart",
                in -> in.getMessage().setBody(List.of(create("x"))))).hasStackTraceContaining("batchFormat=multipart")
                .hasStackTraceContaining("api=outlook-rest");
    }
}
