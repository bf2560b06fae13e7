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
package io.github.cameloutlook.docs.howto;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.OutlookComponent;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import org.apache.camel.CamelContext;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** The examples of the pages run against the emulator; each test has one of its own. */
abstract class HowTo extends CamelTestSupport {

    static final String SUPPORT = "support@contoso.com";
    static final String ALICE = "alice@contoso.com";
    static final String BOB = "bob@contoso.com";
    static final String ROOM = "room1@contoso.com";

    OutlookEmulatorServer emulator;

    @Override
    protected void doPreSetup() throws Exception {
        emulator = OutlookEmulatorServer.builder().mailbox(SUPPORT).mailbox(ALICE).mailbox(BOB)
                .room(ROOM, Map.of("displayName", "Room 1", "capacity", 8)).build();
        emulator.start();
        fillMailboxes();
    }

    /** What is in the mailboxes before the routes start. */
    void fillMailboxes() {
    }

    @Override
    protected void doPostTearDown() {
        // before the emulator: a consumer would wait for a service that is gone
        context.stop();
        emulator.close();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        OutlookComponent outlook = new OutlookComponent();
        outlook.getConfiguration().setBaseUrl(emulator.baseUrl());
        outlook.getConfiguration().setAccessToken("any");
        camel.addComponent("outlook", outlook);
        return camel;
    }

    /** Loads routes in YAML from the test resources. */
    void load(String resource) throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveResource(context, "classpath:" + resource));
    }

    /** A mail arrives from outside. */
    void arrive(String mailbox, String subject, String text) {
        emulator.deliver(mailbox, """
                From: Zoe <zoe@fabrikam.com>
                To: %s
                Subject: %s
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(mailbox, subject, text));
    }

    /** Waits longer than the mock by itself: a consumer polls every ten seconds. */
    static void awaitSatisfied(MockEndpoint endpoint) throws InterruptedException {
        endpoint.setResultWaitTime(30_000);
        endpoint.assertIsSatisfied();
    }

    /** A consumer that starts from now has its position: what arrives from here on is new to it. */
    void awaitFirstWalk(String mailbox) {
        await().until(() -> emulator.journal().exchanges().stream()
                .filter(call -> call.url().replace("%40", "@").contains(mailbox))
                .anyMatch(call -> call.responseBody() != null && call.responseBody().contains("@odata.deltaLink")));
    }

    List<String> subjects(String mailbox, String folder) {
        return emulator.mailbox(mailbox).messages(folder).stream().map(message -> (String) message.get("subject")).toList();
    }

    Map<String, Object> message(String mailbox, String folder, String subject) {
        return emulator.mailbox(mailbox).messages(folder).stream().filter(message -> subject.equals(message.get("subject")))
                .findFirst().orElseThrow();
    }

    String idOf(String mailbox, String folder, String subject) {
        return (String) message(mailbox, folder, subject).get("id");
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(20));
    }
}
