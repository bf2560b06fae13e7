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
package io.github.cameloutlook.webhook.http;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import io.github.cameloutlook.webhook.notification.DispatcherStatistics;
import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import io.github.cameloutlook.webhook.notification.OccasionalLog;
import io.github.cameloutlook.webhook.notification.Payloads;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.notification.RecordingLogger;
import io.github.cameloutlook.webhook.notification.RecordingReceiver;
import io.github.cameloutlook.webhook.notification.Verdict;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever anybody sends reaches no receiver, leaks into no answer and no log, and is followed by service as usual. */
class HostileRequestsTest {

    private static final int COUNT = Integer.getInteger("outlook.hostile.requests", 20_000);

    private final RecordingReceiver receiver = new RecordingReceiver(HostileRequests.SECRET);
    private final List<String> logged = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    /** Says everything each time. */
    private final OccasionalLog log = new OccasionalLog(
            new RecordingLogger(logged), () -> nanos.addAndGet(OccasionalLog.INTERVAL.toNanos()));
    private final NotificationDispatcher dispatcher = new NotificationDispatcher(Clock.systemUTC(), log);

    @Test
    void reachNobodyAndLeakNothing() throws Exception {
        dispatcher.register(receiver);
        NotificationProcessor processor = new NotificationProcessor(dispatcher, () -> 60_000);
        HostileRequests requests = new HostileRequests(42);
        try (CamelContext context = new DefaultCamelContext()) {
            context.start();
            for (int i = 0; i < COUNT; i++) {
                HostileRequest request = requests.next();
                Exchange exchange = exchange(context, request);
                processor.process(exchange);
                check(request, exchange, "request " + i + ", " + request);
            }
        }
        DispatcherStatistics statistics = dispatcher.statistics();
        assertThat(statistics.refused() + statistics.malformed() + statistics.tooLarge() + statistics.handshakes())
                .isEqualTo(COUNT);
        assertThat(List.of(statistics.refused(), statistics.malformed(), statistics.tooLarge(), statistics.handshakes()))
                .allMatch(count -> count > COUNT / 200);
        assertServing();
    }

    private void check(HostileRequest request, Exchange exchange, String description) {
        assertThat(receiver.received).as(description).isEmpty();
        assertThat(exchange.getException()).as(description).isNull();
        int status = exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
        String body = exchange.getMessage().getBody(String.class);
        if (request.token() != null) {
            assertThat(status).as(description).isEqualTo(200);
            assertThat(body).as(description).isEqualTo(request.token());
            assertThat(exchange.getMessage().getHeaders()).as(description).hasSize(3);
        } else {
            assertThat(status).as(description).isIn(400, 403, 413);
            assertThat(body).as(description).isEmpty();
            assertThat(exchange.getMessage().getHeaders().keySet()).as(description)
                    .isEqualTo(Set.of(Exchange.HTTP_RESPONSE_CODE));
        }
        assertThat(logged).as(description).hasSizeLessThan(3)
                .noneMatch(line -> line.contains(HostileRequests.MARK) || line.contains(HostileRequests.SECRET)
                        || line.chars().anyMatch(Character::isISOControl));
        logged.clear();
    }

    private static Exchange exchange(CamelContext context, HostileRequest request) {
        Exchange exchange = new DefaultExchange(context, ExchangePattern.InOut);
        request.headers().forEach(exchange.getMessage()::setHeader);
        // what engines let nobody else set
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader(Exchange.HTTP_RAW_QUERY, request.query());
        exchange.getMessage().setBody(request.body());
        return exchange;
    }

    @Property(tries = 3000)
    void bytesReachNobody(@ForAll byte[] payload) {
        dispatcher.register(receiver);
        Verdict verdict = dispatcher.dispatch(new ByteArrayInputStream(payload), ReceivedNotification.Channel.HTTP);
        assertThat(verdict).isEqualTo(Verdict.MALFORMED);
    }

    @Property(tries = 3000)
    void otherClientStatesReachNobody(@ForAll String clientState, @ForAll String subscription) {
        dispatcher.register(receiver);
        String payload = Payloads.of(Payloads.created(escaped(subscription), escaped(clientState)));
        Verdict verdict = dispatcher.dispatch(
                new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8)), ReceivedNotification.Channel.HTTP);
        assertThat(verdict).isEqualTo(Verdict.REFUSED);
        assertThat(receiver.received).isEmpty();
    }

    private void assertServing() {
        byte[] good = Payloads.of(Payloads.created("1", HostileRequests.SECRET)).getBytes(StandardCharsets.UTF_8);
        assertThat(dispatcher.dispatch(new ByteArrayInputStream(good), ReceivedNotification.Channel.HTTP))
                .isEqualTo(Verdict.ACCEPTED);
    }

    private static String escaped(String text) {
        StringBuilder json = new StringBuilder();
        text.chars().forEach(c -> json.append(String.format("\\u%04x", c)));
        return json.toString();
    }
}
