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

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.assertj.core.api.ThrowingConsumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** In a cluster one node consumes; another takes over where it stopped, because the position is in the mailbox. */
class ClusterTest {

    private static final String POLLING = "startFrom=beginning&initialDelay=10&delay=50";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    @TempDir
    Path locks;

    private final WatchedFolder folder = new WatchedFolder(EMULATOR);
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<CamelContext> nodes = new ArrayList<>();
    private final List<FileLockClusterService> services = new ArrayList<>();
    private final ToldChanges leader = new ToldChanges();
    private final ToldChanges follower = new ToldChanges();
    private volatile ThrowingConsumer<String> work = name -> {
    };

    @AfterEach
    void close() {
        nodes.forEach(CamelContext::stop);
        folder.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void anotherNodeGoesOnWhereTheLeaderStopped(boolean master) throws Exception {
        String uri = folder.uri(POLLING);
        String route = master ? "master:support:" + uri : uri + "&clusterNamespace=support";
        folder.put("1", "2");
        node("a", route, null);
        awaitReceived("a 1", "a 2");
        node("b", route, null);
        folder.put("3");
        awaitReceived("a 1", "a 2", "a 3");

        nodes.get(0).stop();
        folder.put("4");

        awaitReceived("a 1", "a 2", "a 3", "b 4");
    }

    @Test
    void aFollowerListensAndTellsTheLeader() throws Exception {
        leaderAndFollower();
        assertThat(leader.calls).containsExactly("start", "own");
        assertThat(follower.calls).containsExactly("start");
        HealthCheck.Result health = consumer(1).getHealthCheck()
                .call(Map.of(HealthCheck.CHECK_KIND, HealthCheck.Kind.READINESS));
        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(consumer(1).isLeader()).isFalse();

        folder.put("one");
        for (int number = 0; number < 1000; number++) {
            follower.waker().wake(folder.mailbox);
        }
        awaitReceived("a one");
        assertThat(EMULATOR.journal().exchanges())
                .filteredOn(exchange -> String.valueOf(exchange.requestBody()).contains("CamelOutlookWake"))
                .hasSizeBetween(1, 5);
    }

    @Test
    void aFollowerThatBecomesLeaderWalksAndOwns() throws Exception {
        leaderAndFollower();
        folder.put("one");
        leader.waker().wake(folder.mailbox);
        awaitReceived("a one");
        nodes.get(0).stop();
        folder.put("two");

        awaitReceived("a one", "b two");
        assertThat(leader.calls).endsWith("stop").doesNotContain("disown");
        assertThat(follower.calls).containsExactly("start", "own");
        assertThat(consumer(1).isLeader()).isTrue();
        folder.put("three");
        follower.waker().wake(folder.mailbox);
        awaitReceived("a one", "b two", "b three");
    }

    @Test
    void aLeadershipThatIsLostEndsThePollAfterTheMessageInHand() throws Exception {
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        folder.put("1", "2", "3");
        work = name -> {
            if (name.equals("a")) {
                working.countDown();
                goOn.await(20, TimeUnit.SECONDS);
            }
        };
        node("a", folder.uri(POLLING + "&clusterNamespace=support"), leader);
        working.await(20, TimeUnit.SECONDS);
        node("b", folder.uri(POLLING + "&clusterNamespace=support"), follower);
        services.get(0).stopView("support");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> received.containsAll(List.of("b 1", "b 2", "b 3")));
        goOn.countDown();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> leader.calls.contains("disown"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !consumer(0).isPolling());
        assertThat(received).filteredOn(one -> one.startsWith("a ")).hasSize(1);
    }

    @Test
    void aClusterNamespaceNeedsAClusterService() throws Exception {
        CamelContext alone = folder.startRoute(folder.uri("clusterNamespace=support"), false);
        assertThatThrownBy(() -> alone.getRouteController().startRoute("watch"))
                .hasStackTraceContaining("clusterNamespace").hasStackTraceContaining("CamelClusterService");
    }

    private void leaderAndFollower() throws Exception {
        String uri = folder.uri("initialDelay=10&delay=50&safetyDelay=600000&clusterNamespace=support");
        node("a", uri, leader);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> consumer(0).statuses().get(0).lastWalk() != null);
        node("b", uri, follower);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> consumer(1).isConsumerReady());
    }

    private OutlookConsumer consumer(int node) {
        return (OutlookConsumer) nodes.get(node).getRoute("watch").getConsumer();
    }

    private void awaitReceived(String... subjects) {
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(received).containsExactlyInAnyOrder(subjects));
    }

    private void node(String name, String uri, ToldChanges told) throws Exception {
        FileLockClusterService service = new FileLockClusterService();
        service.setId(name);
        service.setRoot(locks.toString());
        service.setAcquireLockDelay(50, TimeUnit.MILLISECONDS);
        service.setAcquireLockInterval(50, TimeUnit.MILLISECONDS);
        CamelContext node = new DefaultCamelContext();
        node.addService(service);
        services.add(service);
        if (told != null) {
            node.addLifecycleStrategy(told);
        }
        node.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                // whoever tells of changes takes the place of the notifications
                from(told == null ? uri : uri + "&notificationUrl=http://127.0.0.1/told").routeId("watch").process(exchange -> {
                    received.add(name + " " + exchange.getMessage().getHeader(OutlookConstants.SUBJECT));
                    work.accept(name);
                });
            }
        });
        nodes.add(node);
        node.start();
    }
}
