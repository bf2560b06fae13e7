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
package io.github.cameloutlook.examples.crm;

import java.util.Map;
import java.util.Properties;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;

/**
 * The mailbox of the sales people: one in an emulator, or, when the environment says so, one in a tenant.
 */
final class SalesMailbox implements AutoCloseable {

    private static final String EMULATED = "sales@contoso.com";

    private final OutlookEmulatorServer emulator;
    private final Properties properties = new Properties();

    private SalesMailbox(OutlookEmulatorServer emulator, String address, Map<String, String> connection) {
        this.emulator = emulator;
        properties.putAll(connection);
        properties.put("sales.mailbox", address);
    }

    /**
     * Opens the mailbox.
     *
     * @param environment with OUTLOOK_ACCESS_TOKEN (the service takes tasks from people who signed in only) and
     *                    OUTLOOK_MAILBOX a mailbox in a tenant, else one in an emulator
     */
    static SalesMailbox open(Map<String, String> environment) {
        if (environment.containsKey("OUTLOOK_ACCESS_TOKEN")) {
            return new SalesMailbox(
                    null, environment.getOrDefault("OUTLOOK_MAILBOX", "me"),
                    Map.of("camel.component.outlook.access-token", environment.get("OUTLOOK_ACCESS_TOKEN")));
        }
        OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox(EMULATED).build();
        emulator.start();
        return new SalesMailbox(
                emulator, EMULATED, Map.of(
                        "camel.component.outlook.base-url", emulator.baseUrl(),
                        "camel.component.outlook.access-token", "any"));
    }

    boolean isEmulated() {
        return emulator != null;
    }

    OutlookEmulatorServer emulator() {
        return emulator;
    }

    /** Properties for Camel: the connection and {@code sales.mailbox}. */
    Properties properties() {
        return properties;
    }

    @Override
    public void close() {
        if (emulator != null) {
            emulator.close();
        }
    }
}
