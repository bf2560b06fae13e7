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

import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;

/** A ticket in the frame that the scheme Negotiate was made with (SPNEGO), not bound to a TLS connection. */
final class SpnegoConversation implements KerberosConversation {

    private static final String SPNEGO = "1.3.6.1.5.5.2";

    private final GSSContext context;

    SpnegoConversation(ServicePrincipal service) throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        GSSName name = manager.createName(service.toString(), GSSName.NT_HOSTBASED_SERVICE);
        context = manager.createContext(name, new Oid(SPNEGO), null, GSSContext.DEFAULT_LIFETIME);
        context.requestMutualAuth(true);
        context.requestCredDeleg(false);
    }

    @Override
    public byte[] token() throws GSSException {
        return context.initSecContext(new byte[0], 0, 0);
    }

    @Override
    public void verify(byte[] answer) throws IOException, GSSException {
        context.initSecContext(answer, 0, answer.length);
        if (!context.isEstablished()) {
            throw new IOException("the server's proof is not complete");
        }
    }
}
