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

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.notification.Delivery;
import io.github.cameloutlook.emulator.notification.Forgery;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** What holds for webhook routes on every HTTP engine, with subscriptions at the emulator. */
abstract class WebhookContract {

    static final String ALICE = "alice@contoso.com";
    static final String BOB = "bob@contoso.com";

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).mailbox(BOB)
            .application(Application.withSecret("app", "secret")).build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StateRepository<String, String> states = new MemoryStateRepository();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicBoolean blocked = new AtomicBoolean();
    CamelContext context;
    private MockEndpoint result;
    @TempDir
    private Path folder;

    /** Starts a context whose HTTP engine listens at {@link #port()}. */
    abstract CamelContext startCamel(RouteBuilder routes) throws Exception;

    abstract void stopCamel();

    abstract int port();

    abstract String componentName();

    @BeforeEach
    void clean() {
        EMULATOR.notifications().clear();
        EMULATOR.notifications().clearDeliveries();
        EMULATOR.journal().clear();
        EMULATOR.subscriptions().all().forEach(one -> EMULATOR.subscriptions().remove(one.get("id").toString()));
    }

    @AfterEach
    void stop() {
        release.countDown();
        EMULATOR.clock().reset();
        stopCamel();
    }

    String uri(String path, String options) {
        return "webhook:outlook:messages?baseUrl=" + EMULATOR.baseUrl() + "&accessToken=token&maximumRetries=1"
               + "&stateRepository=#states&webhookComponentName=" + componentName() + "&webhookExternalUrl=http://127.0.0.1:"
               + port() + "&webhookPath=" + path + (options.contains("mailbox=") ? "" : "&mailbox=" + ALICE)
               + (options.isEmpty() ? "" : "&" + options);
    }

    private void start(String options) throws Exception {
        startHttp();
        context.addRoutes(route("hook", uri("/graph", options)));
    }

    private void startWith(RouteBuilder routes) throws Exception {
        startHttp();
        context.addRoutes(routes);
    }

    private void startHttp() throws Exception {
        context = startCamel(new RouteBuilder() {
            @Override
            public void configure() {
                bindToRegistry("states", states);
                getCamelContext().getShutdownStrategy().setTimeout(10);
            }
        });
        result = context.getEndpoint("mock:result", MockEndpoint.class);
    }

    private RouteBuilder route(String id, String uri) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri).routeId(id).errorHandler(noErrorHandler())
                        .process(exchange -> {
                            if (blocked.get()) {
                                release.await();
                            }
                        })
                        .setHeader("X-Of-The-Route", constant("secret of the route")).to("mock:result");
            }
        };
    }

    private static void eventually(ThrowingRunnable assertion) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10)).untilAsserted(assertion);
    }

    private Map<String, Object> subscribed() {
        eventually(() -> assertThat(EMULATOR.subscriptions().all()).hasSize(1));
        return EMULATOR.subscriptions().all().get(0);
    }

    private void put(String... subjects) {
        for (String subject : subjects) {
            EMULATOR.mailbox(ALICE).createMessage("inbox", Map.of("subject", subject, "isDraft", false));
        }
    }

    private List<Exchange> received(int count) {
        eventually(() -> assertThat(result.getReceivedCounter()).isEqualTo(count));
        return result.getReceivedExchanges();
    }

    /** What was sent here; subscriptions of other tests may still be told at their addresses. */
    private List<Delivery> deliveries() {
        return EMULATOR.notifications().deliveries().stream().filter(one -> one.url().contains(":" + port() + "/")).toList();
    }

    private HttpResponse<String> post(String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/graph"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String notification(String clientState, String id) {
        return "{\"subscriptionId\":\"" + UUID.randomUUID() + "\",\"changeType\":\"created\",\"clientState\":\"" + clientState
               + "\",\"tenantId\":\"t\",\"resource\":\"Users/u/Messages/" + id + "\",\"resourceData\":{\"id\":\"" + id
               + "\",\"@odata.etag\":\"W/1\"}}";
    }

    private static String payload(List<String> notifications) {
        return "{\"value\":[" + String.join(",", notifications) + "]}";
    }

    @Test
    void makesAnExchangeOfANotification() throws Exception {
        start("");
        Map<String, Object> subscription = subscribed();
        put("Hello");

        Exchange exchange = received(1).get(0);
        OutlookChangeNotification notification = exchange.getMessage().getBody(OutlookChangeNotification.class);
        assertThat(notification.getChangeType()).isEqualTo("created");
        assertThat(notification.properties()).doesNotContainKeys("clientState", "encryptedContent");
        assertThat(exchange.getFromEndpoint().getEndpointUri()).startsWith("outlook:");
        assertThat(exchange.getFromRouteId()).isEqualTo("hook");
        Map<String, Object> headers = exchange.getMessage().getHeaders();
        assertThat(headers).containsEntry(OutlookConstants.MAILBOX, ALICE)
                .containsEntry(OutlookConstants.SUBSCRIPTION_ID, subscription.get("id"))
                .containsEntry(OutlookConstants.CHANGE_TYPE, "created")
                .containsEntry(OutlookConstants.RESOURCE, notification.getResource())
                .containsEntry(OutlookConstants.TENANT_ID, notification.getTenantId())
                .containsKeys(OutlookConstants.MESSAGE_ID, OutlookConstants.ETAG)
                .doesNotContainKey(OutlookConstants.LIFECYCLE_EVENT);
        // nothing of the request
        assertThat(headers.keySet()).allMatch(name -> name.startsWith("CamelOutlook") || name.equals("X-Of-The-Route")
                || name.equals(Exchange.MESSAGE_TIMESTAMP));
        eventually(() -> assertThat(deliveries()).extracting(Delivery::status).containsExactly(202));
    }

    @Test
    void letsTheRouteReadTheMessageByTheHeaders() throws Exception {
        startWith(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("/graph", "")).to("outlook:messages/get?accessToken=token&baseUrl=" + EMULATOR.baseUrl())
                        .to("mock:result");
            }
        });
        subscribed();
        put("Hello");

        assertThat(received(1).get(0).getMessage().getBody(OutlookMessage.class).getSubject())
                .isEqualTo("Hello");
    }

    @Test
    void keepsASubscriptionForEachMailbox() throws Exception {
        start("clientState=shared&mailbox=" + ALICE + "," + BOB);
        eventually(() -> assertThat(EMULATOR.subscriptions().all()).hasSize(2));
        eventually(() -> {
            put("for Alice");
            assertThat(result.getReceivedCounter()).isPositive();
        });

        assertThat(result.getReceivedExchanges().get(0).getMessage().getHeader(OutlookConstants.MAILBOX)).isEqualTo(ALICE);
    }

    @Test
    void leaksNothingAndRefusesStrangers() throws Exception {
        start("clientState=right");
        subscribed();

        HttpResponse<String> refused = post(payload(List.of(notification("wrong", "m1"))), "X-Odd", "echo-me");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).isEmpty();
        assertThat(refused.headers().map().toString()).doesNotContain("echo-me", "right");
        HttpResponse<String> accepted = post(payload(List.of(notification("right", "m1"))), "X-Odd", "echo-me");
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.body()).isEmpty();
        assertThat(post("{").statusCode()).isEqualTo(400);
        assertThat(received(1).get(0).getMessage().getHeader("X-Odd")).isNull();
        assertThat(accepted.headers().map().toString()).doesNotContain("echo-me", "secret of the route");
    }

    @Test
    void asksTheServiceToRepeatWhatComesBeforeItKnowsItsSecrets() throws Exception {
        CountDownLatch readable = new CountDownLatch(1);
        startWith(new RouteBuilder() {
            @Override
            public void configure() {
                bindToRegistry("slow", new MemoryStateRepository() {
                    @Override
                    public String getState(String key) {
                        try {
                            readable.await(30, TimeUnit.SECONDS);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        return super.getState(key);
                    }
                });
                from(uri("/graph", "").replace("#states", "#slow")).to("mock:result");
            }
        });
        assertThat(post(payload(List.of(notification("any", "m1")))).statusCode()).isEqualTo(503);
        readable.countDown();
        subscribed();
        assertThat(post(payload(List.of(notification("any", "m1")))).statusCode()).isEqualTo(403);
        assertThat(result.getReceivedCounter()).isZero();
    }

    @Test
    void passesOverWhatTheServiceRepeats() throws Exception {
        start("");
        subscribed();
        EMULATOR.notifications().add(NotificationFault.duplicate().times(5));
        put("one", "two", "three");

        received(3);
        eventually(() -> assertThat(deliveries().stream().mapToInt(one -> one.subscriptionIds().size()).sum()).isEqualTo(6));
        assertThat(result.getReceivedCounter()).isEqualTo(3);
    }

    @Test
    void asksTheServiceToRepeatWhenThereIsNoRoom() throws Exception {
        blocked.set(true);
        start("clientState=right&notificationQueueSize=20&pollConcurrency=2");
        subscribed();
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(post(payload(List.of(notification("right", "m" + i)))).statusCode());
        }

        assertThat(answers.subList(0, 22)).containsOnly(202);
        assertThat(answers.subList(22, 40)).containsOnly(503);
        release.countDown();
        blocked.set(false);
        received(22);
        eventually(() -> {
            for (int i = 0; i < 40; i++) { // the service repeats
                assertThat(post(payload(List.of(notification("right", "m" + i)))).statusCode()).isEqualTo(202);
            }
        });
        eventually(() -> assertThat(result.getReceivedExchanges().stream()
                .map(exchange -> exchange.getMessage().getHeader(OutlookConstants.MESSAGE_ID)).distinct()).hasSize(40));
    }

    @Test
    void takesABurstWhileTheRouteIsBlocked() throws Exception {
        blocked.set(true);
        start("clientState=right&notificationQueueSize=500&pollConcurrency=4");
        subscribed();
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < 700; i++) {
                String payload = payload(List.of(notification("right", "m" + i)));
                answers.add(senders.submit(() -> post(payload).statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(30, TimeUnit.SECONDS));
            }
            assertThat(statuses).containsOnly(202, 503);
            assertThat(statuses.stream().filter(status -> status == 202)).hasSize(504);
        } finally {
            senders.shutdownNow();
        }
        release.countDown();
        received(504);
    }

    @Test
    void routesWhatWasAcceptedBeforeItStops() throws Exception {
        blocked.set(true);
        start("clientState=right&pollConcurrency=1");
        subscribed();
        for (int i = 0; i < 5; i++) {
            assertThat(post(payload(List.of(notification("right", "m" + i)))).statusCode()).isEqualTo(202);
        }
        Thread stopping = new Thread(() -> {
            try {
                context.getRouteController().stopRoute("hook");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        stopping.start();
        blocked.set(false);
        release.countDown();
        stopping.join(TimeUnit.SECONDS.toMillis(30));

        assertThat(result.getReceivedCounter()).isEqualTo(5);
    }

    @Test
    void takesItsSubscriptionOverWhenItStartsAgain() throws Exception {
        start("");
        Object id = subscribed().get("id");
        put("one");
        received(1);
        context.getRouteController().stopRoute("hook");
        assertThat(EMULATOR.subscriptions().all()).hasSize(1);
        context.getRouteController().startRoute("hook");
        eventually(() -> {
            put("again");
            assertThat(result.getReceivedCounter()).isGreaterThan(1);
        });

        assertThat(EMULATOR.subscriptions().all()).extracting(one -> one.get("id")).containsExactly(id);
    }

    @Test
    void tellsInItsHealthHowItStandsWithItsSubscriptions() throws Exception {
        start("");
        String id = subscribed().get("id").toString();
        eventually(() -> assertThat(health()).containsEntry("mailbox." + ALICE + ".push", "active")
                .containsEntry("mailbox." + ALICE + ".push-subscription", id));
        context.getRouteController().stopRoute("hook");
        assertThat(HealthCheckHelper.getHealthCheck(context, "webhook:hook")).isNull();

        EMULATOR.subscriptions().remove(id);
        EMULATOR.faults().add(Fault.on("POST", "/subscriptions").status(403).times(1000));
        context.getRouteController().startRoute("hook");
        try {
            eventually(() -> assertThat(health()).containsEntry("mailbox." + ALICE + ".push", "failed")
                    .containsKeys("mailbox." + ALICE + ".push-error", "push"));
        } finally {
            EMULATOR.faults().clear();
        }
    }

    private Map<String, Object> health() {
        HealthCheck.Result result = HealthCheckHelper.getHealthCheck(context, "webhook:hook").call();
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        return result.getDetails();
    }

    @Test
    void endsItsSubscriptionIfWishedFor() throws Exception {
        start("deleteOnStop=true");
        subscribed();
        context.getRouteController().stopRoute("hook");

        assertThat(EMULATOR.subscriptions().all()).isEmpty();
    }

    @Test
    void waitsForARouteThatIsStartedLater() throws Exception {
        startWith(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("/graph", "")).routeId("later").autoStartup(false).to("mock:result");
            }
        });
        assertThat(EMULATOR.journal().exchanges()).noneMatch(exchange -> exchange.url().endsWith("/subscriptions"));
        context.getRouteController().startRoute("later");
        subscribed();
        put("Hello");

        received(1);
    }

    @Test
    void tellsTheRouteOfMissedChangesAndKeepsTheRestToItself() throws Exception {
        start("");
        String id = subscribed().get("id").toString();
        EMULATOR.subscriptions().requireReauthorization(id);
        EMULATOR.subscriptions().missed(id);

        Exchange missed = received(1).get(0);
        assertThat(missed.getMessage().getHeader(OutlookConstants.LIFECYCLE_EVENT)).isEqualTo("missed");
        assertThat(missed.getMessage().getHeader(OutlookConstants.MAILBOX)).isEqualTo(ALICE);
        EMULATOR.subscriptions().removeWithNotice(id);
        Exchange removed = received(2).get(1);
        assertThat(removed.getMessage().getHeader(OutlookConstants.LIFECYCLE_EVENT)).isEqualTo("subscriptionRemoved");
        eventually(() -> assertThat(EMULATOR.subscriptions().all()).hasSize(1).noneMatch(one -> id.equals(one.get("id"))));
    }

    @Test
    void takesNotificationsOfSubscriptionsThatOthersKeep() throws Exception {
        start("webhookAutoRegister=false&clientState=right");

        assertThat(post(payload(List.of(notification("right", "m1")))).statusCode()).isEqualTo(202);
        assertThat(received(1).get(0).getMessage().getHeader(OutlookConstants.MAILBOX)).isEqualTo(ALICE);
        assertThat(EMULATOR.subscriptions().all()).isEmpty();
    }

    @Test
    void bringsTheItemAlong() throws Exception {
        SelfSignedCertificate certificate = SelfSignedCertificate.forApplication("webhook");
        String key = "-----BEGIN PRIVATE KEY-----\n"
                     + Base64.getMimeEncoder().encodeToString(certificate.privateKey().getEncoded())
                     + "\n-----END PRIVATE KEY-----\n";
        Path file = Files.writeString(folder.resolve("key.pem"), certificate.pem() + key);
        start("includeResourceData=true&select=subject,from&encryptionCertificate=file:" + file + "&authority="
              + EMULATOR.baseUrl() + "&clientId=app");
        Map<String, Object> subscription = subscribed();
        assertThat(subscription).containsEntry("includeResourceData", true);
        put("Hello");

        OutlookChangeNotification notification = received(1).get(0).getMessage().getBody(OutlookChangeNotification.class);
        assertThat(notification.getResourceData()).containsEntry("subject", "Hello").containsKeys("id", "@odata.etag");
        assertThat(notification.properties()).doesNotContainKey("encryptedContent");
        EMULATOR.notifications().add(NotificationFault.forge(Forgery.TOKEN_SIGNATURE).times(1));
        put("forged");
        eventually(() -> assertThat(deliveries()).hasSize(2));
        put("genuine");
        assertThat(received(2)).extracting(exchange -> exchange.getMessage().getBody(OutlookChangeNotification.class)
                .getResourceData().get("subject")).containsExactly("Hello", "genuine");
    }

    @Test
    void goesOnAfterAnExchangeFailed() throws Exception {
        startWith(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("/graph", "clientState=right")).errorHandler(noErrorHandler()).to("mock:result")
                        .throwException(new IllegalStateException("the route failed"));
            }
        });
        subscribed();
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> answer = post(payload(List.of(notification("right", "m" + i))));
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEmpty();
        }

        received(10);
    }

    @Test
    void refusesOptionsThatWouldDoNothing() throws Exception {
        start("clientState=any");
        assertRefused("notificationUrl=https://host/path", "notificationUrl has no effect");
        assertRefused("markAsRead=true", "markAsRead has no effect");
        assertRefused("select=subject", "select has no effect");
        assertRefused("webhookAutoRegister=false", "set the option clientState");
        assertThatThrownBy(() -> context.addRoutes(route("other", uri("/other", "clientState=any"))))
                .rootCause().hasMessageContaining("Give each of them another consumerId");
    }

    private void assertRefused(String options, String sentence) {
        assertThatThrownBy(() -> context.addRoutes(route("refused", uri("/refused", options))))
                .rootCause().hasMessageContaining(sentence);
    }

    @Test
    void needsAnAddress() throws Exception {
        start("");
        String complete = uri("/other", "");
        assertThatThrownBy(() -> context.addRoutes(route("refused", complete.replaceAll("&webhookPath=[^&]*", ""))))
                .rootCause().hasMessageContaining("webhookPath is missing");
        assertThatThrownBy(() -> context.addRoutes(route("refused", complete.replaceAll("&webhookExternalUrl=[^&]*", ""))))
                .rootCause().hasMessageContaining("webhookExternalUrl is missing");
        assertThatThrownBy(() -> context.addRoutes(route("refused", complete.replaceFirst("baseUrl=[^&]*&", ""))))
                .rootCause().hasMessageContaining("webhookExternalUrl is 'http://");
    }
}
