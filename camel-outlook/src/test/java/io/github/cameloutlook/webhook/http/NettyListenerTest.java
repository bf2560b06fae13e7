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
package io.github.cameloutlook.webhook.http;

import java.net.ServerSocket;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestConfiguration;

/** Any context with netty-http. */
class NettyListenerTest extends ListenerContract {

    private int port;

    @Override
    CamelContext startCamel(ListeningComponent listening, RouteBuilder routes) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        CamelContext camel = new DefaultCamelContext();
        RestConfiguration rest = new RestConfiguration();
        rest.setComponent("netty-http");
        rest.setHost("127.0.0.1");
        rest.setPort(port);
        // of REST services only
        rest.setContextPath("/api");
        rest.setEnableCORS(true);
        camel.setRestConfiguration(rest);
        NettyHttpComponent netty = new NettyHttpComponent();
        // what goes wrong in the engine then comes to the listener as an exchange
        netty.setBridgeErrorHandler(true);
        camel.addComponent("netty-http", netty);
        camel.addComponent("listening", listening);
        camel.addRoutes(routes);
        camel.start();
        return camel;
    }

    @Override
    void stopCamel() {
        context.stop();
    }

    @Override
    int port() {
        return port;
    }

    @Override
    String taken(String path) {
        return "netty-http:http://127.0.0.1:" + port + path;
    }
}
