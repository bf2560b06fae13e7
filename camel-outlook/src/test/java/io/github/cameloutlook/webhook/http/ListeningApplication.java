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

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.NotificationReceiver;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.notification.RecordingReceiver;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpRouter;
import org.apache.camel.main.Main;
import org.apache.camel.support.CamelContextHelper;

/**
 * An application that listens, in a JVM of its own, for tests of what strangers can do to it. Arguments: engine, port
 * for engines other than platform-http, number of notifications that there is room for. Each line of input is answered
 * with what it has seen so far; it ends with its input.
 */
public final class ListeningApplication {

    static final String PATH = "/outlook/notify";
    static final int MAX_SIZE = 60_000;

    private ListeningApplication() {
    }

    public static void main(String[] arguments) throws Exception {
        ListeningComponent listening = new ListeningComponent();
        AtomicLong accepted = new AtomicLong();
        listening.dispatcher.register(receiver(accepted, Long.parseLong(arguments[2])));
        Main main = new Main();
        if (arguments[0].equals("platform-http")) {
            main.addInitialProperty("camel.server.enabled", "true");
            main.addInitialProperty("camel.server.host", "127.0.0.1");
            main.addInitialProperty("camel.server.port", "0");
        } else {
            main.addInitialProperty("camel.rest.component", arguments[0]);
            main.addInitialProperty("camel.rest.host", "127.0.0.1");
            main.addInitialProperty("camel.rest.port", arguments[1]);
        }
        main.bind("listening", listening);
        main.configure().addRoutesBuilder(
                ListenerContract.route("listening",
                        "listening:" + PATH + "?maxSize=" + MAX_SIZE + "&component=" + arguments[0]));
        main.start();
        System.out.println("listening " + port(main.getCamelContext(), arguments));
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (input.readLine() != null) {
            System.out.println("seen " + accepted + " " + listening.dispatcher.statistics() + " heap after collection "
                               + heap() / 1024 + " kB");
        }
        main.stop();
        System.out.println("stopped");
    }

    private static NotificationReceiver receiver(AtomicLong accepted, long room) {
        RecordingReceiver secret = new RecordingReceiver(HostileRequests.SECRET);
        return new NotificationReceiver() {
            @Override
            public boolean recognises(OutlookChangeNotification notification) {
                return secret.recognises(notification);
            }

            @Override
            public boolean accept(ReceivedNotification notification) {
                if (accepted.incrementAndGet() <= room) {
                    return true;
                }
                accepted.decrementAndGet();
                return false;
            }
        };
    }

    private static int port(CamelContext context, String[] arguments) {
        return arguments[0].equals("platform-http")
                ? CamelContextHelper.findSingleByType(context, VertxPlatformHttpRouter.class).getServer().getServer()
                        .actualPort()
                : Integer.parseInt(arguments[1]);
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage).filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed).sum();
    }
}
