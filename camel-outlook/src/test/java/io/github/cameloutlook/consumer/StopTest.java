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

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.DefaultShutdownStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A route can be stopped while the service keeps it waiting, and loses nothing by it. */
@OnBothApis
class StopTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    private WatchedFolder folder;

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private static void stop(CamelContext context) throws Exception {
        context.getRouteController().stopRoute("watch");
        assertThat(((DefaultShutdownStrategy) context.getShutdownStrategy()).isTimeoutOccurred()).isFalse();
        context.stop();
    }

    private static Fault lasting(String method, String path) {
        return Fault.on(method, path).status(503).retryAfter(300);
    }

    @Test
    void aPollThatWaitsForTheServiceEndsWithTheRoute() throws Exception {
        CamelContext first = folder.start("");
        folder.awaitPolls(2);
        EMULATOR.faults().add(lasting("GET", TestedApi.walks()));
        folder.awaitPolls(1);
        folder.put("one");
        stop(first);
        assertThat(folder.reports).isEmpty();
        EMULATOR.faults().clear();
        folder.start("");

        folder.awaitSubjects("one");
    }

    @Test
    void aRouteThatCouldNotWriteDownItsProgressDeliversAgain() throws Exception {
        CamelContext first = folder.start("");
        folder.awaitPolls(2);
        EMULATOR.faults().add(lasting("PATCH", "*ailFolders/*"));
        folder.put("one");
        folder.await(() -> assertThat(EMULATOR.journal().exchanges())
                .anyMatch(exchange -> exchange.method().equals("PATCH") && exchange.status() == 503));
        stop(first);
        EMULATOR.faults().clear();
        folder.start("");

        folder.awaitSubjects("one", "one");
    }

    @Test
    void aSuspendedRouteGoesOnWhereTheServiceKeptItWaiting() throws Exception {
        CamelContext context = folder.start("");
        folder.awaitPolls(2);
        EMULATOR.faults().add(Fault.on("GET", TestedApi.walks()).status(503).retryAfter(3).times(1));
        folder.await(() -> assertThat(EMULATOR.journal().exchanges()).anyMatch(exchange -> exchange.status() == 503));
        context.getRouteController().suspendRoute("watch");
        assertThat(((DefaultShutdownStrategy) context.getShutdownStrategy()).isTimeoutOccurred()).isFalse();
        folder.put("one");
        context.getRouteController().resumeRoute("watch");

        folder.awaitSubjects("one");
        assertThat(folder.reports).isEmpty();
    }
}
