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
package io.github.cameloutlook.consumer.calendar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.model.OutlookEvent;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

import static org.assertj.core.api.Assertions.assertThat;

/** A calendar of its own in an emulated mailbox, and applications that watch it by the emulator's clock. */
final class WatchedCalendar implements AutoCloseable {

    static final String ALICE = "alice@contoso.com";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An exchange as the route saw it. */
    record Received(String change, String subject, OutlookEvent event, Map<String, Object> headers) {

        Instant start() {
            return EventTimes.of(event.properties()).startInstant();
        }

        @Override
        public String toString() {
            return change + " " + subject + " " + event.properties().get("start");
        }
    }

    final OutlookEmulator emulator;
    final String mailbox;
    final String name = "Calendar " + NUMBER.incrementAndGet();
    final String calendarId;
    final List<Received> received = new CopyOnWriteArrayList<>();
    final Set<String> failing = ConcurrentHashMap.newKeySet();
    final List<String> reports = new CopyOnWriteArrayList<>();
    final Map<String, Object> beans = new LinkedHashMap<>();
    private final List<CamelContext> contexts = new ArrayList<>();

    WatchedCalendar(OutlookEmulator emulator) {
        this(emulator, ALICE);
    }

    WatchedCalendar(OutlookEmulator emulator, String mailbox) {
        this.emulator = emulator;
        this.mailbox = mailbox;
        emulator.faults().clear();
        calendarId = (String) act("POST", "/calendars", Map.of("name", name)).get("id");
        emulator.journal().clear();
    }

    Instant in(Duration duration) {
        return emulator.clock().instant().plus(duration).truncatedTo(ChronoUnit.SECONDS);
    }

    Instant inHours(int hours) {
        return in(Duration.ofHours(hours));
    }

    static Map<String, Object> time(Instant instant) {
        return Map.of("dateTime", LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString(), "timeZone", "UTC");
    }

    /** Makes an event of half an hour; gives its id. */
    String create(String subject, Instant start) {
        return create(subject, start, Map.of());
    }

    String create(String subject, Instant start, Map<String, Object> more) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("subject", subject);
        event.put("body", Map.of("contentType", "text", "content", "About " + subject));
        event.put("start", time(start));
        event.put("end", time(start.plusSeconds(1800)));
        event.putAll(more);
        return (String) act("POST", "/calendars/" + calendarId + "/events", event).get("id");
    }

    void update(String id, Map<String, Object> changes) {
        act("PATCH", "/events/" + id, changes);
    }

    void reschedule(String id, Instant start) {
        update(id, Map.of("start", time(start), "end", time(start.plusSeconds(1800))));
    }

    void delete(String id) {
        act("DELETE", "/events/" + id, null);
    }

    /** The events and occurrences in a part of the calendar. */
    List<Map<String, Object>> view(Instant from, Instant to) {
        Object value = act("GET", "/calendars/" + calendarId + "/calendarView?$top=100&startDateTime=" + from
                                  + "&endDateTime=" + to,
                null).get("value");
        List<Map<String, Object>> events = new ArrayList<>();
        for (Object event : (List<?>) value) {
            events.add(JSON.convertValue(event, Map.class));
        }
        return events;
    }

    Map<String, Object> act(String method, String path, Map<String, Object> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/v1.0/users/" + mailbox + path))
                    .header("Authorization", "Bearer user").header("Content-Type", "application/json")
                    .method(method, body == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body().isEmpty() ? Map.of() : JSON.readValue(answer.body(), Map.class);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String uri(String options) {
        return "outlook:events?mailbox=" + mailbox + "&calendar=RAW(" + name + ")&baseUrl=" + emulator.baseUrl()
               + "&accessToken=token&retryDelay=20&maximumRetries=2&clock=#clock&initialDelay=10" + TestedApi.options()
               + (options.contains("delay=") ? "" : "&delay=50")
               + "&exceptionHandler=#reporter" + (options.isEmpty() ? "" : "&" + options);
    }

    CamelContext start(String options) throws Exception {
        return startRoute(uri(options));
    }

    CamelContext startRoute(String uri) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        beans.forEach(context.getRegistry()::bind);
        context.getRegistry().bind("clock", emulator.clock());
        context.getRegistry().bind("reporter", new Reporter());
        context.getShutdownStrategy().setTimeout(10);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).routeId("watch").process(WatchedCalendar.this::receive);
            }
        });
        contexts.add(context);
        context.start();
        return context;
    }

    private void receive(Exchange exchange) {
        OutlookEvent event = exchange.getMessage().getBody(OutlookEvent.class);
        String subject = exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class);
        received.add(new Received(
                exchange.getMessage().getHeader(OutlookConstants.CHANGE_TYPE, String.class), subject, event,
                new LinkedHashMap<>(exchange.getMessage().getHeaders())));
        if (subject != null && failing.contains(subject)) {
            throw new IllegalStateException("The route fails on " + subject);
        }
    }

    List<String> told() {
        return received.stream().map(one -> one.change() + " " + one.subject()).toList();
    }

    void awaitTold(String... told) {
        await(() -> assertThat(told()).containsExactlyInAnyOrder(told));
    }

    void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
    }

    /** Waits for so many more rounds, so that "nothing more comes" can be told without sleeping. */
    void awaitPolls(int more) {
        long before = polls();
        await(() -> assertThat(polls()).isGreaterThanOrEqualTo(before + more));
    }

    long polls() {
        return emulator.journal().exchanges().stream()
                .filter(exchange -> exchange.responseBody() != null && exchange.responseBody().contains("deltaLink")).count();
    }

    long requests(String method, String part) {
        return emulator.journal().exchanges().stream()
                .filter(exchange -> exchange.method().equals(method) && exchange.url().contains(part)).count();
    }

    @Override
    public void close() {
        emulator.faults().clear();
        contexts.forEach(CamelContext::stop);
        emulator.clock().reset();
    }

    private final class Reporter implements ExceptionHandler {
        @Override
        public void handleException(Throwable exception) {
            handleException("", null, exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            handleException(message, null, exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            reports.add(message + " " + exception);
        }
    }
}
