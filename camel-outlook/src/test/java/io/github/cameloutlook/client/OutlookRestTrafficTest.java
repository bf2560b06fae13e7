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

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.cameloutlook.auth.StaticTokenProvider;
import io.github.cameloutlook.dialect.OutlookRestDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Headers with which the Outlook REST API routes and limits: x-AnchorMailbox there, Rate-Limit-* back. */
class OutlookRestTrafficTest {

    private static final String ANCHOR = "X-AnchorMailbox";

    @RegisterExtension
    static WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort()).build();

    private final ClientFixture fixture = new ClientFixture();
    private HttpOutlookClient client = client("opaque");

    private HttpOutlookClient client(String token) {
        return new HttpOutlookClient(
                fixture.settings(server.baseUrl()).dialect(new OutlookRestDialect(server.baseUrl(), "v2.0"))
                        .tokenProvider(new StaticTokenProvider(token)).maximumRetries(0).build());
    }

    @AfterEach
    void close() {
        client.close();
        fixture.close();
    }

    private static String jwt(String claims) {
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + ".x";
    }

    private CompletableFuture<OutlookResponse> ask(String mailbox) {
        return client.send(OutlookRequest.to(HttpMethod.GET, mailbox, "/messages").build());
    }

    private void sawAnchor(String value) {
        if (value == null) {
            server.verify(anyRequestedFor(anyUrl()).withoutHeader(ANCHOR));
        } else {
            server.verify(anyRequestedFor(anyUrl()).withHeader(ANCHOR, equalTo(value)));
        }
    }

    @Test
    void aRequestNamesItsMailboxToTheServersThatRouteIt() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        await(ask("alice@contoso.com"));

        sawAnchor("alice@contoso.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "11111111-1111-1111-1111-111111111111", "11111111-1111-1111-1111-111111111111@22222222-2222-2222-2222-222222222222",
            "älice@contoso.com" })
    void whatIsNoAddressIsNotNamed(String mailbox) {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        await(ask(mailbox));

        sawAnchor(null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"upn\":\"alice@contoso.com\",\"unique_name\":\"x@y.z\"} | alice@contoso.com",
            "{\"preferred_username\":\"alice@contoso.com\"} | alice@contoso.com",
            "{\"unique_name\":\"live.com#alice@outlook.com\"} | alice@outlook.com",
            "{\"upn\":7} |", "{\"upn\":\"alice\"} |", "{\"upn\":\"a\\r\\nX-Evil: 1@b\"} |", "{\"appid\":\"1\"} |", "[] |",
            "null |",
            "nonsense |" })
    void ofMeTheTokenTellsTheAddress(String claims, String address) {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        client = client(jwt(claims));

        await(ask("me"));
        await(ask("me"));

        if (address == null) {
            server.verify(2, anyRequestedFor(anyUrl()).withoutHeader(ANCHOR));
        } else {
            server.verify(2, anyRequestedFor(anyUrl()).withHeader(ANCHOR, equalTo(address)));
        }
    }

    @Test
    void anOpaqueTokenTellsNothing() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));

        await(ask("me"));

        sawAnchor(null);
    }

    @Test
    void nothingIsSentOnceTheServiceSaysThatNothingIsLeft() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withHeader("Rate-Limit-Limit", "10000")
                .withHeader("Rate-Limit-Remaining", "0")
                .withHeader("Rate-Limit-Reset", Instant.now().plusSeconds(300).toString())));
        await(ask("alice@contoso.com"));

        CompletableFuture<OutlookResponse> held = ask("alice@contoso.com");
        await(ask("bob@contoso.com"));

        assertThat(held).isNotDone();
        server.verify(2, anyRequestedFor(anyUrl()));
    }

    @Test
    void whatIsLeftIsUsedAndTheLimitEnds() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{}").withHeader("Rate-Limit-Remaining", "1")
                .withHeader("Rate-Limit-Reset", Instant.now().plusSeconds(2).toString())));
        await(ask("alice@contoso.com"));

        await(ask("alice@contoso.com"));
        await(ask("alice@contoso.com"));

        server.verify(3, anyRequestedFor(anyUrl()));
    }
}
