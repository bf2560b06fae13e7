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

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.main.Main;
import org.apache.camel.support.CamelContextHelper;

/** Camel Main with its HTTP server. */
class VertxWebhookTest extends WebhookContract {

    private Main main;

    @Override
    CamelContext startCamel(RouteBuilder routes) {
        main = new Main();
        main.addInitialProperty("camel.server.enabled", "true");
        main.addInitialProperty("camel.server.host", "127.0.0.1");
        main.addInitialProperty("camel.server.port", "0");
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
    String componentName() {
        return "platform-http";
    }
}
