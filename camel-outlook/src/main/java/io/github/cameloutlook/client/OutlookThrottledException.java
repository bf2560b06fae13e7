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
package io.github.cameloutlook.client;

import java.time.Duration;

/** The service asked to slow down, and went on doing so for every repeat. */
public class OutlookThrottledException extends OutlookException {

    private final transient Duration retryAfter;

    public OutlookThrottledException(ErrorDetails details, Duration retryAfter, Throwable cause) {
        super(details, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the service asked to wait, or null when it did not say. */
    public Duration getRetryAfter() {
        return retryAfter;
    }
}
