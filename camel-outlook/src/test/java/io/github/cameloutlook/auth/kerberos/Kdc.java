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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.server.SimpleKdcServer;

/** A Kerberos service for the tests of this JVM, which reads its Kerberos configuration once. */
public final class Kdc {

    public static final String REALM = "CONTOSO.COM";
    public static final String USER = "alice@" + REALM;
    public static final String PASSWORD = "Pa55word";
    public static final String SERVICE = "HTTP/localhost@" + REALM;

    private static Kdc started;

    private final Path directory;

    private Kdc() throws IOException, KrbException {
        directory = Files.createTempDirectory("kdc");
        SimpleKdcServer server = new SimpleKdcServer();
        server.setWorkDir(directory.toFile());
        server.setKdcHost("localhost");
        server.setKdcRealm(REALM);
        server.setAllowUdp(false);
        server.init();
        server.createPrincipal(USER, PASSWORD);
        server.createPrincipal("bob@" + REALM, PASSWORD);
        server.createPrincipal(SERVICE);
        server.exportPrincipal(SERVICE, keytab("service").toFile());
        server.exportPrincipal(USER, keytab("alice").toFile());
        server.start();
        Path configuration = Files.writeString(directory.resolve("our-krb5.conf"), String.join("\n",
                "[libdefaults]", "  default_realm = " + REALM, "  udp_preference_limit = 1",
                "  dns_lookup_kdc = false", "  dns_lookup_realm = false", "  kdc_timeout = 5000",
                "[realms]", "  " + REALM + " = {", "    kdc = localhost:" + server.getKdcPort(), "  }",
                "  NOWHERE.COM = {", "    kdc = localhost:1", "  }",
                "[domain_realm]", "  localhost = " + REALM, ""));
        System.setProperty("java.security.krb5.conf", configuration.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                server.stop();
            } catch (KrbException e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    /** The service, started when it is first needed. */
    public static synchronized Kdc get() {
        if (started == null) {
            try {
                started = new Kdc();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (KrbException e) {
                throw new IllegalStateException(e);
            }
        }
        return started;
    }

    /** File with the keys of "service" or "alice". */
    public Path keytab(String name) {
        return directory.resolve(name + ".keytab");
    }
}
