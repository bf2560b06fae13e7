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

import java.util.Map;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.cameloutlook.dialect.OutlookRestDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Failed answers of the Outlook REST API and of what stands before it: each has its exception, and says what to change.
 */
class OutlookRestErrorsTest {

    private static final String MAILBOX = "alice@contoso.com";

    @RegisterExtension
    static WireMockExtension server = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort()).build();

    private final ClientFixture fixture = new ClientFixture();
    private final HttpOutlookClient client = client("v2.0");

    private HttpOutlookClient client(String version) {
        return new HttpOutlookClient(
                fixture.settings(server.baseUrl()).dialect(new OutlookRestDialect(server.baseUrl(), version))
                        .maximumRetries(0).build());
    }

    @AfterEach
    void close() {
        client.close();
        fixture.close();
    }

    private <T extends OutlookException> T failure(Class<T> type, ResponseDefinitionBuilder answer) {
        return failure(type, client, answer, OutlookRequest.to(HttpMethod.GET, MAILBOX, "/messages"));
    }

    private static <T extends OutlookException> T failure(
            Class<T> type, HttpOutlookClient client, ResponseDefinitionBuilder answer, OutlookRequest.Builder request) {
        server.stubFor(any(anyUrl()).willReturn(answer));
        T failure = catchThrowableOfType(type, () -> await(client.send(request.operation("messages/list").build())));
        assertThat(failure).isExactlyInstanceOf(type)
                .hasMessageContaining("messages/list on mailbox alice@contoso.com failed with HTTP");
        return failure;
    }

    private static ResponseDefinitionBuilder json(int status, String code, String message) {
        return aResponse().withStatus(status)
                .withHeader("Content-Type", "application/json;odata.metadata=minimal;charset=utf-8")
                .withBody("{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }

    private static ResponseDefinitionBuilder page(int status, String title) {
        return aResponse().withStatus(status).withHeader("Content-Type", "text/html; charset=us-ascii")
                .withBody("<!DOCTYPE HTML>\r\n<HTML><HEAD><TITLE>" + title + "</TITLE></HEAD><BODY>x</BODY></HTML>");
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                arguments(400, "RequestBroker-ParseUri", OutlookBadRequestException.class, "not in outlook-rest v2.0"),
                arguments(400, "RequestBodyRead", OutlookBadRequestException.class, "A property of the body"),
                arguments(400, "UnableToDeserializePostBody", OutlookBadRequestException.class, "no JSON that"),
                arguments(400, "ErrorInvalidUrlQueryFilter", OutlookBadRequestException.class, "Check select, filter"),
                arguments(400, "ErrorInvalidUrlQuery", OutlookBadRequestException.class, "Check select, filter"),
                arguments(400, "UnsupportedApiVersion", OutlookBadRequestException.class, "apiVersion"),
                arguments(400, "ErrorFolderExists", OutlookConflictException.class, "folder of that name"),
                arguments(409, "ErrorFolderExists", OutlookConflictException.class, "folder of that name"),
                arguments(412, "ErrorIrresolvableConflict", OutlookConflictException.class, "read it again"),
                arguments(401, "InvalidAudienceForResource", OutlookAuthenticationException.class, "api=graph alone"),
                arguments(403, "ErrorAccessDenied", OutlookAccessDeniedException.class, "permission"),
                arguments(404, "MailboxNotEnabledForRESTAPI", OutlookMailboxNotEnabledException.class, "licence"),
                arguments(404, "MailboxNotSupportedForRESTAPI", OutlookMailboxNotEnabledException.class, "licence"),
                arguments(404, "UserNotSupported", OutlookMailboxNotEnabledException.class, "licence"),
                arguments(404, "ErrorItemNotFound", OutlookNotFoundException.class, "moved"),
                arguments(410, "SyncStateNotFound", OutlookSyncStateException.class, "walk anew"),
                arguments(410, "Gone", OutlookServiceEndedException.class, "api=graph"),
                arguments(413, "RequestEntityTooLarge", OutlookBadRequestException.class, "4 MB"),
                arguments(429, "ApplicationThrottled", OutlookThrottledException.class, "limits"),
                arguments(503, "ErrorServerBusy", OutlookServiceUnavailableException.class, "of its own"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aCodeHasItsExceptionAndItsAdvice(int status, String code, Class<? extends OutlookException> type, String advice) {
        OutlookException failure = failure(type, json(status, code, "In its words.").withHeader("request-id", "r-1")
                .withHeader("X-FEServer", "FE01").withHeader("X-BEServer", "BE02"));

        assertThat(failure.getCode()).isEqualTo(code);
        assertThat(failure.getMailbox()).isEqualTo(MAILBOX);
        assertThat(failure.getRequestId()).isEqualTo("r-1");
        assertThat(failure).hasMessageContaining("HTTP " + status + " " + code + ": In its words. ")
                .hasMessageContaining(advice)
                .hasMessageEndingWith("(request-id r-1) (servers FE01, BE02)");
    }

    @Test
    void theOtherShapeOfAnErrorIsReadTheSameWay() {
        OutlookException failure = failure(OutlookBadRequestException.class, aResponse().withStatus(400)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":{\"code\":\"BadRequest\",\"message\":\"No.\",\"target\":\"filter\",\"details\":[],"
                          + "\"innererror\":{\"code\":\"ErrorInvalidUrlQueryFilter\",\"request-id\":\"r-2\"}}}"));

        assertThat(failure.getCode()).isEqualTo("ErrorInvalidUrlQueryFilter");
        assertThat(failure.getRequestId()).isEqualTo("r-2");
    }

    @Test
    void aRefusalWithoutABodySaysItsReasonInAHeader() {
        OutlookException failure = failure(OutlookAccessDeniedException.class, aResponse().withStatus(403)
                .withHeader("x-caserrorcode", "UserNotFound").withHeader("X-CalculatedBETarget", "be.contoso.com"));

        assertThat(failure.getCode()).isEqualTo("UserNotFound");
        assertThat(failure).hasMessageContaining("HTTP 403 UserNotFound")
                .hasMessageContaining("has no mailbox on this server").hasMessageContaining("servers be.contoso.com");
    }

    @Test
    void aRefusalWithAnUnknownReasonIsOneOfTheFrontEnd() {
        OutlookException failure = failure(OutlookAccessDeniedException.class,
                aResponse().withStatus(403).withHeader("x-caserrorcode", "ServerNotFound"));

        assertThat(failure).hasMessageContaining("HTTP 403 ServerNotFound").hasMessageContaining("front end");
    }

    @Test
    void aTokenForAnotherServiceIsRecognisedByTheDiagnostics() {
        OutlookException failure = failure(OutlookAuthenticationException.class, aResponse().withStatus(401)
                .withHeader("WWW-Authenticate", "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"")
                .withHeader("x-ms-diagnostics", "2000003;reason=\"The audience claim value is invalid for current resource."
                                                + " Audience claim is 'https://graph.microsoft.com'.\";error_category=\"invalid_resource\""));

        assertThat(failure.getCode()).isEqualTo("invalid_resource");
        assertThat(failure).hasMessageContaining("The audience claim value is invalid")
                .hasMessageContaining("scope=https://outlook.office.com/.default").hasMessageContaining("baseUrl");
    }

    @Test
    void aTokenGotWithASecretIsRecognisedByTheDiagnostics() {
        OutlookException failure = failure(OutlookAuthenticationException.class, aResponse().withStatus(401)
                .withHeader("x-ms-diagnostics", "2000008;reason=\"The access token is acquired using an authentication method"
                                                + " that is too weak to allow access for this application. Presented auth strength was 1,"
                                                + " required is 2.\";error_category=\"invalid_token\""));

        assertThat(failure).hasMessageContaining("certificate, not with a client secret");
    }

    @Test
    void aServerThatTakesNoTokensSaysWhatItTakes() {
        OutlookException failure = failure(OutlookAuthenticationException.class, aResponse().withStatus(401)
                .withHeader("WWW-Authenticate", "Negotiate", "NTLM").withHeader("X-FEServer", "EX01"));

        assertThat(failure).hasMessageContaining("asks for a sign-in by: Negotiate, NTLM.")
                .hasMessageContaining("(servers EX01)");
    }

    @Test
    void anExpiredTokenIsNoMatterOfTheServer() {
        server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(401)
                .withHeader("WWW-Authenticate", "Negotiate", "Bearer realm=\"\"")));

        OutlookException failure = catchThrowableOfType(OutlookAuthenticationException.class,
                () -> await(client.send(OutlookRequest.to(HttpMethod.GET, MAILBOX, "/messages").build())));

        assertThat(failure).hasMessageContaining("Set accessToken to a token that is not expired");
    }

    @Test
    void aServerWithoutTheApiIsRecognised() {
        OutlookException failure
                = failure(OutlookNotFoundException.class, page(404, "404 - File or directory not found."));

        assertThat(failure.getCode()).isNull();
        assertThat(failure)
                .hasMessageContaining("a page came (\"404 - File or directory not found.\") in place of an answer of the API")
                .hasMessageContaining("2016 CU3").hasMessageContaining("baseUrl");
    }

    @Test
    void aVersionThatTheServerLacksIsNamed() {
        try (HttpOutlookClient beta = client("beta")) {
            OutlookException failure = failure(OutlookNotFoundException.class, beta, aResponse().withStatus(404),
                    OutlookRequest.to(HttpMethod.GET, MAILBOX, "/messages"));

            assertThat(failure).hasMessageContaining("no REST API in version beta").hasMessageContaining("apiVersion");
        }
    }

    @Test
    void theEndOfTheCloudServiceIsNoLostPosition() {
        assertThat(failure(OutlookServiceEndedException.class, aResponse().withStatus(410)))
                .hasMessageContaining("switched off in the cloud").hasMessageContaining("api=graph");
        assertThat(failure(OutlookServiceEndedException.class, page(410, "Gone"))).hasMessageContaining("(\"Gone\")");
    }

    @Test
    void pagesOfProxiesAndSignInServicesAreNoAnswers() {
        assertThat(failure(OutlookAccessDeniedException.class, page(403, "Sign in to your account")))
                .hasMessageContaining("(\"Sign in to your account\")").hasMessageContaining("A page for people");
        assertThat(failure(OutlookServiceUnavailableException.class, page(502, "Bad Gateway")))
                .hasMessageContaining("A gateway before the server");
        assertThat(failure(OutlookMalformedResponseException.class, page(200, "Outlook")))
                .hasMessageContaining("(\"Outlook\")").hasMessageContaining("baseUrl");
    }

    @Test
    void aPageCannotPutItsOwnTextBesideOurs() {
        assertThat(failure(OutlookAccessDeniedException.class,
                page(403, "A\r\nB eyJhbGciOiJub25lIn0.e30.x " + "y".repeat(200))).getMessage())
                .contains("\"A B eyJ***").doesNotContain("\n").doesNotContain("y".repeat(120));
    }

    @Test
    void anAddressThatIsTooLongIsToBlame() {
        OutlookRequest.Builder request = OutlookRequest.to(HttpMethod.GET, MAILBOX, "/messages")
                .query("$filter", "subject eq '" + "x".repeat(4100) + "'");

        assertThat(failure(OutlookNotFoundException.class, client, page(404, "404 - File or directory not found."), request))
                .hasMessageContaining("The address is too long").hasMessageContaining("take 2048 and 4096")
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("2016 CU3"));
        assertThat(failure(OutlookBadRequestException.class, client, aResponse().withStatus(414),
                OutlookRequest.to(HttpMethod.GET, MAILBOX, "/messages"))).hasMessageContaining("The address is too long");
    }

    @Test
    void bodiesThatAreNoErrorsAreNoneOfOurTrouble() {
        for (String body : new String[] {
                "", "{", "[]", "null", "{\"error\":null}", "{\"error\":{\"code\":7}}", "\u0000\u0001" }) {
            OutlookException failure = failure(OutlookBadRequestException.class,
                    aResponse().withStatus(400).withHeader("Content-Type", "application/json").withBody(body));

            assertThat(failure.getCode()).isNull();
        }
    }

    @Test
    void aChangeThatAPageSaysYesToHasAnUnknownOutcome() {
        server.stubFor(any(anyUrl()).willReturn(page(200, "Proxy")));

        OutlookException failure = catchThrowableOfType(OutlookUnknownOutcomeException.class,
                () -> await(client.send(OutlookRequest.to(HttpMethod.POST, MAILBOX, "/sendMail").json(Map.of()).build())));

        assertThat(failure).hasMessageContaining("Proxy");
    }
}
