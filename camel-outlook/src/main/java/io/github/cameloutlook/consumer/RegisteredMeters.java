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
package io.github.cameloutlook.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Registry;

/** Meters in the registry of the application, until they are closed. Needs {@link Micrometer}. */
public final class RegisteredMeters implements AutoCloseable {

    /** The name that camel-micrometer binds its registry to. */
    private static final String REGISTRY_NAME = "metricsRegistry";

    private final MeterRegistry registry;
    private final List<Meter> meters = new ArrayList<>();

    private RegisteredMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Meters in the registry that camel-micrometer would take; null when there is none. */
    public static RegisteredMeters in(CamelContext context) {
        MeterRegistry composite = find(context.getRegistry(), CompositeMeterRegistry.class);
        MeterRegistry registry = composite == null ? find(context.getRegistry(), MeterRegistry.class) : composite;
        return registry == null ? null : new RegisteredMeters(registry);
    }

    private static MeterRegistry find(Registry registry, Class<? extends MeterRegistry> type) {
        MeterRegistry named = registry.lookupByNameAndType(REGISTRY_NAME, type);
        if (named != null) {
            return named;
        }
        Set<? extends MeterRegistry> all = registry.findByType(type);
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** Adds a meter. */
    public void add(Function<MeterRegistry, ? extends Meter> registration) {
        meters.add(registration.apply(registry));
    }

    @Override
    public void close() {
        meters.forEach(registry::remove);
        meters.clear();
    }
}
