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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.cameloutlook.dialect.GraphDialect;
import io.github.cameloutlook.dialect.OutlookRestDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Batches of the Outlook REST API on the wire. */
class OutlookRestBatchTest {

    private static final String ALICE = "alice@contoso.com";
    private static final String BOB = "bob@contoso.com";
    private static final String OF_ALICE = "/api/v2.0/users/alice@contoso.com";
    private static final String BATCH_OF_ALICE = OF_ALICE + "/$batch";

    @RegisterExtension
    static WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort()).build();

    private final ClientFixture fixture = new ClientFixture();
    private HttpOutlookClient client = client("v2.0", settings -> settings);

    private HttpOutlookClient client(String version, UnaryOperator<ClientSettings.Builder> change) {
        return new HttpOutlookClient(
                change.apply(fixture.settings(server.baseUrl())
                        .dialect(new OutlookRestDialect(server.baseUrl(), version)).maximumRetries(1)).build());
    }

    @AfterEach
    void close() {
        client.close();
        fixture.close();
    }

    private static OutlookRequest get(String mailbox, String id) {
        return OutlookRequest.to(HttpMethod.GET, mailbox, "/messages/" + id).operation("messages/get").build();
    }

    private static OutlookRequest send(String mailbox, String subject) {
        return OutlookRequest.to(HttpMethod.POST, mailbox, "/sendMail").operation("messages/sendMail")
                .json(Map.of("message", Map.of("subject", subject))).build();
    }

    private static ResponseDefinitionBuilder multipart(String... parts) {
        StringBuilder body = new StringBuilder();
        for (String part : parts) {
            body.append("--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
                        + "HTTP/1.1 ")
                    .append(part.replace("\n", "\r\n")).append("\r\n");
        }
        return aResponse().withHeader("Content-Type", "multipart/mixed; boundary=batchresponse_1")
                .withBody(body + "--batchresponse_1--\r\n");
    }

    private static String ok(String id) {
        return "200 OK\nContent-Type: application/json\n\n{\"Id\":\"" + id + "\"}";
    }

    private static String error(int status, String code, String... headers) {
        return status + " X\nContent-Type: application/json\n" + String.join("\n", headers)
               + (headers.length == 0 ? "" : "\n") + "\n{\"error\":{\"code\":\"" + code + "\",\"message\":\"m\"}}";
    }

    private static List<String> outcomes(List<BatchResult> results) {
        return results.stream()
                .map(result -> result.isSuccess()
                        ? String.valueOf(result.response().json().get("id")) : result.failure().getClass().getSimpleName())
                .toList();
    }

    private static String batch(int index) {
        List<LoggedRequest> batches = server.findAll(postRequestedFor(urlPathMatching(".*batch")));
        return batches.get(index).getBodyAsString().replace("\r\n", "\n").replaceAll("--batch_[0-9a-f-]{36}", "--B");
    }

    @Test
    void requestsForAMailboxGoInTheFormThatIsDocumented() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(multipart(ok("1"), "202 Accepted\n\n")));

        List<BatchResult> results = await(client.sendAll(List.of(
                OutlookRequest.to(HttpMethod.GET, ALICE, "/messages/1").query("$select", "subject")
                        .prefer("outlook.timezone=\"UTC\"").build(),
                send(ALICE, "Grüße"))));

        assertThat(outcomes(results)).containsExactly("1", "null");
        assertThat(results.get(1).response().status()).isEqualTo(202);
        server.verify(postRequestedFor(urlEqualTo(BATCH_OF_ALICE))
                .withHeader("Accept", equalTo("multipart/mixed"))
                .withHeader("Prefer", equalTo("odata.continue-on-error"))
                .withHeader("X-AnchorMailbox", equalTo(ALICE)));
        assertThat(batch(0)).isEqualTo("""
                --B
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 0

                GET /api/v2.0/users/alice@contoso.com/messages/1?$select=Subject HTTP/1.1
                Prefer: outlook.timezone="UTC"
                X-AnchorMailbox: alice@contoso.com
                Accept: application/json


                --B
                Content-Type: application/http
                Content-Transfer-Encoding: binary
                Content-ID: 1

                POST /api/v2.0/users/alice@contoso.com/sendmail HTTP/1.1
                X-AnchorMailbox: alice@contoso.com
                Accept: application/json
                Content-Type: application/json

                {"Message":{"Subject":"Grüße"}}
                --B--
                """);
    }

    @Test
    void theJsonFormIsThereForWhoeverWantsIt() {
        client = client("v2.0", settings -> settings.batchFormat(BatchFormat.json));
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(okJson(
                "{\"responses\":[{\"id\":\"1\",\"status\":202},{\"id\":\"0\",\"status\":200,\"body\":{\"Id\":\"1\"}}]}")));

        assertThat(outcomes(await(client.sendAll(List.of(get(ALICE, "1"), send(ALICE, "x")))))).containsExactly("1", "null");
        server.verify(postRequestedFor(urlEqualTo(BATCH_OF_ALICE)).withHeader("Accept", equalTo("application/json"))
                .withHeader("Content-Type", equalTo("application/json")));
        assertThat(batch(0)).contains("\"url\":\"" + OF_ALICE + "/sendmail\"").contains("\"Message\":{\"Subject\":\"x\"}")
                .doesNotContain("dependsOn");
    }

    @Test
    void anAnswerInJsonWithoutIdsIsInTheOrderOfTheRequests() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(okJson(
                "{\"responses\":[{\"status\":200,\"body\":{\"Id\":\"a\"}},{\"status\":200,\"body\":{\"Id\":\"b\"}}]}")));

        assertThat(outcomes(await(client.sendAll(List.of(get(ALICE, "1"), get(ALICE, "2")))))).containsExactly("a", "b");
    }

    @Test
    void idsThatAreNotOursAreIgnored() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(okJson(
                "{\"responses\":[{\"id\":\"1\",\"status\":200,\"body\":{\"Id\":\"a\"}},"
                                                                          + "{\"id\":\"2\",\"status\":200,\"body\":{\"Id\":\"b\"}}]}")));

        assertThat(outcomes(await(client.sendAll(List.of(get(ALICE, "1"), get(ALICE, "2")))))).containsExactly("a", "b");
    }

    @Test
    void eachMailboxHasItsOwnBatches() {
        server.stubFor(any(anyUrl()).willReturn(multipart(ok("1"), ok("2"))));
        server.stubFor(any(urlPathMatching(".*/messages/only")).willReturn(okJson("{\"Id\":\"only\"}")));
        List<OutlookRequest> requests = new ArrayList<>(
                List.of(
                        get(ALICE, "1"), get(BOB, "1"), get(ALICE, "2"), get(BOB, "2"), get("carol@contoso.com", "only")));

        assertThat(outcomes(await(client.sendAll(requests)))).containsExactly("1", "1", "2", "2", "only");
        server.verify(1, postRequestedFor(urlEqualTo(BATCH_OF_ALICE)));
        server.verify(1, postRequestedFor(urlEqualTo(BATCH_OF_ALICE.replace("alice", "bob"))));
    }

    @Test
    void aBatchHasTwentyRequestsAtMost() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE))
                .willReturn(multipart(IntStream.range(0, 20).mapToObj(i -> ok("x")).toArray(String[]::new))));

        List<BatchResult> results
                = await(client.sendAll(IntStream.range(0, 40).mapToObj(i -> get(ALICE, "" + i)).toList()));

        assertThat(results).hasSize(40).allMatch(BatchResult::isSuccess);
        server.verify(2, postRequestedFor(urlEqualTo(BATCH_OF_ALICE)));
    }

    @Test
    void onlyWhatFailedInPassingIsSentAgain() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(multipart(
                ok("1"), error(429, "ApplicationThrottled", "Retry-After: 0"), error(404, "ErrorItemNotFound"))));
        server.stubFor(any(urlEqualTo(OF_ALICE + "/messages/2")).willReturn(okJson("{\"Id\":\"2\"}")));

        assertThat(outcomes(await(client.sendAll(List.of(get(ALICE, "1"), get(ALICE, "2"), get(ALICE, "3"))))))
                .containsExactly("1", "2", "OutlookNotFoundException");
        server.verify(1, postRequestedFor(urlEqualTo(BATCH_OF_ALICE)));
        server.verify(1, getRequestedFor(urlEqualTo(OF_ALICE + "/messages/2")));
    }

    @Test
    void theFirstFailureEndsABatchInOrder() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(multipart(ok("1"), error(404, "ErrorItemNotFound"))));

        List<BatchResult> results = await(client.sendInOrder(List.of(
                get(ALICE, "1"), get(ALICE, "2"), send(ALICE, "x"), get(BOB, "4"))));

        assertThat(outcomes(results)).containsExactly(
                "1", "OutlookNotFoundException", "OutlookNotExecutedException", "OutlookNotExecutedException");
        assertThat(results.get(2).failure()).hasMessageContaining("messages/sendMail on mailbox alice@contoso.com")
                .hasMessageContaining("continueOnError=true");
        server.verify(1, postRequestedFor(anyUrl()).withHeader("Prefer", absent()));
    }

    @Test
    void inOrderWhatFailedInPassingIsRepeatedBeforeTheRest() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).inScenario("retry").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(multipart(ok("1"), error(429, "ApplicationThrottled", "Retry-After: 0"))).willSetStateTo("again"));
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).inScenario("retry").whenScenarioStateIs("again")
                .willReturn(multipart(ok("2"), ok("3"))));

        assertThat(outcomes(await(client.sendInOrder(List.of(get(ALICE, "1"), get(ALICE, "2"), get(ALICE, "3"))))))
                .containsExactly("1", "2", "3");
        assertThat(batch(1)).contains("Content-ID: 0\n\nGET " + OF_ALICE + "/messages/2")
                .contains("Content-ID: 1\n\nGET " + OF_ALICE + "/messages/3").doesNotContain("messages/1 ");
    }

    @Test
    void inOrderARequestThatHasNoAnswerAlthoughNothingFailedMayHaveBeenExecuted() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(multipart(ok("1"))));

        assertThat(outcomes(await(client.sendInOrder(List.of(get(ALICE, "1"), send(ALICE, "x"), send(ALICE, "y"))))))
                .containsExactly("1", "OutlookUnknownOutcomeException", "OutlookUnknownOutcomeException");
    }

    @Test
    void inOrderMailboxesFollowEachOther() {
        server.stubFor(any(anyUrl()).willReturn(multipart(ok("1"), ok("2"))));

        assertThat(outcomes(await(client.sendInOrder(List.of(
                get(ALICE, "1"), get(ALICE, "2"), get(BOB, "1"), get(BOB, "2"))))))
                .containsExactly("1", "2", "1", "2");
        assertThat(server.findAll(postRequestedFor(anyUrl()))).extracting(LoggedRequest::getUrl)
                .containsExactly(BATCH_OF_ALICE, BATCH_OF_ALICE.replace("alice", "bob"));
    }

    @Test
    void aServerWithoutBatchesIsSentOneRequestAfterTheOther() {
        server.stubFor(any(urlPathMatching(".*/messages/.*")).willReturn(okJson("{\"Id\":\"x\"}")));
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(aResponse().withStatus(404)));

        for (int round = 0; round < 2; round++) {
            assertThat(outcomes(await(client.sendAll(List.of(get(ALICE, "1"), get(ALICE, "2")))))).containsExactly("x", "x");
            assertThat(outcomes(await(client.sendInOrder(List.of(get(ALICE, "1"), get(ALICE, "2")))))).containsExactly("x",
                    "x");
        }
        server.verify(1, postRequestedFor(anyUrl()));
        server.verify(8, getRequestedFor(anyUrl()));
    }

    @Test
    void aServerWithoutBatchesIsNoticedInOrderToo() {
        server.stubFor(any(urlPathMatching(".*/messages/.*")).willReturn(okJson("{\"Id\":\"x\"}")));
        server.stubFor(any(urlPathMatching(".*/messages/gone")).willReturn(aResponse().withStatus(404)));
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(aResponse().withStatus(405)));
        client = client("v2.0", settings -> settings.maximumRetries(0));

        assertThat(outcomes(await(client.sendInOrder(List.of(get(ALICE, "1"), get(ALICE, "gone"), get(ALICE, "3"))))))
                .containsExactly("x", "OutlookNotFoundException", "OutlookNotExecutedException");
        assertThat(outcomes(await(client.sendAll(List.of(get(ALICE, "1"), get(ALICE, "2")))))).containsExactly("x", "x");
        server.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void theFirstVersionHasNoBatches() {
        client = client("v1.0", settings -> settings);
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"Id\":\"x\"}")));

        assertThat(outcomes(await(client.sendAll(List.of(get(ALICE, "1"), get(ALICE, "2")))))).containsExactly("x", "x");
        server.verify(0, postRequestedFor(anyUrl()));
    }

    @Test
    void aBatchThatIsCutOffHasUnknownOutcomes() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(aResponse()
                .withHeader("Content-Type", "multipart/mixed; boundary=b").withBody("--b\r\nContent-Type: appl")));
        server.stubFor(any(urlPathMatching(".*/messages/1")).willReturn(okJson("{\"Id\":\"1\"}")));

        assertThat(outcomes(await(client.sendAll(List.of(get(ALICE, "1"), send(ALICE, "x"))))))
                .containsExactly("1", "OutlookUnknownOutcomeException");
    }

    @Test
    void aPageInAPartIsAnError() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(multipart(
                "403 Forbidden\nContent-Type: text/html\n\n<html><title>No way</title>", ok("2"))));

        List<BatchResult> results = await(client.sendAll(List.of(get(ALICE, "1"), get(ALICE, "2"))));

        assertThat(outcomes(results)).containsExactly("OutlookAccessDeniedException", "2");
        assertThat(results.get(0).failure()).hasMessageContaining("No way");
    }

    @Test
    void onGraphRequestsInOrderWaitForEachOther() {
        client = new HttpOutlookClient(fixture.settings(server.baseUrl()).maximumRetries(1).build());
        server.stubFor(post(urlEqualTo("/v1.0/$batch")).willReturn(okJson(
                "{\"responses\":[{\"id\":\"2\",\"status\":424,\"body\":{\"error\":{\"code\":\"FailedDependency\"}}},"
                                                                          + "{\"id\":\"0\",\"status\":200,\"body\":{\"id\":\"1\"}},"
                                                                          + "{\"id\":\"1\",\"status\":404,\"body\":{\"error\":{\"code\":\"ErrorItemNotFound\"}}}]}")));

        assertThat(outcomes(await(client.sendInOrder(List.of(get(ALICE, "1"), get(BOB, "2"), send(ALICE, "x"))))))
                .containsExactly("1", "OutlookNotFoundException", "OutlookNotExecutedException");
        assertThat(batch(0))
                .contains("\"id\":\"1\",\"method\":\"GET\",\"url\":\"/users/bob@contoso.com/messages/2\",\"dependsOn\":[\"0\"]")
                .contains("\"dependsOn\":[\"1\"]");
        server.verify(1, postRequestedFor(anyUrl()).withHeader("Prefer", absent()));
    }

    @Test
    void inOrderWhatHasNoAnswerBeforeTheFailureMayHaveBeenExecuted() {
        client = new HttpOutlookClient(fixture.settings(server.baseUrl()).maximumRetries(1).build());
        server.stubFor(post(urlEqualTo("/v1.0/$batch")).willReturn(okJson(
                "{\"responses\":[{\"id\":\"1\",\"status\":404,\"body\":{\"error\":{\"code\":\"ErrorItemNotFound\"}}}]}")));

        assertThat(outcomes(await(client.sendInOrder(List.of(send(ALICE, "x"), get(ALICE, "2"), send(ALICE, "y"))))))
                .containsExactly("OutlookUnknownOutcomeException", "OutlookNotFoundException", "OutlookNotExecutedException");
        server.verify(1, postRequestedFor(anyUrl()));
    }

    @Test
    void inOrderAnAnswerWithoutStatusSaysNothingOfWhatComesAfterIt() {
        server.stubFor(post(urlEqualTo(BATCH_OF_ALICE)).willReturn(okJson(
                "{\"responses\":[{\"id\":\"0\",\"body\":{}}]}")));

        assertThat(outcomes(await(client.sendInOrder(List.of(send(ALICE, "x"), send(ALICE, "y"))))))
                .containsExactly("OutlookUnknownOutcomeException", "OutlookUnknownOutcomeException");
    }

    @Test
    void graphHasNoOtherFormThanJson() {
        assertThatThrownBy(() -> fixture.settings(server.baseUrl()).dialect(new GraphDialect(server.baseUrl(), "v1.0"))
                .batchFormat(BatchFormat.multipart).build()).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batchFormat=multipart").hasMessageContaining("api=outlook-rest");
    }
}
