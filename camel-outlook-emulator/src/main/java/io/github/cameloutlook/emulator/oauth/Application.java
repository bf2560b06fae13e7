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
package io.github.cameloutlook.emulator.oauth;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * An application registered in the emulated directory.
 *
 * @param id          client id
 * @param secret      client secret, or null
 * @param certificate whose key may sign client assertions, or null
 * @param permissions granted by an administrator, such as {@code Mail.Read}
 */
public record Application(String id, String secret, X509Certificate certificate, Set<String> permissions) {

    /** What an application may do that was registered without a list. */
    public static final List<String> ALL_PERMISSIONS = List.of(
            "Mail.Read", "Mail.ReadWrite", "Mail.Send", "Calendars.Read", "Calendars.ReadWrite", "Calendars.Read.Shared",
            "Place.ReadWrite.All", "Contacts.Read", "MailboxSettings.ReadWrite",
            "User.Read.All");

    /** Registered where no other application is: client id {@code outlook-emulator}, secret {@code emulator-secret}. */
    public static final Application DEFAULT = withSecret("outlook-emulator", "emulator-secret");

    public Application {
        permissions = Set.copyOf(permissions);
    }

    /** An application with a secret and all permissions. */
    public static Application withSecret(String id, String secret) {
        return new Application(id, secret, null, Set.copyOf(ALL_PERMISSIONS));
    }

    /** An application with a certificate and all permissions. */
    public static Application withCertificate(String id, X509Certificate certificate) {
        return new Application(id, null, certificate, Set.copyOf(ALL_PERMISSIONS));
    }

    /** An application without anything to prove itself by, such as one on users' machines. */
    public static Application publicClient(String id) {
        return new Application(id, null, null, Set.copyOf(ALL_PERMISSIONS));
    }

    /** The same application with these permissions and no others. */
    public Application permissions(String... granted) {
        return new Application(id, secret, certificate, Set.of(granted));
    }

    /** The same application with these permissions and no others. */
    public Application permissions(Collection<String> granted) {
        return new Application(id, secret, certificate, Set.copyOf(granted));
    }

    @Override
    public String toString() {
        // the secret stays out
        return "Application[" + id + ", " + permissions + "]";
    }
}
