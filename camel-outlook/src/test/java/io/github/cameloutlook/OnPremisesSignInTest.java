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

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import io.github.cameloutlook.auth.kerberos.Kdc;
import io.github.cameloutlook.auth.kerberos.TicketInspection;
import io.github.cameloutlook.client.OutlookAuthenticationException;
import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.logon.KerberosAcceptor;
import io.github.cameloutlook.emulator.logon.LogonScheme;
import io.github.cameloutlook.emulator.logon.LogonSettings;
import io.github.cameloutlook.emulator.logon.Logons.Logon;
import io.github.cameloutlook.emulator.logon.NegotiateAcceptor;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.kerby.kerberos.kerb.keytab.Keytab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Routes against a server that lets users in as Exchange does, over TLS and with Extended Protection. */
class OnPremisesSignInTest {

    private static final Kdc KDC = Kdc.get();
    private static final String ALICE = "alice@contoso.com";
    private static final String BOB = "bob@contoso.com";
    private static final String CAROL = "carol@contoso.com";
    private static final String BASIC = "authentication=basic&username=" + ALICE + "&password=" + Kdc.PASSWORD;
    private static final String NTLM = "authentication=ntlm&username=RAW(CONTOSO\\alice)&password=" + Kdc.PASSWORD;
    private static final String NEGOTIATE = "authentication=negotiate&username=" + Kdc.USER + "&password=" + Kdc.PASSWORD;

    /** Takes tickets that are bound to the connection they came over. */
    private static final class Exchange implements NegotiateAcceptor {

        private final KerberosAcceptor acceptor = new KerberosAcceptor(KDC.keytab("service"), Kdc.SERVICE);

        @Override
        public Accepted accept(byte[] token, byte[] channelBinding) throws Exception {
            Keytab keys = Keytab.loadKeytab(KDC.keytab("service").toFile());
            if (!new TicketInspection(token, keys).isBoundTo(channelBinding)) {
                throw new IOException("not bound to the connection");
            }
            return acceptor.accept(token, channelBinding);
        }
    }

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(ALICE).mailbox(BOB).mailbox(CAROL)
            .auth(AuthMode.strict)
            .logon(LogonSettings.of(LogonScheme.NEGOTIATE, LogonScheme.NTLM, LogonScheme.BASIC)
                    .user(ALICE, "CONTOSO", Kdc.PASSWORD).fullAccess(ALICE, BOB).negotiate(new Exchange())
                    .extendedProtection(true))
            .build();

    private DefaultCamelContext context;
    private ProducerTemplate template;

