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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.camel.CamelContext;

/**
 * Which component of a Camel context listens at which paths. With two components at one path the engines call one of
 * them, which refuses the notifications of the other one's subscriptions.
 */
final class ClaimedPaths {

    private final Map<String, Object> owners = new ConcurrentHashMap<>();

    private ClaimedPaths() {
    }

    /** Those of a context. */
    static synchronized ClaimedPaths of(CamelContext context) {
        ClaimedPaths paths = context.getCamelContextExtension().getContextPlugin(ClaimedPaths.class);
        if (paths == null) {
            paths = new ClaimedPaths();
            context.getCamelContextExtension().addContextPlugin(ClaimedPaths.class, paths);
        }
        return paths;
    }

    /**
     * Takes a path of an engine.
     *
     * @throws IllegalStateException if another one has it; says what to change
     */
    void claim(HttpEngine engine, String path, Object owner) {
        Object first = owners.putIfAbsent(key(engine, path), owner);
        if (first != null && first != owner) {
            throw new IllegalStateException(
                    "Cannot listen for notifications at " + path + " with the component " + engine.name()
                                            + ": another Outlook component of this application does that already. Give"
                                            + " notificationUrl another path, or use the same component for both consumers.");
        }
    }

    /** Gives a path back. */
    void release(HttpEngine engine, String path, Object owner) {
        owners.remove(key(engine, path), owner);
    }

    private static String key(HttpEngine engine, String path) {
        return engine.name() + ":" + path.replaceAll("/+$", "");
    }
}
