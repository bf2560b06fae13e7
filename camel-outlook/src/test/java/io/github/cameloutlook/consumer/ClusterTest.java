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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** In a cluster one node consumes; another takes over where it stopped, because the position is in the mailbox. */
class ClusterTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    @TempDir
    Path locks;

    private final WatchedFolder folder = new WatchedFolder(EMULATOR);
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<CamelContext> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(CamelContext::stop);
        folder.close();
    }

    @Test
    void anotherNodeGoesOnWhereTheLeaderStopped() throws Exception {
        folder.put("1", "2");
        node("a");
        awaitReceived("a 1", "a 2");
        node("b");
        folder.put("3");
        awaitReceived("a 1", "a 2", "a 3");

        nodes.get(0).stop();
        folder.put("4");

        awaitReceived("a 1", "a 2", "a 3", "b 4");
    }

    private void awaitReceived(String... subjects) {
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(received).containsExactlyInAnyOrder(subjects));
    }

    private void node(String name) throws Exception {
        FileLockClusterService service = new FileLockClusterService();
        service.setId(name);
        service.setRoot(locks.toString());
        service.setAcquireLockDelay(50, TimeUnit.MILLISECONDS);
        service.setAcquireLockInterval(50, TimeUnit.MILLISECONDS);
        CamelContext node = new DefaultCamelContext();
        node.addService(service);
        node.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("master:support:" + folder.uri("startFrom=beginning&initialDelay=10&delay=50"))
                        .process(exchange -> received.add(
                                name + " " + exchange.getMessage().getHeader(OutlookConstants.SUBJECT)));
            }
        });
        nodes.add(node);
        node.start();
    }
}
