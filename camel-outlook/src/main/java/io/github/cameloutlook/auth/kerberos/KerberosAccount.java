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

import java.util.HashMap;
import java.util.Map;

import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/**
 * Who signs in to Kerberos, and how: by an entry of the JAAS configuration, by a file with keys, by password, or with
 * the tickets of the account that runs the JVM.
 *
 * @param principal   of the user, or null where an entry or the tickets say it
 * @param password    or null
 * @param keytab      file with keys, or null
 * @param loginConfig name of an entry, or null
 */
public record KerberosAccount(String principal, String password, String keytab, String loginConfig) {

    private static final String MODULE = "com.sun.security.auth.module.Krb5LoginModule";

    /** Fetches the ticket that others are given for. Blocks. */
    Subject login() throws LoginException {
        LoginContext login = loginConfig == null
                ? new LoginContext("outlook", new Subject(), this::answer, configuration())
                : new LoginContext(loginConfig, new Subject(), this::answer);
        login.login();
        return login.getSubject();
    }

    /** Whether the directory counts failed logons of it. */
    boolean canBeLocked() {
        return password != null || loginConfig != null;
    }

    private void answer(Callback[] questions) {
        for (Callback question : questions) {
            if (question instanceof NameCallback name) {
                name.setName(principal);
            } else if (question instanceof PasswordCallback secret && password != null) {
                secret.setPassword(password.toCharArray());
            }
        }
    }

    private Configuration configuration() {
        Map<String, String> options = new HashMap<>();
        if (principal != null) {
            options.put("principal", principal);
        }
        options.put("isInitiator", "true");
        if (keytab != null) {
            options.put("useKeyTab", "true");
            options.put("keyTab", keytab);
            options.put("doNotPrompt", "true");
        } else if (password == null) {
            options.put("useTicketCache", "true");
            options.put("doNotPrompt", "true");
        }
        AppConfigurationEntry entry = new AppConfigurationEntry(MODULE, LoginModuleControlFlag.REQUIRED, options);
        return new Configuration() {
            @Override
            public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
                return new AppConfigurationEntry[] { entry };
            }
        };
    }

    @Override
    public String toString() {
        return "KerberosAccount";
    }
}
