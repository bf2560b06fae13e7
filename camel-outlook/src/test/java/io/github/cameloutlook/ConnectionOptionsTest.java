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

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpConnectTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;

import io.github.cameloutlook.client.OutlookConnectionException;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ConnectHandler;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Options about how the service is reached, as an application sets them. */
class ConnectionOptionsTest extends ProducerTestSupport {

    /** A proxy as companies have them: it tunnels what it is asked to, and knows where to. */
    private static final class Proxy extends ConnectHandler {

        private final List<String> tunnels = new CopyOnWriteArrayList<>();

        @Override
        public boolean validateDestination(String host, int port) {
            tunnels.add(host + ":" + port);
            return true;
        }
    }

    @Test
    void theServiceAndTheSignInAreReachedThroughTheProxy() throws Exception {
        Proxy proxy = new Proxy();
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(proxy);
        server.start();
        try {
            trustTheEmulator();
            String https = EMULATOR.authority(); // the emulator speaks https on the same port
            String uri = "outlook:mailFolders/get?folder=inbox&baseUrl=" + https;
            ok(uri, null);
            assertThat(proxy.tunnels).as("without the options").isEmpty();

            String options = "&proxyHost=127.0.0.1&proxyPort=" + connector.getLocalPort();
            ok(uri + options, null);
            String address = https.substring("https://".length());
            assertThat(proxy.tunnels).containsExactly(address);

            OutlookConfiguration defaults = context.getComponent("outlook", OutlookComponent.class).getConfiguration();
            defaults.setAccessToken(null);
            EMULATOR.journal().clear();
            ok(uri + options + "&tenantId=contoso.com&clientId=app&clientSecret=secret&authority=" + https, null);
            assertThat(EMULATOR.journal().exchanges()).hasSize(1);
            assertThat(proxy.tunnels).as("one more for the service, at least one for the sign-in")
                    .hasSizeGreaterThanOrEqualTo(3).containsOnly(address);
        } finally {
            context.stop();
            server.stop();
        }
    }

    private void trustTheEmulator() {
        context.getComponent("outlook", OutlookComponent.class).getConfiguration()
                .setSslContextParameters(new SSLContextParameters() {
                    @Override
                    public SSLContext createSSLContext(CamelContext camelContext) {
                        return EMULATOR.certificate().clientContext();
                    }
                });
    }

    /** Without the option the request's own timeout would come first, which is another failure. */
    @Test
    void aHostThatTakesNoConnectionsIsGivenUpAfterTheConnectTimeout() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assumeTrue(fill(deaf, waiting), "the system lets connections wait without end");

            String uri = "outlook:messages/list?connectTimeout=100&requestTimeout=10000&maximumRetries=0&baseUrl=";
            assertThat(fails(uri + "http://127.0.0.1:" + deaf.getLocalPort(), null))
                    .isInstanceOf(OutlookConnectionException.class)
                    .hasCauseInstanceOf(HttpConnectTimeoutException.class);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    /** Connects until the queue of connections that nobody accepts is full; false when it seems to have no end. */
    private static boolean fill(ServerSocket server, List<Socket> waiting) throws IOException {
        while (waiting.size() < 50) {
            Socket socket = new Socket();
            waiting.add(socket);
            try {
                socket.connect(server.getLocalSocketAddress(), 300);
            } catch (SocketTimeoutException full) {
                return true;
            }
        }
        return false;
    }
}
