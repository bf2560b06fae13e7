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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import org.apache.camel.CamelContext;
import org.apache.camel.component.netty.http.NettyHttpComponent;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.ComponentResolver;
import org.apache.camel.spi.RestConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HttpEngineTest {

    private final CamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() {
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void prefersPlatformHttp() {
        context.addComponent("netty-http", new NettyHttpComponent());
        HttpEngine engine = HttpEngine.find(context, "notificationComponentName", null);
        assertThat(engine.name()).isEqualTo("platform-http");
        assertThat(engine.factory()).isInstanceOf(PlatformHttpComponent.class);
    }

    @Test
    void takesTheOneThatIsNamed() {
        NettyHttpComponent mine = new NettyHttpComponent();
        context.getRegistry().bind("mine", mine);
        assertThat(HttpEngine.find(context, "notificationComponentName", "mine").factory()).isSameAs(mine);
        assertThat(HttpEngine.find(context, "notificationComponentName", "netty-http").factory())
                .isInstanceOf(NettyHttpComponent.class);
    }

    @Test
    void takesTheOneThatServesRest() {
        RestConfiguration rest = new RestConfiguration();
        rest.setComponent("netty-http");
        context.setRestConfiguration(rest);
        assertThat(HttpEngine.find(context, "notificationComponentName", null).name()).isEqualTo("netty-http");
        assertThat(HttpEngine.find(context, "notificationComponentName", "platform-http").name()).isEqualTo("platform-http");
    }

    @Test
    void takesTheOnlyOneWithoutPlatformHttp() {
        hideComponents();
        context.addComponent("netty-http", new NettyHttpComponent());
        assertThat(HttpEngine.find(context, "notificationComponentName", null).name()).isEqualTo("netty-http");
    }

    @Test
    void asksForANameWhenThereAreSeveral() {
        hideComponents();
        context.addComponent("netty-http", new NettyHttpComponent());
        context.addComponent("other", new NettyHttpComponent());
        assertThatIllegalStateException().isThrownBy(() -> HttpEngine.find(context, "notificationComponentName", null))
                .withMessageContaining("notificationComponentName").withMessageContaining("netty-http")
                .withMessageContaining("other");
    }

    @Test
    void saysWhatToAddWhenThereIsNone() {
        hideComponents();
        assertThatIllegalStateException().isThrownBy(() -> HttpEngine.find(context, "notificationComponentName", null))
                .withMessageContaining("camel-platform-http-main").withMessageContaining("camel.server.enabled=true")
                .withMessageContaining("camel-platform-http-starter");
    }

    @Test
    void saysThatANameIsWrong() {
        assertThatIllegalStateException().isThrownBy(() -> HttpEngine.find(context, "notificationComponentName", "direct"))
                .withMessageContaining("notificationComponentName=direct");
        assertThatIllegalStateException().isThrownBy(() -> HttpEngine.find(context, "notificationComponentName", "nonsense"))
                .withMessageContaining("notificationComponentName=nonsense");
    }

    @Test
    void saysWhatToSetWhenTheServerIsNotEnabled() {
        NotificationListeners listeners = new NotificationListeners(context, new NotificationDispatcher());
        assertThatIllegalStateException().isThrownBy(() -> listeners.listen("/notify", null, 1000))
                .withMessageContaining("/notify").withMessageContaining("platform-http")
                .withMessageContaining("camel.server.enabled=true");
    }

    @Test
    void saysThatAnotherEngineServesThePath() {
        RestConfiguration rest = new RestConfiguration();
        rest.setComponent("netty-http");
        rest.setHost("127.0.0.1");
        rest.setPort(port());
        context.setRestConfiguration(rest);
        NotificationListeners listeners = new NotificationListeners(context, new NotificationDispatcher());
        try (NotificationListeners.Lease lease = listeners.listen("/notify", null, 1000)) {
            assertThatIllegalStateException().isThrownBy(() -> listeners.listen("/notify", "platform-http", 1000))
                    .withMessageContaining("netty-http").withMessageContaining("notificationComponentName");
            listeners.listen("/notify", "netty-http", 1000).close();
            lease.close();
        }
    }

    /** As if no component were on the class path. */
    private void hideComponents() {
        context.getCamelContextExtension().addContextPlugin(ComponentResolver.class, (name, any) -> null);
    }

    private static int port() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
