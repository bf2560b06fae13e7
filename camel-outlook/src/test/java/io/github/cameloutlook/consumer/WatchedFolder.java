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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.emulator.EmulatedMailbox;
import io.github.cameloutlook.emulator.OutlookEmulator;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ExceptionHandler;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A folder of its own in an emulated mailbox, and applications that watch it: what they received, and which messages
 * they shall fail on. The received ones outlive an application, so that restarts can be told.
 */
final class WatchedFolder implements AutoCloseable {

    static final String ALICE = "alice@contoso.com";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** An exchange as the route saw it. */
    record Received(String subject, String id, Map<String, Object> headers, Map<String, Object> properties, Object body) {
    }

    final OutlookEmulator emulator;
    final String mailbox;
    final String name = "Watched " + NUMBER.incrementAndGet();
    final String path = "inbox/" + name;
    final String folderId;
    final List<Received> received = new CopyOnWriteArrayList<>();
    final Set<String> failing = ConcurrentHashMap.newKeySet();
    volatile Runnable work = () -> {
    };
    final List<Throwable> reported = new CopyOnWriteArrayList<>();
    final List<String> reports = new CopyOnWriteArrayList<>();
    private ToldChanges told;
    private final Map<String, Object> beans = new LinkedHashMap<>();
    private final List<CamelContext> contexts = new ArrayList<>();

    WatchedFolder(OutlookEmulator emulator) {
        this(emulator, ALICE);
    }

    WatchedFolder(OutlookEmulator emulator, String mailbox) {
        this.emulator = emulator;
        this.mailbox = mailbox;
        emulator.faults().clear();
        folderId = (String) emulated().createFolder("inbox", name).get("id");
        emulator.journal().clear();
    }

    EmulatedMailbox emulated() {
        return emulator.mailbox(mailbox);
    }

    /** Puts messages into the folder; gives the id of the last. */
    String put(String... subjects) {
        return putInto(path, subjects);
    }

    String putInto(String folder, String... subjects) {
        String id = null;
        for (String subject : subjects) {
            id = (String) emulated().createMessage(folder, Map.of(
                    "subject", subject, "isDraft", false,
                    "body", Map.of("contentType", "text", "content", "Text of " + subject),
                    "from", Map.of("emailAddress", Map.of("name", "Bob", "address", "bob@contoso.com")),
                    "toRecipients", List.of(Map.of("emailAddress", Map.of("address", mailbox))))).get("id");
        }
        return id;
    }

    /** Makes a folder beside this one; gives its path. */
    String createFolder(String suffix) {
        emulated().createFolder("inbox", name + suffix);
        return path + suffix;
    }

    /** What a user does in his mail program. */
    void update(String id, Map<String, Object> changes) {
        act("PATCH", "/messages/" + id, changes);
    }

    void delete(String id) {
        act("DELETE", "/messages/" + id, null);
    }

    void permanentlyDelete(String id) {
        act("POST", "/messages/" + id + "/permanentDelete", null);
    }

    void deleteFolder(String path) {
        String displayName = path.substring(path.lastIndexOf('/') + 1);
        Map<String, Object> folder = emulated().folders().stream()
                .filter(one -> displayName.equals(one.get("displayName"))).findFirst().orElseThrow();
        act("POST", "/mailFolders/" + folder.get("id") + "/permanentDelete", null);
    }

    void moveHere(String id) {
        act("POST", "/messages/" + id + "/move", Map.of("destinationId", folderId));
    }

