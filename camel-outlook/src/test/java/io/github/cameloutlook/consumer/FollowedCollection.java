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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.model.OutlookObject;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

import static org.assertj.core.api.Assertions.assertThat;

/** A collection of an emulated mailbox that a user works on, and applications that follow it. */
final class FollowedCollection implements AutoCloseable {

    static final String ALICE = "alice@contoso.com";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What is followed: its resource, the property that names an item, and the header with its id. */
    enum Kind {
        contacts("displayName", OutlookConstants.CONTACT_ID),
        tasks("title", OutlookConstants.TASK_ID),
        mailFolders("displayName", OutlookConstants.ID),
        contactFolders("displayName", OutlookConstants.ID),
        taskLists("displayName", OutlookConstants.ID);

        final String name;
        final String idHeader;

        Kind(String name, String idHeader) {
            this.name = name;
            this.idHeader = idHeader;
        }
    }

    /** An exchange as the route saw it: kind of change and name of the item, or its id when it is gone. */
    record Received(String change, String name, Object body, Map<String, Object> headers) {
        @Override
        public String toString() {
            return change + " " + name;
        }
    }

    final OutlookEmulator emulator;
    final Kind kind;
    final List<Received> received = new CopyOnWriteArrayList<>();
    final Set<String> failing = ConcurrentHashMap.newKeySet();
    volatile Consumer<String> onReceived;
    final List<String> reports = new CopyOnWriteArrayList<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Object> beans = new LinkedHashMap<>();
    private final List<CamelContext> contexts = new ArrayList<>();
    private final String path;
    private RestConfiguration rest;

    FollowedCollection(OutlookEmulator emulator, Kind kind) {
        this.emulator = emulator;
        this.kind = kind;
        this.path = switch (kind) {
            case tasks -> "/todo/lists/" + emulator.mailbox(ALICE).todoLists().stream()
                    .filter(list -> "defaultList".equals(list.get("wellknownListName"))).findFirst().orElseThrow().get("id")
                          + "/tasks";
            case taskLists -> "/todo/lists";
            default -> "/" + kind;
        };
        emulator.journal().clear();
    }

    String create(String name) {
        return create(ALICE, name);
    }

    String create(String mailbox, String name) {
        return (String) act(mailbox, "POST", path, Map.of(kind.name, name)).get("id");
    }

    void rename(String id, String name) {
        change(id, Map.of(kind.name, name));
    }

    void change(String id, Map<String, Object> changes) {
        act(ALICE, "PATCH", path + "/" + id, changes);
    }

    /** For good: a mail folder that is just deleted is below Deleted Items. */
    void delete(String id) {
        if (kind == Kind.mailFolders) {
            act(ALICE, "POST", path + "/" + id + "/permanentDelete", null);
        } else {
            act(ALICE, "DELETE", path + "/" + id, null);
        }
    }

    Map<?, ?> get(String id) {
        return act(ALICE, "GET", path + "/" + id, null);
    }

    Map<?, ?> act(String mailbox, String method, String path, Map<String, Object> body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(emulator.baseUrl() + "/v1.0/users/" + mailbox + path))
                    .header("Authorization", "Bearer user").header("Content-Type", "application/json")
                    .method(method, body == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body().isEmpty() ? Map.of() : JSON.readValue(answer.body(), Map.class);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    FollowedCollection bind(String bean, Object value) {
        beans.put(bean, value);
        return this;
    }

    /** Has applications listen as this says. */
    FollowedCollection with(RestConfiguration configuration) {
        rest = configuration;
        return this;
    }

    String uri(String options) {
        return "outlook:" + kind + "?baseUrl=" + emulator.baseUrl() + "&accessToken=token&retryDelay=20&maximumRetries=2"
               + TestedApi.options()
               + (options.contains("mailbox=") ? "" : "&mailbox=" + ALICE) + (options.isEmpty() ? "" : "&" + options);
    }

    /** Starts an application that polls often, and waits until it knows what is there: what comes then is new. */
    CamelContext start(String options) throws Exception {
        CamelContext context = begin(options);
        awaitWalks(2);
        return context;
    }

    /** Starts an application that polls often, without waiting for its first walk. */
    CamelContext begin(String options) throws Exception {
        return startRoute(
                uri("initialDelay=10&delay=50&exceptionHandler=#reporter" + (options.isEmpty() ? "" : "&" + options)));
    }

    CamelContext startRoute(String uri) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        beans.forEach(context.getRegistry()::bind);
        context.getRegistry().bind("reporter", new RecordingHandler(reports));
        if (rest != null) {
            context.setRestConfiguration(rest);
        }
        context.getShutdownStrategy().setTimeout(10);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from(uri).routeId("follow").process(FollowedCollection.this::receive);
            }
        });
        contexts.add(context);
        context.start();
        return context;
    }

    void stop(CamelContext context) {
        context.stop();
    }

    private void receive(Exchange exchange) {
        OutlookObject body = exchange.getMessage().getBody(OutlookObject.class);
        String id = exchange.getMessage().getHeader(kind.idHeader, String.class);
        String change = exchange.getMessage().getHeader(OutlookConstants.CHANGE_TYPE, String.class);
        Object named = body.properties().get(kind.name);
        String name = named == null ? names.getOrDefault(id, id) : named.toString();
        names.put(id, name);
        received.add(new Received(change, name, body, new LinkedHashMap<>(exchange.getMessage().getHeaders())));
        if (onReceived != null) {
            onReceived.accept(id);
        }
        if (failing.contains(name)) {
            throw new IllegalStateException("The route fails on " + name);
        }
    }

    List<String> changes() {
        return received.stream().map(Received::toString).toList();
    }

    void awaitChanges(String... changes) {
        await(() -> assertThat(changes()).containsExactlyInAnyOrder(changes));
    }

    /** Nothing but these, also after more walks. */
    void assertOnly(String... changes) {
        awaitChanges(changes);
        awaitWalks(3);
        assertThat(changes()).containsExactlyInAnyOrder(changes);
    }

    void awaitWalks(int more) {
        long before = walks();
        await(() -> assertThat(walks()).isGreaterThanOrEqualTo(before + more));
    }

    private long walks() {
        return emulator.journal().exchanges().stream().filter(exchange -> TestedApi.isWalk(exchange.url())
                || exchange.url().endsWith("/$batch")).count();
    }

    void await(ThrowingRunnable assertion) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
    }

    @Override
    public void close() {
        emulator.faults().clear();
        contexts.forEach(CamelContext::stop);
    }
}
