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

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;

/**
 * What subscriptions tell of.
 *
 * @param resource what a subscription names as its resource, given the mailbox and the properties that notifications
 *                 bring along, which are null when they bring none
 * @param longest  longest lifetime that is documented, of notifications that bring nothing along
 */
public record Subscribable(BiFunction<String, String, CompletableFuture<String>> resource, Duration longest) {

    /** The longest lifetime for messages, events and contacts. */
    public static final Duration SEVEN_DAYS = Duration.ofMinutes(10_080);

    /** The longest lifetime for tasks. */
    public static final Duration NEARLY_THREE_DAYS = Duration.ofMinutes(4_230);
}
