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
package io.github.cameloutlook.webhook.notification;

import io.github.cameloutlook.model.OutlookChangeNotification;

/** Somebody who has subscriptions and takes their notifications: a consumer with push, or a webhook route. */
public interface NotificationReceiver {

    /**
     * Whether a notification belongs to one of this receiver's subscriptions, by its {@code clientState} alone, which
     * is compared in constant time. A notification may come before the answer that tells the subscription's id, so an
     * unknown id says nothing.
     */
    boolean recognises(OutlookChangeNotification notification);

    /**
     * Whether the secrets of the subscriptions are known by now. Until then a notification that nobody recognises may
     * be this receiver's, and the service is asked to repeat it.
     */
    default boolean isInformed() {
        return true;
    }

    /**
     * Takes a change notification or lifecycle notification that was recognised. Does not wait: what takes time, such
     * as opening encrypted content, is left to threads of the receiver.
     *
     * @return false when there is no room for it now; the service is then asked to repeat it
     */
    boolean accept(ReceivedNotification notification);
}
