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
package io.github.cameloutlook.emulator.logon;

import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.util.Map;

import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/** Takes real tickets, with the keys of a service in a file. Channel bindings in them are not looked at. */
public final class KerberosAcceptor implements NegotiateAcceptor {

    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";
    private static final String[] MECHANISMS = { "1.2.840.113554.1.2.2", "1.3.6.1.5.5.2" };

    private final Subject subject;

    /**
     * Reads the keys.
     *
     * @param  principal             such as HTTP/outlook.contoso.com@CONTOSO.COM
     * @throws IllegalStateException if there are none for it
     */
    public KerberosAcceptor(Path keytab, String principal) {
        Map<String, String> options = Map.of("useKeyTab", "true", "keyTab", keytab.toString(), "principal", principal,
                "storeKey", "true", "doNotPrompt", "true", "isInitiator", "false");
        AppConfigurationEntry entry = new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options);
        try {
            LoginContext login = new LoginContext("emulator", new Subject(), null, new Configuration() {
                @Override
                public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                    return new AppConfigurationEntry[] { entry };
                }
            });
            login.login();
            subject = login.getSubject();
        } catch (LoginException e) {
            throw new IllegalStateException("The keys of " + principal + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public Accepted accept(byte[] token, byte[] channelBinding) throws Exception {
        return Subject.doAs(subject, (PrivilegedExceptionAction<Accepted>) () -> accept(token));
    }

    private static Accepted accept(byte[] token) throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        Oid[] mechanisms = { new Oid(MECHANISMS[0]), new Oid(MECHANISMS[1]) };
        GSSContext context = manager.createContext(
                manager.createCredential(null, GSSCredential.INDEFINITE_LIFETIME, mechanisms, GSSCredential.ACCEPT_ONLY));
        byte[] proof = context.acceptSecContext(token, 0, token.length);
        return new Accepted(context.getSrcName().toString(), proof);
    }
}
