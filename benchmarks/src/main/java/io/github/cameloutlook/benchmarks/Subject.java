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
package io.github.cameloutlook.benchmarks;

import java.net.URI;
import java.util.Map;

/** One side of a comparison. It runs in a JVM of its own, so that neither side pays for the other's garbage. */
interface Subject extends AutoCloseable {

    /** Gets ready and warms up, with work like that which is measured. */
    void prepare(URI server, Map<String, String> parameters) throws Exception;

    /** Does the work that is measured. */
    void run() throws Exception;

    @Override
    default void close() throws Exception {
    }
}
