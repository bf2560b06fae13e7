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

import java.io.IOException;
import java.util.Map;

import javax.security.sasl.Sasl;
import javax.security.sasl.SaslClient;

import io.github.cameloutlook.auth.ChannelBinding;

/**
 * A ticket that is bound to a TLS connection. Windows digests a channel binding without addresses otherwise than the
 * JDK's GSS-API does (JDK-8245527). The JDK has the Windows way inside, and offers it to its LDAP client and thereby to
 * SASL; the first message of SASL's GSSAPI mechanism is the Kerberos token itself. Windows takes it without the frame
 * of SPNEGO (MS-SPNG 3.3.5.1), and answers without. Credentials come from the subject: given otherwise, SASL would
 * delegate them to the server.
 */
final class BoundConversation implements KerberosConversation {

    private static final int KERBEROS_FRAME = 0x60;

    private final SaslClient client;

    BoundConversation(ServicePrincipal service, ChannelBinding binding) throws IOException {
        client = Sasl.createSaslClient(new String[] { "GSSAPI" }, null, service.service(), service.host(),
                Map.of(Sasl.SERVER_AUTH, "true", Sasl.QOP, "auth", "jdk.internal.sasl.tlschannelbinding", binding.data()),
                null);
        if (client == null) {
            throw new IOException("this JVM has no GSSAPI mechanism (module jdk.security.jgss)");
        }
    }

    @Override
    public byte[] token() throws IOException {
        return client.evaluateChallenge(new byte[0]);
    }

    @Override
    public void verify(byte[] answer) throws IOException {
        if (answer.length == 0 || answer[0] != KERBEROS_FRAME) {
            throw new IOException("the server's proof is no Kerberos message");
        }
        client.evaluateChallenge(answer);
    }
}
