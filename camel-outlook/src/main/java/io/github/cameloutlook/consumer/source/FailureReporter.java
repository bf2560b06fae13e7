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
package io.github.cameloutlook.consumer.source;

import org.apache.camel.Exchange;

/** Tells the consumer's exception handler about failures that end no poll. */
@FunctionalInterface
public interface FailureReporter {

    /**
     * @param message  what failed
     * @param exchange exchange that it concerns, or null
     * @param cause    why
     */
    void report(String message, Exchange exchange, Throwable cause);

    default void report(String message, Throwable cause) {
        report(message, null, cause);
    }
}
