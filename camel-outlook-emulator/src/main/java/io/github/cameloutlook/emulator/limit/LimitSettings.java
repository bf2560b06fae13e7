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
package io.github.cameloutlook.emulator.limit;

import java.time.Duration;

/**
 * How much one application may ask of one mailbox. The defaults are the service's documented ones.
 *
 * @param concurrentRequests in progress at once; 0 for no limit
 * @param requests           per {@code requestWindow}; 0 for no limit
 * @param requestWindow      ten minutes on the service
 * @param uploadBytes        of request bodies per {@code uploadWindow}; 0 for no limit
 * @param uploadWindow       five minutes on the service
 * @param retryAfter         what a request over the concurrency limit is told to wait
 */
public record LimitSettings(int concurrentRequests, int requests, Duration requestWindow, long uploadBytes,
        Duration uploadWindow, Duration retryAfter) {

    public static final LimitSettings SERVICE = new LimitSettings(
            4, 10_000, Duration.ofMinutes(10), 150L * 1024 * 1024, Duration.ofMinutes(5), Duration.ofSeconds(1));

    public static final LimitSettings NONE = new LimitSettings(
            0, 0, Duration.ofMinutes(10), 0, Duration.ofMinutes(5), Duration.ofSeconds(1));

    public LimitSettings withConcurrentRequests(int count) {
        return new LimitSettings(count, requests, requestWindow, uploadBytes, uploadWindow, retryAfter);
    }

    public LimitSettings withRequests(int count, Duration window) {
        return new LimitSettings(concurrentRequests, count, window, uploadBytes, uploadWindow, retryAfter);
    }

    public LimitSettings withUploadBytes(long bytes, Duration window) {
        return new LimitSettings(concurrentRequests, requests, requestWindow, bytes, window, retryAfter);
    }

    public LimitSettings withRetryAfter(Duration delay) {
        return new LimitSettings(concurrentRequests, requests, requestWindow, uploadBytes, uploadWindow, delay);
    }
}
