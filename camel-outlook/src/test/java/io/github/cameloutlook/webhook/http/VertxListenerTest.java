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

import java.net.http.HttpRequest.BodyPublishers;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.main.Main;
import org.apache.camel.support.CamelContextHelper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Camel Main with its HTTP server. */
class VertxListenerTest extends ListenerContract {

    private Main main;

    @Override
    CamelContext startCamel(ListeningComponent listening, RouteBuilder routes) {
        main = new Main();
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", "0");
        // what goes wrong in the engine then comes to the listener as an exchange
        main.addInitialProperty("camel.component.platform-http.bridge-error-handler", "true");
        main.bind("listening", listening);
        main.configure().addRoutesBuilder(routes);
        main.start();
        return main.getCamelContext();
    }

    @Override
    void stopCamel() {
        main.stop();
    }

    @Override
    int port() {
        return CamelContextHelper.findSingleByType(context, VertxPlatformHttpRouter.class).getServer().getServer().actualPort();
    }

    @Override
    String taken(String path) {
        return "platform-http:" + path;
    }

    @Test
    void servesBelowThePathOfTheServer() throws Exception {
        ListeningComponent below = new ListeningComponent();
        Main other = new Main();
        other.addInitialProperty("camel.server.enabled", "true");
        other.addInitialProperty("camel.server.port", "0");
        other.addInitialProperty("camel.server.path", "/app");
        other.bind("listening", below);
        other.configure().addRoutesBuilder(route("below", "listening:/notify"));
        other.start();
        try {
            assertThat(ListeningPath.of("https://outlook.contoso.com/app/notify", null, other.getCamelContext()))
                    .isEqualTo("/notify");
            context = other.getCamelContext();
            assertThat(send("/app/notify?validationToken=x", BodyPublishers.noBody()).body()).isEqualTo("x");
        } finally {
            other.stop();
        }
    }
}
