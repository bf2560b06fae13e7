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
package io.github.cameloutlook.emulator.subscription;

import java.time.Duration;
import java.util.Map;

/** Speaks to the endpoints of subscriptions. */
public interface NotificationSender {

    /**
     * Asks an endpoint to echo a token, and waits for its answer. Only https and http URLs come here.
     *
     * @throws io.github.cameloutlook.emulator.graph.GraphException 400 ValidationError when it does not
     */
    default void validate(String url) {
        validate(url, Map.of(), Duration.ofSeconds(10));
    }

    /**
     * Asks an endpoint to echo a token, and waits for its answer.
     *
     * @param  headers                                              of the request
     * @param  limit                                                for the answer
     * @throws io.github.cameloutlook.emulator.graph.GraphException 400 ValidationError when it does not
     */
    void validate(String url, Map<String, String> headers, Duration limit);

    /** Takes a notification for delivery, without waiting for it. */
    void change(Subscription subscription, ChangeNotification notification);

    /**
     * Takes a lifecycle notification for delivery to the subscription's lifecycleNotificationUrl, without waiting for
     * it.
     *
     * @param members what the notification says, complete
     */
    void lifecycle(Subscription subscription, Map<String, Object> members);
}
