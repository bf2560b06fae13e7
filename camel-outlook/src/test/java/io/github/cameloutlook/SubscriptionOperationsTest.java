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

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.cameloutlook.model.OutlookSubscription;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.*;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

/** Operations on subscriptions: below the root of the service, whatever the mailbox is. */
class SubscriptionOperationsTest {

    private static final String ID = "7f105c7d-2dc5-4530-97cd-4e7ae6534c07";
    private static final String ITEM = "/v1.0/subscriptions/" + ID;
    private static final String JSON = """
            {"@odata.context":"https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity",
             "id":"%s","resource":"me/messages","applicationId":"24d3b144-21ae-4080-943f-7067b395b913",
             "changeType":"created,updated","clientState":null,
             "notificationUrl":"https://host.example/graph","lifecycleNotificationUrl":null,
             "expirationDateTime":"2026-03-20T11:00:00Z","creatorId":"8ee44408-0679-472c-bc2a-692812af3437",
             "latestSupportedTlsVersion":"v1_2","encryptionCertificate":null,"encryptionCertificateId":null,
             "includeResourceData":false,"notificationContentType":"application/json"}""".formatted(ID);

    @RegisterExtension
    static final WireMockExtension SERVICE
            = WireMockExtension.newInstance().options(options().dynamicPort()).build();

    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void startCamel() {
        OutlookComponent component = new OutlookComponent();
        component.getConfiguration().setBaseUrl(SERVICE.baseUrl());
        component.getConfiguration().setAccessToken("token");
        component.getConfiguration().setMailbox("alice@contoso.com");
        context.addComponent("outlook", component);
        context.start();
    }

    @AfterEach
    void stopCamel() {
        context.stop();
    }

    @Test
    void lists() {
        SERVICE.stubFor(get("/v1.0/subscriptions").willReturn(okJson("{\"value\":[" + JSON + "]}")));
        List<?> all = context.createFluentProducerTemplate().to("outlook:subscriptions/list").request(List.class);
        assertThat(all).singleElement().isInstanceOfSatisfying(OutlookSubscription.class, subscription -> {
            assertThat(subscription.getId()).isEqualTo(ID);
            assertThat(subscription.getExpirationDateTime()).isEqualTo(Instant.parse("2026-03-20T11:00:00Z"));
            assertThat(subscription.getIncludeResourceData()).isFalse();
            assertThat(subscription.getClientState()).isNull();
        });
    }

    @Test
    void gets() {
        SERVICE.stubFor(get(ITEM).willReturn(okJson(JSON)));
        assertThat(run("get?id=" + ID, null).getNotificationContentType()).isEqualTo("application/json");
    }

    @Test
    void creates() {
        SERVICE.stubFor(post("/v1.0/subscriptions").willReturn(okJson(JSON).withStatus(201)));
        OutlookSubscription wanted = new OutlookSubscription();
        wanted.setChangeType("created,updated");
        wanted.setResource("me/messages");
        wanted.setNotificationUrl("https://host.example/graph");
        wanted.setExpirationDateTime(Instant.parse("2026-03-20T11:00:00Z"));
        wanted.setClientState("secret");
        assertThat(run("create", wanted).getId()).isEqualTo(ID);
        SERVICE.verify(postRequestedFor(urlEqualTo("/v1.0/subscriptions"))
                .withHeader("Prefer", equalTo("IdType=\"ImmutableId\""))
                .withRequestBody(equalToJson("""
                        {"changeType":"created,updated","resource":"me/messages","clientState":"secret",
                         "notificationUrl":"https://host.example/graph","expirationDateTime":"2026-03-20T11:00:00Z"}""")));
    }

    @Test
    void updates() {
        SERVICE.stubFor(patch(urlEqualTo(ITEM)).willReturn(okJson(JSON)));
        assertThat(run("update?id=" + ID, Map.of("expirationDateTime", "2026-03-20T11:00:00Z")).getId()).isEqualTo(ID);
        SERVICE.verify(patchRequestedFor(urlEqualTo(ITEM))
                .withRequestBody(equalToJson("{\"expirationDateTime\":\"2026-03-20T11:00:00Z\"}")));
    }

    @Test
    void deletesAndReauthorizes() {
        SERVICE.stubFor(delete(ITEM).willReturn(noContent()));
        SERVICE.stubFor(post(ITEM + "/reauthorize").willReturn(noContent()));
        run("delete?id=" + ID, null);
        run("reauthorize?id=" + ID, null);
        SERVICE.verify(1, deleteRequestedFor(urlEqualTo(ITEM)));
        SERVICE.verify(1, postRequestedFor(urlEqualTo(ITEM + "/reauthorize")));
    }

    private OutlookSubscription run(String operation, Object body) {
        return context.createFluentProducerTemplate().to("outlook:subscriptions/" + operation).withBody(body)
                .request(OutlookSubscription.class);
    }
}
