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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Outlook REST v1.0: it does not tell what changes in folders of messages, and mailboxes have no place for positions.
 */
class OldestVersionTest {

    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).build();

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() {
        context.stop();
    }

    private void start(String resource, String options, String header) throws Exception {
        EMULATOR.journal().clear();
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("outlook:" + resource + "?mailbox=" + ALICE + "&api=outlook-rest&apiVersion=v1.0&baseUrl="
                     + EMULATOR.baseUrl() + "&accessToken=token&initialDelay=10&delay=50" + options).routeId("watch")
                        .process(exchange -> received.add(
                                exchange.getMessage().getHeader(OutlookConstants.CHANGE_TYPE) + " "
                                                          + exchange.getMessage().getHeader(header)));
            }
        });
        context.start();
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }

    private static long writes() {
        return EMULATOR.journal().exchanges().stream().filter(exchange -> exchange.method().equals("PATCH")).count();
    }

    private static void awaitWalks(int count) {
        await(() -> assertThat(EMULATOR.journal().exchanges().stream()
                .filter(exchange -> exchange.url().contains("deltatoken")).count()).isGreaterThanOrEqualTo(count));
    }

    @Test
    void changesOfMessagesAreRefusedWithWhatThereIsInstead() {
        assertThatThrownBy(() -> start("messages", "", OutlookConstants.SUBJECT)).hasStackTraceContaining("mode=queue")
                .hasStackTraceContaining("v2.0");
    }

    @Test
    void messagesAreTakenAsAQueue() throws Exception {
        EMULATOR.mailbox(ALICE).createMessage("inbox", Map.of("subject", "queued", "isDraft", false));
        start("messages", "&mode=queue&moveTo=archive", OutlookConstants.SUBJECT);
        await(() -> assertThat(received).containsExactly("null queued"));
    }

    @Test
    void changesOfContactsAreFollowedWithAPositionInMemory() throws Exception {
        start("contacts", "", OutlookConstants.CONTACT_ID);
        awaitWalks(2);
        String id = (String) EMULATOR.mailbox(ALICE).createContact(Map.of("givenName", "Ann", "displayName", "Ann"))
                .get("id");
        await(() -> assertThat(received).containsExactly("created " + id));
        context.getRouteController().stopRoute("watch");
        String meanwhile = (String) EMULATOR.mailbox(ALICE).createContact(Map.of("givenName", "Ben", "displayName", "Ben"))
                .get("id");
        context.getRouteController().startRoute("watch");
        await(() -> assertThat(received).containsExactly("created " + id, "created " + meanwhile));
        assertThat(writes()).isZero();
    }
}
