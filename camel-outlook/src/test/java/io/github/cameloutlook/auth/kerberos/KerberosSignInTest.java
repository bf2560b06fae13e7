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
package io.github.cameloutlook.auth.kerberos;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.auth.ChannelBinding;
import io.github.cameloutlook.auth.LogonException;
import io.github.cameloutlook.emulator.logon.KerberosAcceptor;
import io.github.cameloutlook.emulator.logon.NegotiateAcceptor.Accepted;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import org.apache.kerby.kerberos.kerb.keytab.Keytab;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Real tickets of a Kerberos service in this JVM. */
class KerberosSignInTest {

    private static final Kdc KDC = Kdc.get();
    private static final X509Certificate CERTIFICATE = SelfSignedCertificate.forApplication("server").certificate();

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final KerberosAcceptor acceptor = new KerberosAcceptor(KDC.keytab("service"), Kdc.SERVICE);

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    private KerberosSignIn signIn(KerberosAccount account) {
        return new KerberosSignIn(account, ServicePrincipal.http("localhost"), executor, Clock.systemUTC());
    }

    private static KerberosAccount password(String password) {
        return new KerberosAccount(Kdc.USER, password, null, null);
    }

    private static KerberosProof proof(KerberosSignIn signIn, ChannelBinding binding) {
        try {
            return signIn.proof(binding).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw (RuntimeException) e.getCause();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void passwordAndKeysProveTheUserAndTheServerProvesItself(boolean bound) throws Exception {
        ChannelBinding binding = bound ? ChannelBinding.to(CERTIFICATE) : null;
        for (KerberosAccount account : new KerberosAccount[] {
                password(Kdc.PASSWORD),
                new KerberosAccount(Kdc.USER, null, KDC.keytab("alice").toString(), null) }) {
            KerberosSignIn signIn = signIn(account);
            KerberosProof proof = proof(signIn, binding);
            Accepted accepted = acceptor.accept(proof.token(), null);
            assertThat(accepted.user()).isEqualTo(Kdc.USER);
            proof.verify(accepted.proof()).get(30, TimeUnit.SECONDS);

            KerberosProof next = proof(signIn, binding);
            assertThat(next.token()).isNotEqualTo(proof.token());
            byte[] others = acceptor.accept(proof(signIn, binding).token(), null).proof();
            assertThat(next.verify(others)).as("a proof for another request").failsWithin(Duration.ofSeconds(30))
                    .withThrowableThat().havingRootCause().isNotNull();
        }
    }

    @Test
    void theTicketIsBoundToTheConnectionAsWindowsDigestsIt() throws Exception {
        ChannelBinding binding = ChannelBinding.to(CERTIFICATE);
        byte[] certificate = MessageDigest.getInstance("SHA-256").digest(CERTIFICATE.getEncoded());
        byte[] prefix = "tls-server-end-point:".getBytes();
        ByteBuffer structure
                = ByteBuffer.allocate(20 + prefix.length + certificate.length).order(ByteOrder.LITTLE_ENDIAN);
        structure.putInt(0).putInt(0).putInt(0).putInt(0).putInt(prefix.length + certificate.length).put(prefix)
                .put(certificate);

        TicketInspection ticket = new TicketInspection(
                proof(signIn(password(Kdc.PASSWORD)), binding).token(),
                Keytab.loadKeytab(KDC.keytab("service").toFile()));
        assertThat(ticket.binding()).isEqualTo(MessageDigest.getInstance("MD5").digest(structure.array()));
        assertThat(ticket.isMutual()).isTrue();
        assertThat(ticket.isDelegated()).isFalse();
    }

    @Test
    void aRefusedPasswordIsNotTriedAgain() {
        KerberosSignIn signIn = signIn(password("wrong-password"));
        LogonException failure = catchThrowableOfType(LogonException.class, () -> proof(signIn, null));
        assertThat(failure.isTemporary()).isFalse();
        assertThat(failure.getHint()).contains("password");
        assertThat(failure.getMessage()).doesNotContain("wrong-password");
        LogonException second = catchThrowableOfType(LogonException.class, () -> proof(signIn, null));
        assertThat(second).as("the very same, without asking").hasMessage(failure.getMessage());
        assertThat(signIn.check()).isCompletedExceptionally();
        assertThat(signIn).asString().doesNotContain("wrong-password");
    }

    @Test
    void unknownServicesAndUnreachableRealmsSaySo() {
        KerberosSignIn elsewhere = new KerberosSignIn(
                password(Kdc.PASSWORD), ServicePrincipal.of("HTTP/127.0.0.1"), executor, Clock.systemUTC());
        LogonException unknown = catchThrowableOfType(LogonException.class, () -> proof(elsewhere, null));
        assertThat(unknown.getMessage()).contains("HTTP@127.0.0.1");
        assertThat(unknown.getHint()).contains("servicePrincipal");

        KerberosSignIn nowhere = signIn(new KerberosAccount("alice@NOWHERE.COM", "x", null, null));
        assertThat(catchThrowableOfType(LogonException.class, () -> proof(nowhere, null)).isTemporary()).isTrue();
    }
}
