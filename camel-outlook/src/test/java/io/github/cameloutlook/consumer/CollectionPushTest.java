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

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.consumer.FollowedCollection.Kind;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.spi.RestConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Consumers of contacts and tasks that are told of changes by notifications, and poll practically never. */
@OnBothApis
class CollectionPushTest {

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(FollowedCollection.ALICE).build();

    private FollowedCollection items;

    @AfterEach
    void close() {
        if (items != null) { // a kind that the API does not have was left out
            items.close();
        }
    }

    private String push(Kind kind) throws IOException {
        items = new FollowedCollection(emulator, kind);
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        RestConfiguration rest = new RestConfiguration();
        rest.setComponent("netty-http");
        rest.setHost("127.0.0.1");
        rest.setPort(port);
        items.with(rest);
        return "delay=3600000&initialDelay=0&safetyDelay=3600000&deleteOnStop=true&notificationUrl=http://127.0.0.1:" + port
               + "/outlook";
    }

    private String subscribed() {
        items.await(() -> assertThat(emulator.subscriptions().all()).hasSize(1));
        return String.valueOf(emulator.subscriptions().all().get(0).get("resource"));
    }

    @Test
    void contactsAreToldOf() throws Exception {
        String options = push(Kind.contacts);
        items.startRoute(items.uri(options));
        assertThat(subscribed()).endsWith("users/alice@contoso.com/contacts");
        items.create("Zoë");
        items.awaitChanges("created Zoë");
    }

    @Test
    void contactsOfAFolderAreToldOf() throws Exception {
        String options = push(Kind.contacts);
        String folder = (String) items.act(FollowedCollection.ALICE, "POST", "/contactFolders",
                Map.of("displayName", "Suppliers")).get("id");
        items.startRoute(items.uri(options + "&folder=Suppliers"));
        assertThat(subscribed()).containsIgnoringCase("/contactFolders/").endsWith("/contacts");
        items.act(FollowedCollection.ALICE, "POST", "/contactFolders/" + folder + "/contacts",
                Map.of("displayName", "Fabrikam"));
        items.awaitChanges("created Fabrikam");
    }

    @Test
    void tasksOfWhoIsSignedInAreToldOf() throws Exception {
        String options = push(Kind.tasks);
        items.startRoute(items.uri(options + "&mailbox=me").replace("accessToken=token",
                "accessToken=" + emulator.tokens().forUser(FollowedCollection.ALICE)));
        assertThat(subscribed()).contains(TestedApi.isGraph() ? "me/todo/lists/" : "me/taskfolders/").endsWith("/tasks");
        assertThat(Duration.between(emulator.clock().instant(), Instant.parse(String.valueOf(
                emulator.subscriptions().all().get(0).get("expirationDateTime")))))
                .isLessThanOrEqualTo(Duration.ofMinutes(4_230)).isGreaterThan(Duration.ofMinutes(4_000));
        items.create("Call Zoë");
        items.awaitChanges("created Call Zoë");
    }

    @ParameterizedTest
    @EnumSource(names = { "mailFolders", "contactFolders", "taskLists" })
    void foldersAreNotToldOf(Kind kind) throws Exception {
        assumeThat(TestedApi.has(kind + "/delta")).as("the API tells what changes in " + kind).isTrue();
        String options = push(kind);
        assertThatThrownBy(() -> items.startRoute(items.uri(options)))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("The service has no notifications of " + kind);
    }
}
