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
package io.github.cameloutlook.operation.call;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/**
 * When to look for what a request with an unknown outcome may have made. A message shows up in the mailbox some seconds
 * after it was taken, so what is not there yet must be looked for again before it counts as not sent.
 *
 * @param delays time to wait before each look
 */
public record SettlementSchedule(List<Duration> delays) {

    private static final long[] FACTORS = { 1, 2, 4, 8, 15 };

    /** Looks after 1, 2, 4, 8 and 15 times the first delay of the back-off: over half a minute with its default. */
    public static SettlementSchedule basedOn(Duration retryDelay) {
        return new SettlementSchedule(LongStream.of(FACTORS).mapToObj(retryDelay::multipliedBy).toList());
    }
}
