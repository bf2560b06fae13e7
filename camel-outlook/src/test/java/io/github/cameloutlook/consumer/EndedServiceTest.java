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

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** An API that is switched off answers as one that has lost a position does, and must not cost the position. */
class EndedServiceTest {

    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).build();

    private final List<Object> received = new CopyOnWriteArrayList<>();
    private final DefaultCamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() {
        context.stop();
        EMULATOR.faults().clear();
    }

    private static void put(String subject) {
        EMULATOR.mailbox(ALICE).createMessage("inbox", Map.of("subject", subject, "isDraft", false));
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(30, SECONDS).untilAsserted(assertion);
    }

    private HealthCheck.Result health() {
        return ((OutlookConsumer) context.getRoute("watch").getConsumer()).getHealthCheck()
                .call(Map.of(HealthCheck.CHECK_KIND, HealthCheck.Kind.READINESS));
    }

    @Test
    void theWalkGoesOnWhereItWasOnceTheServiceIsBack() throws Exception {
        put("old");
        context.getShutdownStrategy().setTimeout(10);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("outlook:messages?mailbox=" + ALICE + "&baseUrl=" + EMULATOR.baseUrl()
                     + "&accessToken=token&initialDelay=10&delay=50&api=outlook-rest&apiVersion=v2.0&startFrom=beginning")
                        .routeId("watch")
                        .process(exchange -> received.add(exchange.getMessage().getHeader(OutlookConstants.SUBJECT)));
            }
        });
        context.start();
        await(() -> assertThat(received).containsExactly("old"));

        EMULATOR.faults().add(Fault.on("GET", "/").status(410).error("Gone", "This API is retired."));
        await(() -> assertThat(health().getDetails().get("mailbox." + ALICE + ".error")).asString()
                .contains("switched off in the cloud").contains("api=graph"));
        put("new");
        EMULATOR.faults().clear();

        await(() -> assertThat(received).containsExactly("old", "new"));
        await(() -> assertThat(health().getState()).isEqualTo(HealthCheck.State.UP));
        assertThat(received).containsExactly("old", "new");
    }
}
