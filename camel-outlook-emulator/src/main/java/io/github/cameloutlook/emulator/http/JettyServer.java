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
package io.github.cameloutlook.emulator.http;

import java.util.Map;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;

import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves a handler over HTTP/1.1. One port speaks both plain HTTP and TLS (told apart by the first bytes of a
 * connection), because the OAuth endpoints need https even where the mail API is reached over http.
 */
public final class JettyServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JettyServer.class);
    private static final long IDLE_TIMEOUT = TimeUnit.MINUTES.toMillis(5);

    private final Server server;
    private final ServerConnector connector;
    private final Handler handler;

    /**
     * @param port    0 for a free one
     * @param tls     certificate and key of the server
     * @param tlsOnly true to refuse plain HTTP
     */
    public JettyServer(Handler handler, String host, int port, SSLContext tls, boolean tlsOnly) {
        this.handler = handler;
        QueuedThreadPool threads = new QueuedThreadPool(200, 4);
        threads.setName("outlook-emulator");
        threads.setDaemon(true);
        server = new Server(threads);

        SslContextFactory.Server ssl = new SslContextFactory.Server();
        ssl.setSslContext(tls);
        // no server name indication for an IP address: clients that use 127.0.0.1 are served too
        HttpConfiguration configuration = configuration();
        HttpConnectionFactory http = new HttpConnectionFactory(configuration);
        SslConnectionFactory secure = new SslConnectionFactory(ssl, http.getProtocol());
        ConnectionFactory first = tlsOnly ? secure : new DetectorConnectionFactory(secure);
        connector = new ServerConnector(server, first, http);
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_TIMEOUT);
        connector.setAcceptedTcpNoDelay(true);
        server.addConnector(connector);
        server.setHandler(new Adapter());
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        // ids and folder names may hold an encoded slash; what is wrong with a path the service says in its own words
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setRequestHeaderSize(64 * 1024);
        configuration.setResponseHeaderSize(32 * 1024);
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        SecureRequestCustomizer secure = new SecureRequestCustomizer();
        secure.setSniHostCheck(false);
        configuration.addCustomizer(secure);
        return configuration;
    }

    public void start() throws Exception {
        server.start();
    }

    /** The port in use, once started. */
    public int port() {
        return connector.getLocalPort();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }

    private final class Adapter extends org.eclipse.jetty.server.Handler.Abstract {

        @Override
        public boolean handle(
                org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback) {
            Response answer = answer(request);
            JettyAnswer sender = new JettyAnswer(request, response, callback, answer);
            if (answer.delay().isZero()) {
                sender.send();
            } else {
                request.getComponents().getScheduler().schedule(
                        () -> request.getComponents().getExecutor().execute(sender::send),
                        answer.delay().toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        }

        private Response answer(org.eclipse.jetty.server.Request request) {
            try {
                return handler.handle(new JettyRequest(request));
            } catch (Exception e) {
                LOG.error("{} {} failed", request.getMethod(), request.getHttpURI().getPath(), e);
                return Response.json(500, Map.of("error", Map.of("code", "ErrorInternalServerError", "message", e.toString())));
            }
        }
    }
}
