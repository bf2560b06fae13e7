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
package io.github.cameloutlook.docs.howto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Properties;

import io.github.cameloutlook.consumer.NotifierStatus.State;
import io.github.cameloutlook.consumer.ObservedConsumer;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** Examples with an HTTP server that the emulator can call; its address is the property notifications.url. */
abstract class PushHowTo extends HowTo {

    final int port = freePort();

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        VertxPlatformHttpServerConfiguration server = new VertxPlatformHttpServerConfiguration();
        server.setBindHost("localhost");
        server.setBindPort(port);
        camel.addService(new VertxPlatformHttpServer(server));
        Properties properties = new Properties();
        properties.put("notifications.url", "http://localhost:" + port + "/outlook/notifications");
        properties.put("notifications.host", "http://localhost:" + port);
        setUp(properties);
        camel.getPropertiesComponent().setOverrideProperties(properties);
        return camel;
    }

    /** More properties of an example. */
    void setUp(Properties properties) throws Exception {
    }

    void awaitSubscription(String routeId) {
        ObservedConsumer consumer = (ObservedConsumer) context.getRoute(routeId).getConsumer();
        await().untilAsserted(() -> assertThat(consumer.statuses().get(0).push().state()).isEqualTo(State.ACTIVE));
    }
}
