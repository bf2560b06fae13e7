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

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A subscription as it was after one write; never changed.
 *
 * @param id                        GUID
 * @param owner                     whose it is
 * @param resource                  as the client wrote it
 * @param watched                   what that means
 * @param changeType                as the client wrote it
 * @param changeTypes               what that means: created, updated, deleted
 * @param notificationUrl           where changes are told
 * @param lifecycleNotificationUrl  where the subscription's own fate is told, or null
 * @param expiration                when it ends by itself
 * @param clientState               secret of the client's that every notification carries, or null
 * @param encryption                what resource data is encrypted with, or null without resource data
 * @param latestSupportedTlsVersion of the endpoint
 * @param immutableIds              whether notifications carry immutable ids
 * @param authorizedUntil           when the right behind it ends, or null
 * @param form                      of its notifications: that of the service it was made through
 */
public record Subscription(String id, Owner owner, String resource, WatchedResource watched, String changeType,
        Set<String> changeTypes, String notificationUrl, String lifecycleNotificationUrl, Instant expiration,
        String clientState, Encryption encryption, String latestSupportedTlsVersion, boolean immutableIds,
        Instant authorizedUntil, NotificationForm form) {

    /** What stands for the address of those who listen on connections. */
    public static final String STREAM = "stream:";

    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder().appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 7, true).appendOffsetId().toFormatter(Locale.ROOT);

    /** A subscription of Graph's. */
    public Subscription(String id, Owner owner, String resource, WatchedResource watched, String changeType,
                        Set<String> changeTypes, String notificationUrl, String lifecycleNotificationUrl, Instant expiration,
                        String clientState, Encryption encryption, String latestSupportedTlsVersion, boolean immutableIds,
                        Instant authorizedUntil) {
        this(id, owner, resource, watched, changeType, changeTypes, notificationUrl, lifecycleNotificationUrl, expiration,
             clientState, encryption, latestSupportedTlsVersion, immutableIds, authorizedUntil, GraphForm.INSTANCE);
    }

    /** Whether it was made through Graph, which shows its own only. */
    boolean isGraphs() {
        return form == GraphForm.INSTANCE;
    }

    /** Whether its notifications go to whoever listens on a connection, instead of to an address. */
    public boolean isStreaming() {
        return notificationUrl.startsWith(STREAM);
    }

    /** Whether changes come with the item. */
    public boolean includesResourceData() {
        return encryption != null;
    }

    /** Whether it has ended by itself. */
    boolean isExpired(Instant now) {
        return !now.isBefore(expiration);
    }

    /**
     * Whether nothing is told because the right has ended. One that cannot be asked to renew it goes on without: its
     * application could not know.
     */
    boolean isPaused(Instant now) {
        return lifecycleNotificationUrl != null && authorizedUntil != null && !now.isBefore(authorizedUntil);
    }

    /** The same subscription with another end. */
    public Subscription until(Instant end) {
        return new Subscription(
                id, owner, resource, watched, changeType, changeTypes, notificationUrl, lifecycleNotificationUrl, end,
                clientState, encryption, latestSupportedTlsVersion, immutableIds, authorizedUntil, form);
    }

    /** The same subscription with another endpoint. */
    public Subscription to(String url) {
        return new Subscription(
                id, owner, resource, watched, changeType, changeTypes, url, lifecycleNotificationUrl, expiration, clientState,
                encryption, latestSupportedTlsVersion, immutableIds, authorizedUntil, form);
    }

    /** The same subscription with another certificate. */
    Subscription with(Encryption other) {
        return new Subscription(
                id, owner, resource, watched, changeType, changeTypes, notificationUrl, lifecycleNotificationUrl, expiration,
                clientState, other, latestSupportedTlsVersion, immutableIds, authorizedUntil, form);
    }

    /** The same subscription with a right that ends at another time. */
    Subscription authorized(Instant end) {
        return new Subscription(
                id, owner, resource, watched, changeType, changeTypes, notificationUrl, lifecycleNotificationUrl, expiration,
                clientState, encryption, latestSupportedTlsVersion, immutableIds, end, form);
    }

    /** The end as it is written. */
    public String expirationDateTime() {
        return WRITTEN.format(expiration.atOffset(ZoneOffset.UTC));
    }

    /** The subscription as the service shows it. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("resource", resource);
        json.put("applicationId", owner.application());
        json.put("changeType", changeType);
        json.put("clientState", clientState);
        json.put("notificationUrl", notificationUrl);
        json.put("notificationQueryOptions", null);
        json.put("lifecycleNotificationUrl", lifecycleNotificationUrl);
        json.put("expirationDateTime", expirationDateTime());
        json.put("creatorId", owner.creator());
        json.put("includeResourceData", encryption == null ? null : true);
        json.put("latestSupportedTlsVersion", latestSupportedTlsVersion);
        json.put("encryptionCertificate", encryption == null ? null : encryption.text());
        json.put("encryptionCertificateId", encryption == null ? null : encryption.certificateId());
        json.put("notificationUrlAppId", null);
        json.put("notificationContentType", "application/json");
        return json;
    }

    @Override
    public String toString() {
        // the client's secret stays out
        return "Subscription[" + id + ", " + resource + ", " + changeType + ", until " + expiration + "]";
    }
}
