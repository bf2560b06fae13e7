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

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends one answer over Jetty, whole or broken as the answer asks. */
final class JettyAnswer {

    private static final Logger LOG = LoggerFactory.getLogger(JettyAnswer.class);

    private final org.eclipse.jetty.server.Request request;
    private final org.eclipse.jetty.server.Response response;
    private final Callback callback;
    private final Response answer;

    JettyAnswer(org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response, Callback callback,
                Response answer) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.answer = answer;
    }

    void send() {
        try {
            switch (answer.disruption()) {
                case RESET -> reset();
                case TRUNCATE -> truncate();
                default -> whole();
            }
        } catch (Exception e) {
            // the client went away, or a body failed after its head had left: nothing can be answered any more
            LOG.debug("Answer to {} {} broke off", request.getMethod(), request.getHttpURI().getPath(), e);
            fail(e);
        }
    }

    private void fail(Exception reason) {
        answer.complete();
        callback.failed(reason);
    }

    private void whole() throws IOException {
        head();
        ResponseStream out = new ResponseStream(response);
        answer.writeTo(out);
        answer.complete();
        out.finish(callback);
    }

    private void truncate() throws IOException {
        head();
        byte[] body = answer.toBytes();
        // the head promises more than is sent, so the client notices the end of the connection in the middle of the body
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, Math.max(body.length, 2));
        ResponseStream out = new ResponseStream(response);
        out.write(body, 0, body.length / 2);
        if (body.length < 2) {
            out.write('{');
        }
        out.send();
        fail(new EofException("body truncated on request"));
    }

    private void head() {
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> {
            response.getHeaders().remove(name);
            // a field that is repeated has a line for each of its values
            for (String line : value.split("\n")) {
                response.getHeaders().add(name, line);
            }
        });
        if (answer.json() != null && !answer.headers().containsKey("Content-Type")) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json; charset=utf-8");
        }
        if (answer.length() >= 0) {
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length());
        }
    }

    private void reset() throws IOException {
        EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
        if (endPoint instanceof SslConnection.SslEndPoint secure) {
            endPoint = secure.getSslConnection().getEndPoint();
        }
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            // a close without lingering is a reset on the wire
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        }
        // the end point, not the bare channel: closing the channel alone leaves the client hanging
        endPoint.close();
        fail(new EofException("connection reset on request"));
    }
}
