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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.cameloutlook.model.OutlookChangeNotification;

/**
 * Remembers which notifications were taken lately: the service repeats one whose answer was lost. Only those can be
 * told from one another that have the version of the item; the others are new each time.
 */
final class RecentNotifications {

    /** The service repeats for four hours. */
    static final Duration REMEMBERED = Duration.ofHours(5);
    static final int MOST = 10_000;

    private final Clock clock;
    /** In order of arrival, by digest: that many resource paths would take megabytes. */
    private final Map<ByteBuffer, Instant> taken = new LinkedHashMap<>();

    RecentNotifications(Clock clock) {
        this.clock = clock;
    }

    /** Takes a notification; false if it was taken before. */
    synchronized boolean take(OutlookChangeNotification notification) {
        ByteBuffer digest = digest(notification);
        if (digest == null) {
            return true;
        }
        Instant now = clock.instant();
        forgetOld(now);
        if (taken.putIfAbsent(digest, now) != null) {
            return false;
        }
        if (taken.size() > MOST) {
            taken.remove(taken.keySet().iterator().next());
        }
        return true;
    }

    private void forgetOld(Instant now) {
        Iterator<Instant> oldest = taken.values().iterator();
        while (oldest.hasNext() && oldest.next().plus(REMEMBERED).isBefore(now)) {
            oldest.remove();
        }
    }

    /** Gives a notification back, so that it is new when it is repeated. */
    synchronized void giveBack(OutlookChangeNotification notification) {
        ByteBuffer digest = digest(notification);
        if (digest != null) {
            taken.remove(digest);
        }
    }

    private static ByteBuffer digest(OutlookChangeNotification notification) {
        Object version = notification.get("resourceData") instanceof Map<?, ?> item ? item.get("@odata.etag") : null;
        if (version == null) {
            return null;
        }
        String identity = String.join("\n", notification.getSubscriptionId(), notification.getChangeType(),
                notification.getResource(), version.toString());
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
