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
package io.github.cameloutlook.webhook;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static io.github.cameloutlook.webhook.PushApplication.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Two nodes of which one owns the subscription, and the service calls the other. */
class PushClusterTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String OPTIONS = "clusterNamespace=support&delay=100&safetyDelay=3600000";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(ALICE).build();

    @TempDir
    Path locks;

    private final PushApplication leader = new PushApplication(emulator, ALICE);
    private final PushApplication follower = new PushApplication(emulator, ALICE);

    private CamelClusterService cluster(String id) {
        FileLockClusterService service = new FileLockClusterService();
        service.setId(id);
        service.setRoot(locks.toString());
        service.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
        service.setAcquireLockInterval(100, TimeUnit.MILLISECONDS);
        return service;
    }

    private void start(String options) throws Exception {
        leader.in(cluster("a"), follower.port).start(options);
        await(() -> assertThat(leader.consumer().isLeader()).isTrue());
        follower.in(cluster("b"), follower.port).start(options);
        leader.awaitSubscribed(ALICE);
    }

    @AfterEach
    void close() {
        leader.close();
        follower.close();
    }

    @Test
    void theLeaderWalksWhenTheFollowerIsTold() throws Exception {
        start(OPTIONS + "&clientState=shared secret");
        assertThat(follower.status(ALICE).state()).isEqualTo(NotifierStatus.State.ELSEWHERE);
        leader.put(ALICE, "one");
        await(() -> assertThat(leader.received).containsExactly("one"));
        assertThat(follower.status(ALICE).notifications()).isPositive();
        assertThat(leader.status(ALICE).notifications()).isZero();
        assertThat(follower.received).isEmpty();
        assertThat(emulator.subscriptions().all()).hasSize(1);
    }

    @Test
    void theFollowerLearnsASecretThatTheLeaderMade() throws Exception {
        start(OPTIONS);
        int[] put = new int[1];
        await(() -> {
            leader.put(ALICE, "message " + put[0]++);
            assertThat(leader.received).isNotEmpty();
        });
        await(() -> assertThat(leader.received).hasSize(put[0]).doesNotHaveDuplicates());
        assertThat(follower.received).isEmpty();
    }

    @Test
    void theFollowerTakesTheSubscriptionOver() throws Exception {
        start(OPTIONS + "&clientState=shared secret");
        String id = leader.status(ALICE).subscriptionId();
        leader.put(ALICE, "one");
        await(() -> assertThat(leader.received).containsExactly("one"));
        leader.stop();
        follower.put(ALICE, "two");
        assertThat(follower.awaitSubscribed(ALICE)).isEqualTo(id);
        await(() -> assertThat(follower.received).containsExactly("two"));
        follower.put(ALICE, "three");
        await(() -> assertThat(follower.received).containsExactly("two", "three"));
        assertThat(emulator.subscriptions().all()).hasSize(1);
    }
}
