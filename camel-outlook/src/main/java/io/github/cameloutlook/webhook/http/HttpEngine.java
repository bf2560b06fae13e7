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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.camel.CamelContext;
import org.apache.camel.Component;
import org.apache.camel.spi.RestConsumerFactory;

/**
 * What serves HTTP in this application.
 *
 * @param name    name of the component
 * @param factory makes consumers of it
 */
public record HttpEngine(String name, RestConsumerFactory factory) {

    static final String HOW_TO = " With Camel Main, add camel-platform-http-main and set camel.server.enabled=true; with Spring"
                                 + " Boot, add camel-platform-http-starter and spring-boot-starter-web; elsewhere, add another"
                                 + " component that serves HTTP, such as camel-netty-http, and set its port with"
                                 + " camel.rest.port or restConfiguration().";

    private static final String PLATFORM = "platform-http";

    /** Components that serve HTTP and may be on the class path without having been used yet. */
    private static final List<String> OTHERS = List.of("netty-http", "jetty", "servlet", "undertow");

    /**
     * Finds the engine: the one that is named, else the one that REST services are configured for, else platform-http,
     * else the only one that there is.
     *
     * @param  option                option that names a component
     * @param  name                  component as configured there, may be null
     * @throws IllegalStateException if there is none, or no telling which; says what to add or to set
     */
    public static HttpEngine find(CamelContext context, String option, String name) {
        if (name != null) {
            return named(context, name, option + "=" + name);
        }
        String rest = context.getRestConfiguration().getComponent();
        if (rest != null) {
            return named(context, rest, "The component " + rest + " of the REST configuration");
        }
        RestConsumerFactory platform = lookup(context, PLATFORM);
        if (platform != null) {
            return new HttpEngine(PLATFORM, platform);
        }
        Map<String, RestConsumerFactory> found = others(context);
        if (found.isEmpty()) {
            throw new IllegalStateException("Nothing here can listen for notifications over HTTP." + HOW_TO);
        }
        if (found.size() > 1) {
            throw new IllegalStateException(
                    "Several components can listen for notifications: set " + option + " to one of "
                                            + String.join(", ", found.keySet()) + ".");
        }
        Map.Entry<String, RestConsumerFactory> only = found.entrySet().iterator().next();
        return new HttpEngine(only.getKey(), only.getValue());
    }

    private static HttpEngine named(CamelContext context, String name, String origin) {
        RestConsumerFactory factory = lookup(context, name);
        if (factory == null) {
            throw new IllegalStateException(origin + " is no component that can listen for notifications over HTTP." + HOW_TO);
        }
        return new HttpEngine(name, factory);
    }

    private static RestConsumerFactory lookup(CamelContext context, String name) {
        Object bean = context.getRegistry().lookupByName(name);
        if (bean instanceof RestConsumerFactory factory) {
            return factory;
        }
        Component component = context.getComponent(name, true);
        return component instanceof RestConsumerFactory factory ? factory : null;
    }

    private static Map<String, RestConsumerFactory> others(CamelContext context) {
        Map<String, RestConsumerFactory> found = new LinkedHashMap<>();
        for (String used : Set.copyOf(context.getComponentNames())) {
            if (context.getComponent(used, false) instanceof RestConsumerFactory factory) {
                found.put(used, factory);
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        found.putAll(context.getRegistry().findByTypeWithName(RestConsumerFactory.class));
        if (!found.isEmpty()) {
            return found;
        }
        for (String other : OTHERS) {
            if (context.getComponent(other, true) instanceof RestConsumerFactory factory) {
                found.put(other, factory);
            }
        }
        return found;
    }
}
