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
package io.github.cameloutlook.webhook.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.cameloutlook.auth.AccessToken;
import io.github.cameloutlook.client.ClientSettings;
import io.github.cameloutlook.client.HttpOutlookClient;
import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import io.github.cameloutlook.operation.request.SubscriptionRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What goes over the wire about a subscription. */
class SubscriptionWorkTest {

    private static final String ITEM = "/v1.0/subscriptions/7f105c7d";
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String EXPIRES = "2026-03-09T07:55:00Z";
    private static final String RESOURCE = SubscriptionRequests.messages("o'neill#ext#@contoso.com", "it's", null);

    @RegisterExtension
    static final WireMockExtension SERVICE
            = WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final SubscriptionTerms terms = new SubscriptionTerms(
            "o'neill#ext#@contoso.com", RESOURCE, "created,updated", "https://host.example/n", "https://host.example/l", null,
            true, Duration.ZERO, false);
    private final SubscriptionRecord nothing = SubscriptionRecord.NONE.withClientState("secret");
    private final SubscriptionRecord present = new SubscriptionRecord("7f105c7d", NOW, "secret", terms.fingerprint(), null);
    private ScheduledExecutorService threads;
    private HttpOutlookClient client;
    private SubscriptionWork work;

    @BeforeEach
    void open() {
        threads = Executors.newScheduledThreadPool(2);
        client = new HttpOutlookClient(
                ClientSettings.builder()
                        .dialect(new io.github.cameloutlook.dialect.GraphDialect(SERVICE.baseUrl(), "v1.0"))
                        .tokenProvider(request -> CompletableFuture
                                .completedFuture(new AccessToken("token", Instant.now().plusSeconds(3600))))
                        .executor(threads).scheduler(threads).maximumRetries(1).retryDelay(Duration.ofMillis(10)).build());
        work = new SubscriptionWork(
                client, new CreationPace(2, threads), new HeldSubscriptions(),
                new AllowedLifetime(Duration.ZERO, Duration.ofDays(7), false),
                () -> CompletableFuture.completedFuture(null), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        client.close();
        threads.shutdownNow();
    }

    private static String json(String id, String expires) {
        return """
                {"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity","id":"%s",
                 "resource":"%s","applicationId":"24d3b144","changeType":"created,updated","clientState":null,
                 "notificationUrl":"https://host.example/n","expirationDateTime":"%s"}""".formatted(id, RESOURCE, expires);
    }

    private static <T> T await(CompletableFuture<T> future) throws Exception {
        return future.get(10, TimeUnit.SECONDS);
    }

    @Test
    void asksForWhatTheTermsSay() throws Exception {
        SERVICE.stubFor(post("/v1.0/subscriptions").willReturn(okJson(json("7f105c7d", EXPIRES)).withStatus(201)));
        SubscriptionWork.Held held = await(work.create(terms, nothing));
        assertThat(held.gap()).isTrue();
        assertThat(held.entry()).isEqualTo(
                new SubscriptionRecord("7f105c7d", Instant.parse(EXPIRES), "secret", terms.fingerprint(), null));
        SERVICE.verify(1, postRequestedFor(urlEqualTo("/v1.0/subscriptions"))
                .withHeader("Prefer", equalTo("IdType=\"ImmutableId\""))
                .withRequestBody(equalToJson("""
                        {"changeType":"created,updated","notificationUrl":"https://host.example/n",
                         "lifecycleNotificationUrl":"https://host.example/l","clientState":"secret",
                         "resource":"users/o%27neill%23ext%23@contoso.com/mailFolders('it''s')/messages",
                         "expirationDateTime":"2026-03-09T07:55:00Z"}""")));
    }

    @Test
    void countsWhatIsAnswered() throws Exception {
        SERVICE.stubFor(patch(urlEqualTo(ITEM)).willReturn(okJson(json("7f105c7d", "2026-03-02T08:45:00Z"))));
        SubscriptionWork.Held held = await(work.renew(terms, present));
        assertThat(held.entry().expires()).isEqualTo(Instant.parse("2026-03-02T08:45:00Z"));
        assertThat(held.gap()).isFalse();
        SERVICE.verify(1, patchRequestedFor(urlEqualTo(ITEM))
                .withRequestBody(equalToJson("{\"expirationDateTime\":\"2026-03-09T07:55:00Z\"}")));
    }

    @Test
    void findsItsOwnOnLaterPages() throws Exception {
        SERVICE.stubFor(post("/v1.0/subscriptions").inScenario("taken").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withStatus(409).withHeader("Content-Type", "application/json").withBody("""
                        {"error":{"code":"Conflict",
                         "message":"Subscription Id <old> already exists for the requested combination"}}""")));
        SERVICE.stubFor(get("/v1.0/subscriptions").willReturn(okJson(
                "{\"value\":[],\"@odata.nextLink\":\"" + SERVICE.baseUrl() + "/v1.0/subscriptions?$skiptoken=2\"}")));
        SERVICE.stubFor(get("/v1.0/subscriptions?$skiptoken=2")
                .willReturn(okJson("{\"value\":[" + json("old", EXPIRES) + "]}")));
        SERVICE.stubFor(delete("/v1.0/subscriptions/old").inScenario("taken").willReturn(noContent())
                .willSetStateTo("free"));
        SERVICE.stubFor(post("/v1.0/subscriptions").inScenario("taken").whenScenarioStateIs("free")
                .willReturn(okJson(json("new", EXPIRES)).withStatus(201)));
        assertThat(await(work.create(terms, nothing)).entry().subscriptionId()).isEqualTo("new");
    }

    @Test
    void makesAnotherWhenItIsGone() throws Exception {
        SERVICE.stubFor(patch(urlEqualTo(ITEM)).willReturn(aResponse().withStatus(404)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"The object was not found.\"}}")));
        SERVICE.stubFor(post("/v1.0/subscriptions").willReturn(okJson(json("new", EXPIRES)).withStatus(201)));
        SubscriptionWork.Held held = await(work.renew(terms, present));
        assertThat(held.entry().subscriptionId()).isEqualTo("new");
        assertThat(held.entry().clientState()).isEqualTo("secret");
        assertThat(held.gap()).isTrue();
    }

    @Test
    void doesNotAskTwiceWhenNobodyKnowsWhetherItWasMade() {
        SERVICE.stubFor(post("/v1.0/subscriptions").willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThatThrownBy(() -> await(work.create(terms, nothing))).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OutlookUnknownOutcomeException.class);
        SERVICE.verify(1, postRequestedFor(urlEqualTo("/v1.0/subscriptions")));
    }

    @Test
    void endingTwiceIsFine() throws Exception {
        SERVICE.stubFor(delete(ITEM).willReturn(aResponse().withStatus(404)));
        await(work.delete("7f105c7d"));
        await(work.delete(null));
        SERVICE.verify(1, deleteRequestedFor(urlEqualTo(ITEM)));
    }

    @Test
    void namesResourcesAsTheServiceWantsThem() {
        assertThat(SubscriptionRequests.messages("me", "inbox", null)).isEqualTo("me/mailFolders('inbox')/messages");
        assertThat(SubscriptionRequests.messages("a@contoso.com", "AAMk=", "id,subject"))
                .isEqualTo("users/a@contoso.com/mailFolders('AAMk=')/messages?$select=id,subject");
        assertThat(List.of(terms.toString(), present.toString(), nothing.toString()))
                .noneMatch(text -> text.contains("secret"));
    }
}
