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

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Requests for many mailboxes at once: nobody waits for a mailbox that has to wait. */
class BatchByMailboxTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String BOB = "bob@contoso.com";
    private static final String CAROL = "carol@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).mailbox(BOB).mailbox(CAROL).build();

    private final ClientFixture fixture = new ClientFixture();
    private HttpOutlookClient client = client(settings -> settings);

    private HttpOutlookClient client(UnaryOperator<ClientSettings.Builder> change) {
        return new HttpOutlookClient(change.apply(fixture.settings(EMULATOR.baseUrl())).build());
    }

    @AfterEach
    void close() {
        EMULATOR.faults().clear();
        client.close();
        fixture.close();
    }

    private List<CompletableFuture<BatchResult>> ask(String... mailboxes) {
        return new BatchSender(client).sendEach(List.of(mailboxes).stream()
                .map(mailbox -> OutlookRequest.to(HttpMethod.GET, mailbox, "/mailFolders/inbox").build()).toList());
    }

    @Test
    void aThrottledMailboxKeepsNoOtherWaiting() {
        EMULATOR.faults().add(Fault.on("GET", "/users/" + BOB).status(429).retryAfter(600));

        List<CompletableFuture<BatchResult>> first = ask(ALICE, BOB, CAROL);
        assertThat(await(first.get(0)).isSuccess()).isTrue();
        assertThat(await(first.get(2)).isSuccess()).isTrue();
        List<CompletableFuture<BatchResult>> next = ask(BOB, BOB, ALICE, CAROL);
        assertThat(await(next.get(2)).isSuccess()).isTrue();
        assertThat(await(next.get(3)).isSuccess()).isTrue();

        assertThat(first.get(1)).isNotDone();
        assertThat(next.subList(0, 2)).noneMatch(CompletableFuture::isDone);
        client.close();
        assertThat(await(first.get(1)).failure()).isNotNull();
        assertThat(await(next.get(0)).failure()).isNotNull();
    }

    @Test
    void aMailboxWithoutBudgetKeepsNoOtherWaiting() {
        client = client(settings -> settings.requestsPerWindow(2));
        ask(BOB, BOB).forEach(ClientFixture::await);

        List<CompletableFuture<BatchResult>> results = ask(ALICE, BOB, CAROL);

        assertThat(await(results.get(0)).isSuccess()).isTrue();
        assertThat(await(results.get(2)).isSuccess()).isTrue();
        assertThat(results.get(1)).isNotDone();
    }

    @Test
    void theResultsOfAClosedClientAreFailures() {
        client.close();

        assertThat(ask(ALICE, BOB)).allMatch(result -> !await(result).isSuccess());
    }
}
