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
package io.github.cameloutlook.examples.supportdesk;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import io.github.cameloutlook.emulator.EmulatorBuilder;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;

/**
 * The mailbox that the examples work on: in a tenant when the environment names one, else in an emulator of its own,
 * with mail waiting in the inbox.
 */
public final class SupportMailbox implements AutoCloseable {

    private static final String EMULATED = "support@contoso.com";
    private static final Duration BETWEEN_MAILS = Duration.ofMinutes(17);

    private final OutlookEmulatorServer emulator;
    private final String address;
    private final Map<String, String> connection;

    private SupportMailbox(OutlookEmulatorServer emulator, String address, Map<String, String> connection) {
        this.emulator = emulator;
        this.address = address;
        this.connection = connection;
    }

    /**
     * Opens the mailbox.
     *
     * @param environment with OUTLOOK_TENANT_ID, OUTLOOK_CLIENT_ID, OUTLOOK_CLIENT_SECRET and OUTLOOK_MAILBOX a mailbox
     *                    in a tenant, else one in an emulator
     */
    public static SupportMailbox open(Map<String, String> environment) {
        return environment.containsKey("OUTLOOK_TENANT_ID") ? inTenant(environment) : inEmulator();
    }

    // tag::tenant[]
    private static SupportMailbox inTenant(Map<String, String> environment) {
        return new SupportMailbox(
                null, required(environment, "OUTLOOK_MAILBOX"), Map.of(
                        "camel.component.outlook.tenant-id", required(environment, "OUTLOOK_TENANT_ID"),
                        "camel.component.outlook.client-id", required(environment, "OUTLOOK_CLIENT_ID"),
                        "camel.component.outlook.client-secret", required(environment, "OUTLOOK_CLIENT_SECRET")));
    }
    // end::tenant[]

    // tag::emulator[]
    private static SupportMailbox inEmulator() {
        // the mail came in over the last hours
        Clock clock = Clock.offset(Clock.systemUTC(), BETWEEN_MAILS.multipliedBy(-SupportMail.messages().size()));
        EmulatorBuilder<?> builder = OutlookEmulatorServer.builder().clock(clock).mailbox(EMULATED);
        // answers go to mailboxes that exist, or the desk would be told that they cannot be delivered
        SupportMail.senders().forEach(builder::mailbox);
        OutlookEmulatorServer emulator = builder.build();
        emulator.start();
        for (byte[] mime : SupportMail.messages()) {
            emulator.deliver(EMULATED, mime);
            emulator.clock().advance(BETWEEN_MAILS);
        }
        return new SupportMailbox(
                emulator, EMULATED, Map.of(
                        "camel.component.outlook.base-url", emulator.baseUrl(),
                        "camel.component.outlook.access-token", "any"));
    }
    // end::emulator[]

    static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("With OUTLOOK_TENANT_ID the environment must also set " + name);
        }
        return value;
    }

    /** The address of the mailbox. */
    public String address() {
        return address;
    }

    /** Whether no more mail comes than is waiting. */
    public boolean isEmulated() {
        return emulator != null;
    }

    /** The service; only where it is emulated. */
    OutlookEmulatorServer emulator() {
        return emulator;
    }

    /** Properties for Camel: the connection and {@code support.mailbox}. */
    public Properties properties() {
        Map<String, String> all = new TreeMap<>(connection);
        all.put("support.mailbox", address);
        Properties properties = new Properties();
        properties.putAll(all);
        return properties;
    }

    @Override
    public void close() {
        if (emulator != null) {
            emulator.close();
        }
    }
}