    /** A message as the service returns it. */
    Map<?, ?> get(String id) {
        try {
            return new ObjectMapper().readValue(act("GET", "/messages/" + id, null), Map.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String act(String method, String path, Map<String, Object> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/v1.0/users/" + mailbox + path))
                    .header("Authorization", "Bearer user").header("Content-Type", "application/json")
                    .method(method, body == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(new ObjectMapper().writeValueAsString(body)))
                    .build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> subjectsIn(String folder) {
        return emulated().messages(folder).stream().map(message -> (String) message.get("subject")).toList();
    }

    WatchedFolder bind(String bean, Object value) {
        beans.put(bean, value);
        return this;
    }

    /** Has changes told to the applications that are started from now on. */
    WatchedFolder told(ToldChanges changes) {
        told = changes;
        return this;
    }

    String uri(String options) {
        return "outlook:messages?mailbox=" + mailbox + "&folder=RAW(" + path + ")&baseUrl=" + emulator.baseUrl()
               + "&accessToken=token&retryDelay=20&maximumRetries=2" + TestedApi.options()
               + (options.isEmpty() ? "" : "&" + options);
    }

    /** Starts an application that polls often. */
    CamelContext start(String options) throws Exception {
        return startRoute(uri("initialDelay=10&delay=50&exceptionHandler=#reporter"
                              + (options.isEmpty() ? "" : "&" + options)));
    }

    CamelContext startRoute(String uri) throws Exception {
        return startRoute(uri, true);
    }

    CamelContext startRoute(String uri, boolean autoStartup) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        beans.forEach(context.getRegistry()::bind);
        context.getRegistry().bind("reporter", new Reporter());
        context.getShutdownStrategy().setTimeout(10);
        if (told != null) {
            context.addLifecycleStrategy(told);
        }
        // options of push are refused without it; whoever tells of changes takes the place of the notifications
        String from = told == null ? uri : uri + "&notificationUrl=http://127.0.0.1/told";
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(from).routeId("watch").autoStartup(autoStartup).process(WatchedFolder.this::receive);
            }
        });
        contexts.add(context);
        context.start();
        return context;
    }

    /** The applications that were started. */
    List<CamelContext> contexts() {
        return contexts;
    }

    void receive(Exchange exchange) {
        String subject = exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class);
        received.add(new Received(
                subject, exchange.getMessage().getHeader(OutlookConstants.MESSAGE_ID, String.class),
                new LinkedHashMap<>(exchange.getMessage().getHeaders()), new LinkedHashMap<>(exchange.getAllProperties()),
                exchange.getMessage().getBody()));
        work.run();
        if (subject != null && failing.contains(subject)) {
            throw new IllegalStateException("The route fails on " + subject);
        }
    }

    List<String> subjects() {
        return received.stream().map(Received::subject).toList();
    }

    Received last(String subject) {
        return received.stream().filter(one -> subject.equals(one.subject())).reduce((one, other) -> other).orElseThrow();
    }

    void awaitSubjects(String... subjects) {
        await(() -> assertThat(subjects()).containsExactlyInAnyOrder(subjects));
    }

    void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
    }

    /**
     * Waits for so many more polls of the folder to begin, so that "nothing more comes" can be told without sleeping.
     */
    void awaitPolls(int more) {
        long before = polls();
        await(() -> assertThat(polls()).isGreaterThanOrEqualTo(before + more));
    }

    long polls() {
        return emulator.journal().exchanges().stream()
                .filter(exchange -> exchange.method().equals("GET") && exchange.url().contains("/messages")).count();
    }

    long requests(String method, String part) {
        return emulator.journal().exchanges().stream()
                .filter(exchange -> exchange.method().equals(method) && exchange.url().contains(part)).count();
    }

    /** How often a position was written to the mailbox. */
    long writes() {
        return emulator.journal().exchanges().stream().filter(exchange -> exchange.method().equals("PATCH")
                && exchange.url().toLowerCase(Locale.ROOT).contains("/mailfolders/")).count();
    }

    HealthCheck.Result health(CamelContext context) {
        return ((OutlookConsumer) context.getRoute("watch").getConsumer()).getHealthCheck()
                .call(Map.of(HealthCheck.CHECK_KIND, HealthCheck.Kind.READINESS));
    }

    @Override
    public void close() {
        emulator.faults().clear();
        contexts.forEach(CamelContext::stop);
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
            reports.add(message);
            reported.add(exception);
        }
    }
}
