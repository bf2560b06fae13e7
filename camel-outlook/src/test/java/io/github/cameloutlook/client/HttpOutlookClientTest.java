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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** One exchange at a time, byte for byte. */
class HttpOutlookClientTest {

    private static final String MAILBOX = "alice@contoso.com";

    @RegisterExtension
    static WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort()).build();

    private final ClientFixture fixture = new ClientFixture();
    private final HttpOutlookClient client = client(settings -> settings.maximumRetries(1));

    private HttpOutlookClient client(UnaryOperator<ClientSettings.Builder> change) {
        return new HttpOutlookClient(change.apply(fixture.settings(server.baseUrl())).build());
    }

    @AfterEach
    void close() {
        client.close();
        fixture.close();
    }

    private static OutlookRequest.Builder list() {
        return OutlookRequest.to(HttpMethod.GET, MAILBOX, "/messages").operation("messages/list");
    }

    private static OutlookRequest.Builder send() {
        return OutlookRequest.to(HttpMethod.POST, MAILBOX, "/sendMail").operation("messages/send")
                .json(Map.of("subject", "Grüße"));
    }

    @Test
    void sendsTokenQueryAndPreferences() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"value\":[{\"id\":\"1\"}]}")));

        OutlookResponse answer = await(client.send(list().query("$top", 5).query("$filter", "a eq 'b & c'")
                .prefer("IdType=\"ImmutableId\"").prefer("odata.maxpagesize=5").build()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(Map.of("value", List.of(Map.of("id", "1"))));
        server.verify(getRequestedFor(urlEqualTo(
                "/v1.0/users/alice@contoso.com/messages?$top=5&$filter=a%20eq%20'b%20%26%20c'"))
                .withHeader("Authorization", equalTo("Bearer test-token"))
                .withHeader("Prefer", equalTo("IdType=\"ImmutableId\", odata.maxpagesize=5"))
                .withHeader("client-request-id", com.github.tomakehurst.wiremock.client.WireMock.matching("[0-9a-f-]{36}"))
                .withHeader("Accept", equalTo("application/json")));
    }

    @Test
    void sendsJsonAndAcceptsAnEmptyAnswer() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(202)));

        OutlookResponse answer = await(client.send(send().build()));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json()).isEmpty();
        server.verify(postRequestedFor(urlEqualTo("/v1.0/users/alice@contoso.com/sendMail"))
                .withHeader("Content-Type", equalTo("application/json"))
                .withRequestBody(equalToJson("{\"subject\":\"Grüße\"}")));
    }

    @Test
    void handsAStreamedAnswerOver() throws IOException {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withBody("MIME-Version: 1.0\r\n")));

        OutlookResponse answer = await(client.send(
                OutlookRequest.to(HttpMethod.GET, "me", "/messages/1/$value").answer(OutlookRequest.Answer.STREAM).build()));

        try (var stream = answer.stream()) {
            assertThat(stream.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("MIME-Version: 1.0\r\n");
        }
        server.verify(getRequestedFor(urlEqualTo("/v1.0/me/messages/1/$value")));
    }

    @Test
    void anErrorNamesMailboxOperationCodeRequestIdAndHint() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(403)
                .withHeader("Content-Type", "application/json").withHeader("request-id", "r-1")
                .withBody("{\"error\":{\"code\":\"ErrorAccessDenied\",\"message\":\"Access is denied.\"}}")));

        OutlookAccessDeniedException failure = catchThrowableOfType(OutlookAccessDeniedException.class,
                () -> await(client.send(list().build())));

        assertThat(failure).hasMessageContaining("messages/list on mailbox alice@contoso.com")
                .hasMessageContaining("ErrorAccessDenied: Access is denied. Grant")
                .hasMessageContaining("(request-id r-1)");
        assertThat(failure.getStatus()).isEqualTo(403);
        assertThat(failure.getCode()).isEqualTo("ErrorAccessDenied");
        assertThat(failure.getRequestId()).isEqualTo("r-1");
    }

    @Test
    void anHtmlPageIsNoAnswer() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withHeader("Content-Type", "text/html")
                .withBody("<html>Sign in</html>")));

        assertThatThrownBy(() -> await(client.send(list().build())))
                .isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("text/html, not JSON")
                .hasMessageContaining("baseUrl").hasMessageNotContaining("Sign in");
    }

    @Test
    void truncatedJsonIsNamedWithoutItsContent() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"value\":[{\"subject\":\"secret")));

        assertThatThrownBy(() -> await(client.send(list().build())))
                .isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("cut off")
                .hasMessageNotContaining("secret").hasNoCause();
    }

    @Test
    void anEmptyAnswerToAReadIsMalformed() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));

        assertThatThrownBy(() -> await(client.send(list().build())))
                .isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("no body");
    }

    @Test
    void aJsonListIsNoObject() {
        server.stubFor(any(anyUrl()).willReturn(okJson("[1]")));

        assertThatThrownBy(() -> await(client.send(list().build())))
                .isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("no JSON object");
    }

    @Test
    void anAnswerAboveTheLimitIsGivenUp() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"a\":\"" + "x".repeat(200_000) + "\"}")));

        HttpOutlookClient limited = client(settings -> settings.maximumAnswerSize(100_000));
        assertThatThrownBy(() -> await(limited.send(list().build())))
                .isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("larger than 100000 bytes");
    }

    @Test
    void aHugeErrorBodyIsNotRead() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(400)
                .withHeader("Content-Type", "application/json").withBody("{\"error\":\"" + "x".repeat(5_000_000) + "\"}")));

        assertThatThrownBy(() -> await(client.send(list().build()))).isInstanceOf(OutlookBadRequestException.class)
                .extracting(Throwable::getMessage).asString().hasSizeLessThan(300);
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(302)
                .withHeader("Location", "https://evil.example/steal?token=abc")));

        assertThatThrownBy(() -> await(client.send(list().query("$top", 91).build())))
                .isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("evil.example")
                .hasMessageNotContaining("abc");
        server.verify(1, getRequestedFor(urlMatching(".*top=91")));
    }

    @Test
    void aForeignContinuationLinkIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> await(client.send(
                OutlookRequest.link(MAILBOX, "https://evil.example/v1.0/me/messages?$skiptoken=abc").build())))
                .isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("evil.example")
                .hasMessageNotContaining("abc");
    }

    @Test
    void noTokenGoesToAPreauthenticatedAddress() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));

        await(client.send(OutlookRequest.preauthenticated(HttpMethod.PUT, MAILBOX,
                java.net.URI.create(server.baseUrl() + "/upload?authtoken=x"))
                .body(new RequestBody.Bytes("application/octet-stream", new byte[3])).build()));

        server.verify(putRequestedFor(urlEqualTo("/upload?authtoken=x")).withHeader("Authorization", absent()));
    }

    @Test
    void aReadIsRepeatedAfterABrokenConnection() {
        server.stubFor(get(anyUrl()).inScenario("reset").whenScenarioStateIs("Started").willSetStateTo("fine")
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        server.stubFor(get(anyUrl()).inScenario("reset").whenScenarioStateIs("fine").willReturn(okJson("{}")));

        assertThat(await(client.send(list().build())).status()).isEqualTo(200);
    }

    @Test
    void aBrokenChunkOfAReadEndsAsConnectionFailure() {
        server.stubFor(get(anyUrl()).willReturn(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        assertThatThrownBy(() -> await(client.send(list().query("$top", 92).build())))
                .isInstanceOf(OutlookConnectionException.class);
        server.verify(2, getRequestedFor(urlMatching(".*top=92")));
    }

    @Test
    void aSendIsNotRepeatedAfterABrokenConnection() {
        server.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThatThrownBy(() -> await(client.send(send().query("once", 93).build())))
                .isInstanceOf(OutlookUnknownOutcomeException.class)
                .hasMessageContaining("Whether it was executed is unknown");
        server.verify(1, postRequestedFor(urlMatching(".*once=93")));
    }

    @Test
    void aSendIsRepeatedWhenTheServiceRefusedItAtTheDoor() {
        server.stubFor(post(anyUrl()).inScenario("busy").whenScenarioStateIs("Started").willSetStateTo("free")
                .willReturn(aResponse().withStatus(429)));
        server.stubFor(post(anyUrl()).inScenario("busy").whenScenarioStateIs("free")
                .willReturn(aResponse().withStatus(202)));

        assertThat(await(client.send(send().build())).status()).isEqualTo(202);
    }

    @Test
    void anAnswerThatStallsTimesOut() {
        server.stubFor(get(anyUrl()).willReturn(okJson("{\"value\":[]}").withChunkedDribbleDelay(10, 60_000)));

        HttpOutlookClient hasty
                = client(settings -> settings.maximumRetries(0).requestTimeout(java.time.Duration.ofMillis(300)));
        assertThatThrownBy(() -> await(hasty.send(list().build()))).isInstanceOf(OutlookConnectionException.class)
                .hasMessageContaining("no answer within 300 ms");
    }

    @Test
    void contentThatCannotBeReadIsOurFailureNotTheConnections() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
        RequestBody.Source broken = () -> {
            throw new IOException("disk gone");
        };

        assertThatThrownBy(() -> await(client.send(send().body(new RequestBody.Stream("text/plain", -1, broken)).build())))
                .isExactlyInstanceOf(OutlookException.class).hasMessageContaining("disk gone");
    }

    @Test
    void closingFailsWhatIsInFlight() {
        server.stubFor(get(anyUrl()).willReturn(okJson("{}").withFixedDelay(60_000)));
        var answer = client.send(list().build());

        client.close();

        assertThatThrownBy(() -> await(answer)).isInstanceOf(OutlookConnectionException.class)
                .hasMessageContaining("closed");
    }
}
