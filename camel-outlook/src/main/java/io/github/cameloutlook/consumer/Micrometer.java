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

import org.apache.camel.CamelContext;

/** Whether there is Micrometer, which is optional. Knows none of its classes. */
public final class Micrometer {

    private static final String REGISTRY = "io.micrometer.core.instrument.MeterRegistry";

    private Micrometer() {
    }

    /** Whether classes that use Micrometer may be touched. */
    public static boolean isThere(CamelContext context) {
        return context.getClassResolver().resolveClass(REGISTRY) != null;
    }
}