    @BeforeEach
    void start() {
        EMULATOR.logons().clear();
        EMULATOR.faults().clear();
        EMULATOR.journal().clear();
        context = new DefaultCamelContext();
        OutlookConfiguration defaults = context.getComponent("outlook", OutlookComponent.class).getConfiguration();
        defaults.setBaseUrl(EMULATOR.authority());
        defaults.setMaximumRetries(0);
        defaults.setSslContextParameters(new SSLContextParameters() {
            @Override
            public SSLContext createSSLContext(CamelContext camelContext) {
                return EMULATOR.certificate().clientContext();
            }
        });
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() throws IOException {
        template.close();
        context.close();
    }

    private static String uri(String operation, String credentials) {
        String separator = operation.contains("?") ? "&" : "?";
        return "outlook:" + operation + separator + "api=outlook-rest&apiVersion=v2.0&" + credentials;
    }

    private Object call(String operation, String credentials) {
        return template.requestBody(uri(operation, credentials), (Object) null);
    }

    private OutlookAuthenticationException refused(String operation, String credentials) {
        Throwable failure = catchThrowableOfType(
                CamelExecutionException.class, () -> call(operation, credentials)).getCause();
        assertThat(failure).isInstanceOf(OutlookAuthenticationException.class);
        assertThat(failure.toString()).doesNotContain(Kdc.PASSWORD).doesNotContain("wrong-password");
        return (OutlookAuthenticationException) failure;
    }

    @ParameterizedTest
    @ValueSource(strings = { BASIC, NTLM, NEGOTIATE })
    void mailIsSentAndReadOnceTheUserIsSignedIn(String credentials) {
        template.requestBodyAndHeader(uri("messages/sendMail?subject=Signed in&to=" + BOB, credentials), "Hello",
                "CamelOutlookSaveToSentItems", true);
        assertThat(call("messages/list?folder=sentitems&mailbox=me", credentials)).asList().isNotEmpty();
        assertThat(call("messages/list?folder=inbox&mailbox=" + BOB, credentials)).asList().isNotEmpty();
        assertThat(EMULATOR.logons().failures()).isZero();
        assertThat(EMULATOR.logons().all()).extracting(Logon::user).containsOnly(ALICE);
    }

    @ParameterizedTest
    @ValueSource(strings = { NTLM, NEGOTIATE })
    void largeContentIsStreamedBothWays(String credentials) throws Exception {
        byte[] content = new byte[2 << 20];
        Arrays.fill(content, (byte) 'x');
        Object draft = template.requestBody(uri("messages/create", credentials), Map.of("subject", "large"));
        String id = ((OutlookMessage) draft).getId();
        Object attachmentId = template.request(uri("attachments/create", credentials), exchange -> {
            exchange.getMessage().setBody(content);
            exchange.getMessage().setHeader(OutlookConstants.MESSAGE_ID, id);
            exchange.getMessage().setHeader("CamelFileName", "large.bin");
        }).getMessage().getHeader(OutlookConstants.ATTACHMENT_ID);
        Object read = template.requestBodyAndHeaders(uri("attachments/getContent", credentials), null,
                Map.of(OutlookConstants.MESSAGE_ID, id, OutlookConstants.ATTACHMENT_ID, attachmentId));
        try (InputStream stream = context.getTypeConverter().convertTo(InputStream.class, read)) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
        }
        assertThat(call("mailFolders/get?folder=inbox&mailbox=me", credentials)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { NTLM, NEGOTIATE })
    void aConsumerTellsOfMail(String credentials) throws Exception {
        EMULATOR.deliver(ALICE, "From: zoe@fabrikam.com\r\nTo: alice@contoso.com\r\nSubject: For the consumer\r\n\r\nHello");
        MockEndpoint received = context.getEndpoint("mock:received", MockEndpoint.class);
        received.expectedMinimumMessageCount(1);
        received.setResultWaitTime(30_000);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("messages?mailbox=" + ALICE + "&folder=inbox&startFrom=beginning", credentials)).to("mock:received");
            }
        });
        received.assertIsSatisfied();
        assertThat(EMULATOR.logons().failures()).isZero();
    }

    @Test
    void ntlmSignsAConnectionInOnceAndNamesServiceAndConnection() {
        for (int i = 0; i < 5; i++) {
            call("mailFolders/get?folder=inbox&mailbox=me", NTLM);
        }
        assertThat(EMULATOR.logons().all())
                .containsExactly(new Logon(ALICE, LogonScheme.NTLM, "HTTP/localhost", true));
    }

    @Test
    void aLostNtlmConnectionIsReplaced() {
        call("mailFolders/get?folder=inbox&mailbox=me", NTLM);
        EMULATOR.faults().add(Fault.on("GET", "/mailfolders").status(500).times(1));
        assertThatThrownBy(() -> call("mailFolders/get?folder=inbox&mailbox=me", NTLM)).isNotNull();
        EMULATOR.faults().add(Fault.on("GET", "/mailfolders").reset().times(1));
        call("mailFolders/get?folder=inbox&mailbox=me", NTLM + "&maximumRetries=2");
        assertThat(call("mailFolders/get?folder=inbox&mailbox=me", NTLM)).isNotNull();
        assertThat(EMULATOR.logons().failures()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { BASIC, NTLM, NEGOTIATE })
    void manyRequestsAtATimeAreServed(String credentials) throws Exception {
        List<CompletableFuture<Object>> answers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            answers.add(template.asyncRequestBody(
                    uri("mailFolders/get?folder=inbox&mailbox=" + (i % 2 == 0 ? ALICE : BOB), credentials), (Object) null));
        }
        for (CompletableFuture<Object> answer : answers) {
            assertThat(answer.get(60, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(EMULATOR.logons().failures()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { BASIC, NTLM })
    void aWrongPasswordIsTriedOnceHoweverManyAsk(String credentials) throws Exception {
        String wrong = credentials.replace(Kdc.PASSWORD, "wrong-password");
        List<CompletableFuture<Object>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            answers.add(template.asyncRequestBody(
                    uri("mailFolders/get?folder=inbox&mailbox=" + (i % 2 == 0 ? ALICE : BOB), wrong), (Object) null));
        }
        for (CompletableFuture<Object> answer : answers) {
            assertThat(answer).failsWithin(Duration.ofSeconds(60));
        }
        assertThat(refused("mailFolders/get?folder=inbox&mailbox=me", wrong))
                .hasMessageContaining("username and password").hasMessageContaining("locked");
        assertThat(EMULATOR.logons().failures()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = { BASIC, NTLM, NEGOTIATE })
    void aMailboxWithoutRightLetsOthersWork(String credentials) {
        call("mailFolders/get?folder=inbox&mailbox=me", credentials);
        assertThat(refused("mailFolders/get?folder=inbox&mailbox=" + CAROL, credentials))
                .hasMessageContaining("Full Access").hasMessageContaining(CAROL);
        assertThat(refused("mailFolders/get?folder=inbox&mailbox=" + CAROL, credentials)).hasMessageContaining("Full Access");
        assertThat(call("mailFolders/get?folder=inbox&mailbox=me", credentials)).isNotNull();
        assertThat(call("mailFolders/get?folder=inbox&mailbox=" + BOB, credentials)).isNotNull();
        assertThat(EMULATOR.logons().failures()).isZero();
    }

    @Test
    void aProofWithoutTheConnectionIsRefusedByExtendedProtection() {
        assertThat(refused("mailFolders/get?folder=inbox&mailbox=me", NEGOTIATE + "&channelBinding=false"))
                .hasMessageContaining("Extended Protection");
        refused("mailFolders/get?folder=inbox&mailbox=me", NTLM + "&channelBinding=false");
    }

    @Test
    void theServersListDecides() {
        try (OutlookEmulator other = OutlookEmulator.builder().mailbox(ALICE)
                .logon(LogonSettings.of(LogonScheme.NTLM, LogonScheme.BEARER).user(ALICE, "CONTOSO", Kdc.PASSWORD)).build()) {
            other.start();
            String here = "&baseUrl=" + other.authority().replace("https:", "http:");
            assertThat(refused("mailFolders/get?folder=inbox&mailbox=me", BASIC + here))
                    .hasMessageContaining("takes no Basic, but NTLM, Bearer").hasMessageContaining("authentication");
            assertThat(other.journal().exchanges())
                    .noneMatch(exchange -> exchange.requestHeaders().containsKey("Authorization"));
            assertThat(call("mailFolders/get?folder=inbox&mailbox=me", NTLM + here)).isNotNull();
        }
    }

    @Test
    void credentialsDoNotFollowRedirectsAndAreNotPrinted() {
        EMULATOR.faults().add(Fault.on("GET", "/mailfolders").status(302).times(2));
        assertThatThrownBy(() -> call("mailFolders/get?folder=inbox&mailbox=me", BASIC)).rootCause()
                .hasMessageNotContaining(Kdc.PASSWORD);
        OutlookConfiguration options = new OutlookConfiguration();
        options.setUsername(ALICE);
        options.setPassword(Kdc.PASSWORD);
        assertThat(SignInOptions.of(options).toString()).doesNotContain(Kdc.PASSWORD).doesNotContain(ALICE);
        assertThat(ConnectionSettings.of(options).toString()).doesNotContain(Kdc.PASSWORD);
        assertThat(context.getEndpoint(uri("messages/list", BASIC)).toString()).doesNotContain(Kdc.PASSWORD)
                .doesNotContain(new String(
                        Base64.getEncoder()
                                .encode((ALICE + ":" + Kdc.PASSWORD).getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "authentication=basic&username=u&password=hidden&baseUrl=http://mail.contoso.com | https",
            "authentication=ntlm&username=u | username and password",
            "authentication=ntlm&username=u&password=hidden&httpClient=#client | httpClient",
            "authentication=basic&username=u:v&password=hidden | colon",
            "authentication=negotiate&password=hidden | username",
            "authentication=negotiate&username=u&password=hidden&keytab=f | either",
            "authentication=negotiate&username=RAW(C\\u) | principal",
            "authentication=negotiate&servicePrincipal=exchange | HTTP@host",
            "authentication=negotiate&accessToken=hidden | no tokens",
            "authentication=basic&username=u&password=hidden&keytab=f | negotiate",
            "authentication=basic&username=u&password=hidden&api=graph&apiVersion=v1.0 | outlook-rest" })
    void whatCannotWorkIsRefusedAtStart(String options, String advice) {
        if (options.contains("httpClient")) { // else Camel would find it by itself
            context.getRegistry().bind("client", HttpClient.newHttpClient());
        }
        String api = options.contains("api=") ? "" : "api=outlook-rest&apiVersion=v2.0&";
        assertThatThrownBy(() -> context.getEndpoint("outlook:messages?" + api + options)).rootCause()
                .hasMessageContaining(advice).hasMessageNotContaining("hidden");
    }
}
