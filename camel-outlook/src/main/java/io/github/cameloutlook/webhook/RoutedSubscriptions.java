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
package io.github.cameloutlook.webhook;

import io.github.cameloutlook.consumer.SubscriptionControl;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.NotificationReceiver;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;

/** Whose notifications a webhook route takes. */
interface RoutedSubscriptions extends SubscriptionControl {

    /** Begins to keep what is to be kept; returns at once. */
    void start();

    /** Ends keeping; what came meanwhile is recognised until this returns. */
    void stop();

    /** Whether their secrets are known by now; see {@link NotificationReceiver#isInformed}. */
    boolean isInformed();

    /** Whether it is a notification of one of these, by its secret alone. */
    boolean recognises(OutlookChangeNotification notification);

    /**
     * A notification that was recognised came.
     *
     * @return mailbox that it is about, or null when that cannot be told
     */
    String notified(ReceivedNotification received);
}
