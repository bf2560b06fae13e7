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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

import io.github.cameloutlook.auth.LogonGuard;
import io.github.cameloutlook.auth.UserPassword;
import io.github.cameloutlook.auth.UserSignIn;
import io.github.cameloutlook.auth.kerberos.Kdc;
import io.github.cameloutlook.auth.kerberos.KerberosAccount;
import io.github.cameloutlook.auth.kerberos.KerberosSignIn;
import io.github.cameloutlook.auth.kerberos.ServicePrincipal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.github.cameloutlook.client.ClientFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Servers that behave badly while a user is signed in; each answer is written byte by byte. */
class LogonTrafficTest {

    private static final UserPassword USER = new UserPassword("alice", "secret-password");

    static {
        Kdc.get(); // names the realm to the JVM
    }

    private final ClientFixture fixture = new ClientFixture();
    private final List<String> authorizations = new CopyOnWriteArrayList<>();
    private ServerSocket server;
    private volatile UnaryOperator<String> answers;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        fixture.executor().execute(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    fixture.executor().execute(() -> serve(socket));
                } catch (IOException e) {
                    return; // closed
                }
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        fixture.close();
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader reader
                    = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String authorization = "";
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("authorization:")) {
                    authorization = line.substring("authorization:".length()).strip();
                }
                if (line.isEmpty()) {
                    authorizations.add(authorization);
                    socket.getOutputStream().write(answers.apply(authorization).getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                    authorization = "";
                }
            }
        } catch (SocketException e) {
            // the client gave up, as it is to
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutlookResponse get(UserSignIn user) {
        try (HttpOutlookClient client = new HttpOutlookClient(
                fixture.settings("http://127.0.0.1:" + server.getLocalPort())
                        .userSignIn(user).maximumRetries(0).requestTimeout(Duration.ofSeconds(1)).build())) {
            return await(client.send(OutlookRequest.to(HttpMethod.GET, "me", "/x").build()));
        }
    }

    private static UserSignIn basic() {
        return new UserSignIn.Basic(USER, new LogonGuard(Clock.systemUTC()));
    }

    private static UserSignIn ntlm() {
        return new UserSignIn.Ntlm(USER, true, new LogonGuard(Clock.systemUTC()));
    }

    private static String refusal(String challenge, String more) {
        return "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: " + challenge + "\r\n" + more + "\r\n";
    }

    @Test
    void anOfferWithoutEndIsGivenUp() {
        answers = authorization -> refusal("Basic realm=\"x\"", "Content-Length: 100\r\n");
        assertThatThrownBy(() -> get(basic())).isInstanceOf(OutlookConnectionException.class)
                .hasMessageContaining("no answer within 1000 ms");
        assertThat(authorizations).containsOnly("");
    }

    @Test
    void noPasswordGoesToAServerThatDoesNotAskForIt() {
        answers = authorization -> refusal("Digest realm=\"x\", nonce=\"Basic\"", "Content-Length: 0\r\n");
        assertThatThrownBy(() -> get(basic())).isInstanceOf(OutlookAuthenticationException.class)
                .hasMessageContaining("takes no Basic, but Digest");
        assertThat(authorizations).containsOnly("");
    }

    @Test
    void aServerWithAProblemOfItsOwnIsNoRefusal() {
        answers = authorization -> "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
        assertThatThrownBy(() -> get(ntlm())).isInstanceOf(OutlookAuthenticationException.class)
                .hasMessageContaining("HTTP 503");
    }

    @Test
    void anNtlmSignInForWhichNoConnectionCanBeMadeKeepsNoOtherFromTrying() throws Exception {
        answers = authorization -> refusal("NTLM", "Content-Length: 0\r\n");
        AtomicBoolean exhausted = new AtomicBoolean();
        try (HttpOutlookClient client = new HttpOutlookClient(
                fixture.settings("http://127.0.0.1:" + server.getLocalPort()).sslContext(exhaustible(exhausted))
                        .userSignIn(ntlm()).maximumRetries(0).requestTimeout(Duration.ofSeconds(1)).build())) {
            OutlookRequest request = OutlookRequest.to(HttpMethod.GET, "me", "/x").build();
            exhausted.set(true);
            assertThatThrownBy(() -> await(client.send(request))).hasStackTraceContaining("Too many open files");
            exhausted.set(false);
            assertThatThrownBy(() -> await(client.send(request))).hasMessageContaining("NTLM");
        }
    }

    private static SSLContext exhaustible(AtomicBoolean exhausted) throws NoSuchAlgorithmException {
        SSLContext real = SSLContext.getDefault();
        return new SSLContext(new SSLContextSpi() {
            @Override
            protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
                throw new UnsupportedOperationException();
            }

            @Override
            protected SSLSocketFactory engineGetSocketFactory() {
                return real.getSocketFactory();
            }

            @Override
            protected SSLServerSocketFactory engineGetServerSocketFactory() {
                return real.getServerSocketFactory();
            }

            @Override
            protected SSLEngine engineCreateSSLEngine() {
                return real.createSSLEngine();
            }

            @Override
            protected SSLEngine engineCreateSSLEngine(String host, int port) {
                return real.createSSLEngine(host, port);
            }

            @Override
            protected SSLSessionContext engineGetServerSessionContext() {
                return real.getServerSessionContext();
            }

            @Override
            protected SSLSessionContext engineGetClientSessionContext() {
                return real.getClientSessionContext();
            }

            @Override
            protected SSLParameters engineGetDefaultSSLParameters() {
                if (exhausted.get()) {
                    throw new UncheckedIOException(new IOException("Too many open files"));
                }
                return real.getDefaultSSLParameters();
            }

            @Override
            protected SSLParameters engineGetSupportedSSLParameters() {
                return real.getSupportedSSLParameters();
            }
        }, real.getProvider(), real.getProtocol()) {
        };
    }

    @Test
    void whatWasSentToAServerThatProvesNothingMayHaveBeenExecuted() {
        answers = authorization -> authorization.isEmpty()
                ? refusal("Negotiate", "Content-Length: 0\r\n")
                : "HTTP/1.1 202 Accepted\r\nWWW-Authenticate: Negotiate AAAA\r\nContent-Length: 0\r\n\r\n";
        KerberosSignIn kerberos = new KerberosSignIn(
                new KerberosAccount(Kdc.USER, Kdc.PASSWORD, null, null),
                ServicePrincipal.http("localhost"), fixture.executor(), Clock.systemUTC());
        try (HttpOutlookClient client = new HttpOutlookClient(
                fixture.settings("http://127.0.0.1:" + server.getLocalPort())
                        .userSignIn(new UserSignIn.Negotiate(kerberos, false)).maximumRetries(3).build())) {
            assertThatThrownBy(() -> await(client.send(
                    OutlookRequest.to(HttpMethod.POST, "me", "/messages/x/send").operation("messages/send").build())))
                    .isInstanceOf(OutlookUnknownOutcomeException.class).hasMessageContaining("did not prove");
            assertThat(authorizations).filteredOn(sent -> sent.startsWith("Negotiate")).hasSize(1);
            assertThatThrownBy(() -> await(client.send(OutlookRequest.to(HttpMethod.GET, "me", "/x").build())))
                    .isInstanceOf(OutlookAuthenticationException.class).hasMessageContaining("did not prove");
        }
    }

    @Test
    void ntlmOverConnectionsThatCloseIsExplained() {
        answers = authorization -> authorization.isEmpty()
                ? refusal("NTLM", "Content-Length: 0\r\n")
                : refusal("NTLM TlRMTVNTUAACAAAA", "Content-Length: 0\r\nConnection: close\r\n");
        assertThatThrownBy(() -> get(ntlm())).isInstanceOf(OutlookAuthenticationException.class)
                .hasMessageContaining("closed during the NTLM sign-in").hasMessageContaining("negotiate");
        assertThat(authorizations).as("no proof").hasSize(2).noneMatch(one -> one.contains("TlRMTVNTUAAD"));
    }

    @Test
    void aMalformedChallengeIsNotAnswered() {
        for (String challenge : List.of("NTLM TlRMTVNTUAACAAAA", "NTLM ====", "NTLM AAAA", "Basic realm=\"x\"")) {
            answers = authorization -> authorization.isEmpty()
                    ? refusal("NTLM", "Content-Length: 0\r\n") : refusal(challenge, "Content-Length: 0\r\n");
            assertThatThrownBy(() -> get(ntlm())).as(challenge).isInstanceOf(OutlookAuthenticationException.class)
                    .hasMessageNotContaining("secret-password");
        }
        assertThat(authorizations).noneMatch(one -> one.contains("TlRMTVNTUAAD"));
    }

    @Test
    void aServerThatAsksForNothingIsServedWithoutProof() {
        answers = authorization -> authorizations.size() == 1
                ? refusal("NTLM", "Content-Length: 0\r\n")
                : "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
        assertThat(get(ntlm()).status()).isEqualTo(200);
        assertThat(authorizations).hasSize(3).noneMatch(one -> one.contains("TlRMTVNTUAAD"));
    }
}
