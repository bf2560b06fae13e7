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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.cameloutlook.model.OutlookChangeNotification;

/** Has one subscription and keeps what it is told, up to a number. */
public final class RecordingReceiver implements NotificationReceiver {

    public final List<ReceivedNotification> received = new CopyOnWriteArrayList<>();
    public final AtomicInteger asked = new AtomicInteger();
    private final byte[] clientState;
    private volatile int room = Integer.MAX_VALUE;

    public RecordingReceiver(String clientState) {
        this.clientState = clientState.getBytes(StandardCharsets.UTF_8);
    }

    public RecordingReceiver room(int notifications) {
        room = notifications;
        return this;
    }

    @Override
    public boolean recognises(OutlookChangeNotification notification) {
        asked.incrementAndGet();
        String state = notification.getClientState();
        return state != null && MessageDigest.isEqual(clientState, state.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean accept(ReceivedNotification notification) {
        if (received.size() >= room) {
            return false;
        }
        received.add(notification);
        return true;
    }

    public List<String> ids() {
        return received.stream().map(one -> one.notification().getSubscriptionId()).toList();
    }
}
