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

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server on premises that is asked what it offers. */
class ProbedServerTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox("alice@contoso.com").onPremises().build();

    @AfterEach
    void noFaults() {
        EMULATOR.faults().clear();
    }

    private static void start(String from, String to) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(from).to(to);
                }
            });
            context.start();
        }
    }

    private static String uri(String path) {
        return "outlook:" + path + "?api=outlook-rest&apiVersion=v2.0&probeCapabilities=true&accessToken=token&maximumRetries=0"
               + "&mailbox=alice@contoso.com&baseUrl=" + EMULATOR.baseUrl();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "messages/list", "messages/reply", "mailFolders/create", "attachments/list", "events/create", "events/calendarView",
            "contacts/list", "contactFolders/list", "extensions/get", "messages/delta" })
    void startsWithWhatItOffers(String operation) {
        assertThatCode(() -> start("direct:a", uri(operation))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "tasks/list", "photo/getContent", "subscriptions/create" })
    void refusesWhatItDoesNot(String operation) {
        assertThatThrownBy(() -> start("direct:a", uri(operation))).rootCause().isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The server does not offer outlook:" + operation)
                .hasMessageContaining("outlook-rest v2.0 has no ");
    }

    @Test
    void refusesConsumersOfWhatItDoesNot() {
        assertThatThrownBy(() -> start(uri("tasks"), "mock:a")).rootCause()
                .hasMessageContaining("The server does not offer outlook:tasks/list");
        assertThatCode(() -> start(uri("messages"), "mock:a")).doesNotThrowAnyException();
    }

    @Test
    void doesNotStartWhenItDoesNotSay() {
        EMULATOR.faults().add(Fault.on("GET", "/$metadata").html());
        assertThatThrownBy(() -> start("direct:a", uri("messages/list"))).hasStackTraceContaining(
                "The option probeCapabilities is set, and the server does not say what it offers");
    }
}
