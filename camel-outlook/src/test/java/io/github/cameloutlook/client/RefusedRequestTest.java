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
package io.github.cameloutlook.client;

import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.cameloutlook.dialect.OutlookRestDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the API has no words for is refused before anything is sent. */
class RefusedRequestTest {

    private static final String MAILBOX = "alice@contoso.com";

    @RegisterExtension
    static WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort()).build();

    private final ClientFixture fixture = new ClientFixture();
    private final HttpOutlookClient client = new HttpOutlookClient(
            fixture.settings(server.baseUrl()).dialect(new OutlookRestDialect(server.baseUrl(), "v2.0"))
                    .maximumRetries(0).build());

    @AfterEach
    void close() {
        client.close();
        fixture.close();
    }

    private static OutlookRequest create(Map<String, Object> event) {
        return OutlookRequest.to(HttpMethod.POST, MAILBOX, "/events").operation("events/create").json(event).build();
    }

    @Test
    void propertiesOfGraphAlone() {
        assertThatThrownBy(() -> await(client.send(create(Map.of("isOnlineMeeting", true)))))
                .isInstanceOf(OutlookBadRequestException.class)
                .hasMessageContaining(
                        "events/create on mailbox alice@contoso.com failed: The property 'isOnlineMeeting' of event"
                                      + " exists in Microsoft Graph only, not in Outlook REST v2.0");
        server.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void andTheOthersOfABatchAreSent() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"Id\":\"x\"}")));

        List<BatchResult> results = await(new BatchSender(client).send(List.of(
                create(Map.of("subject", "good")), create(Map.of("isOnlineMeeting", true)))));

        assertThat(results.get(0).failure()).isNull();
        assertThat(results.get(0).response().json()).isEqualTo(Map.of("id", "x"));
        assertThat(results.get(1).failure()).isInstanceOf(OutlookBadRequestException.class)
                .hasMessageContaining("isOnlineMeeting");
    }
}
