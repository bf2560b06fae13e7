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

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.journal.Exchange;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Routes that send to an emulated mailbox. */
abstract class ProducerTestSupport {

    static final String ALICE = "alice@contoso.com";
    static final String BOB = "bob@contoso.com";
    static final String ROOM = "room1@contoso.com";
    static final String BUILDING = "building-a@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).mailbox(BOB)
            .room(ROOM, Map.of("displayName", "Room 1", "capacity", 8)).roomList(BUILDING, "Building A", ROOM).build();

    CamelContext context;
    ProducerTemplate template;
    private int routes;

    @BeforeEach
    void startCamel() throws Exception {
        EMULATOR.faults().clear();
        EMULATOR.journal().clear();
        context = new DefaultCamelContext();
        OutlookComponent component = new OutlookComponent();
        OutlookConfiguration defaults = component.getConfiguration();
        defaults.setBaseUrl(EMULATOR.baseUrl());
        TestedApi.configure(defaults);
        defaults.setAccessToken("token");
        defaults.setMailbox(ALICE);
        defaults.setRetryDelay(20);
        defaults.setRequestTimeout(5000);
        context.addComponent("outlook", component);
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stopCamel() {
        EMULATOR.faults().clear();
        context.stop();
    }

    /** Sends an exchange through a route with this endpoint; whatever fails is on the exchange. */
    org.apache.camel.Exchange run(String uri, Processor input) {
        String from = "direct:route" + routes++;
        try {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from(from).errorHandler(noErrorHandler()).to(uri);
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return template.send(from, input);
    }

    /** Sends a body with headers (name, value, name, value ...) and expects success. */
    org.apache.camel.Exchange ok(String uri, Object body, Object... headers) {
        org.apache.camel.Exchange done = run(uri, exchange -> fill(exchange, body, headers));
        if (done.getException() != null) {
            throw new AssertionError(uri + " failed: " + done.getException().getMessage(), done.getException());
        }
        return done;
    }

    /** Sends a body with headers and expects failure. */
    Exception fails(String uri, Object body, Object... headers) {
        return Objects.requireNonNull(run(uri, exchange -> fill(exchange, body, headers)).getException(), "should fail");
    }

    static void fill(org.apache.camel.Exchange exchange, Object body, Object... headers) {
        exchange.getMessage().setBody(body);
        for (int i = 0; i < headers.length; i += 2) {
            exchange.getMessage().setHeader(headers[i].toString(), headers[i + 1]);
        }
    }

    /** A message in Alice's mailbox, as a delivery would leave it; returns its id. */
    static String message(String folder, String subject) {
        Map<String, Object> message = new HashMap<>();
        message.put("subject", subject);
        message.put("body", Map.of("contentType", "html", "content", "<html><body><p>Original</p></body></html>"));
        message.put("toRecipients", List.of(recipient(ALICE)));
        return EMULATOR.mailbox(ALICE).createMessage(folder, message).get("id").toString();
    }

    /** A message from Bob that arrived in Alice's inbox; returns its immutable id. */
    String received(String subject) {
        EMULATOR.deliver(ALICE, """
                From: Bob <bob@contoso.com>
                To: Alice <alice@contoso.com>
                Subject: %s
                Message-ID: <%s@contoso.com>
                MIME-Version: 1.0
                Content-Type: text/html; charset=utf-8

                <html><body><p>Original</p></body></html>
                """.formatted(subject, subject.replace(' ', '.')).replace("\n", "\r\n"));
        List<?> found = ok("outlook:messages/list?folder=inbox&pageSize=200", null).getMessage().getBody(List.class);
        return found.stream().map(OutlookMessage.class::cast).filter(message -> subject.equals(message.getSubject()))
                .findFirst().orElseThrow().getId();
    }

    static Map<String, Object> recipient(String address) {
        return Map.of("emailAddress", Map.of("address", address));
    }

    /** Leaves out a case of a test whose operation the tested API does not have. */
    static void needs(String operation) {
        assumeTrue(TestedApi.has(operation), () -> TestedApi.VERSION + " has no " + operation);
    }

    /** Messages of a folder that have this subject. */
    static List<Map<String, Object>> withSubject(String mailbox, String folder, String subject) {
        return EMULATOR.mailbox(mailbox).messages(folder).stream()
                .filter(message -> subject.equals(message.get("subject"))).toList();
    }

    /** Requests that reached the emulator, by method and end of path. */
    static List<Exchange> requests(String method, String path) {
        return EMULATOR.journal().exchanges().stream()
                .filter(request -> request.method().equals(method) && endsWith(request.url().split("\\?")[0], path)).toList();
    }

    /** The older API has paths in another case, and minds none. */
    private static boolean endsWith(String url, String path) {
        return url.toLowerCase(Locale.ROOT).endsWith(path.toLowerCase(Locale.ROOT));
    }

    /** The id of the message that was sent is known where it is that of the draft. */
    static void assertSent(org.apache.camel.Exchange done, Object draft) {
        Object id = done.getMessage().getHeader(OutlookConstants.SENT_MESSAGE_ID);
        assertThat(id).isEqualTo(TestedApi.has(Capability.IMMUTABLE_IDS) ? draft : null);
    }
}
