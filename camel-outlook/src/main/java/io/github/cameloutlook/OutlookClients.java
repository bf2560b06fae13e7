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
package io.github.cameloutlook;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.client.OutlookClient;
import org.apache.camel.CamelContext;

/** Makes clients and lets endpoints with equal connection settings share one. */
final class OutlookClients {

    private final CamelContext camelContext;
    private final Map<ConnectionSettings, OutlookClient> clients = new ConcurrentHashMap<>();

    OutlookClients(CamelContext camelContext) {
        this.camelContext = camelContext;
    }

    OutlookClient client(OutlookConfiguration options) {
        return clients.computeIfAbsent(ConnectionSettings.of(options), this::create);
    }

    private OutlookClient create(ConnectionSettings settings) {
        throw new UnsupportedOperationException("No client for " + settings + " in " + camelContext);
    }

    void close() {
        clients.clear();
    }
}
