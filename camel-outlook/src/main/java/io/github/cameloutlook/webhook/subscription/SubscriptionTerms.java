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
package io.github.cameloutlook.webhook.subscription;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.github.cameloutlook.consumer.position.ChangeType;
import io.github.cameloutlook.model.OutlookSubscription;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;

/**
 * What a subscription is to be.
 *
 * @param mailbox                  mailbox as configured
 * @param resource                 what is watched, as the service wants it
 * @param changeType               kinds of change, separated by commas
 * @param notificationUrl          where notifications go
 * @param lifecycleNotificationUrl where notifications about the subscription go; null where they have no address of
 *                                 their own
 * @param clientState              secret as configured, or null to make one
 * @param immutableIds             whether ids in notifications survive moves
 * @param lifetime                 how long it is to live, or zero for as long as the service allows
 * @param includeResourceData      whether notifications bring the item along, encrypted
 */
public record SubscriptionTerms(String mailbox, String resource, String changeType, String notificationUrl,
        String lifecycleNotificationUrl, String clientState, boolean immutableIds, Duration lifetime,
        boolean includeResourceData) {

    /**
     * Changes when a subscription cannot be brought to these terms, but has to be replaced. The service lets change
     * notificationUrl, certificate and expiry only.
     */
    String fingerprint() {
        String text = String.join("\n", resource, changeType, lifecycleNotificationUrl, String.valueOf(clientState),
                String.valueOf(immutableIds), String.valueOf(includeResourceData));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** The subscription to ask for. */
    OutlookSubscription subscription(String secret, Instant expires, EncryptionKey certificate) {
        OutlookSubscription subscription = new OutlookSubscription();
        subscription.setChangeType(changeType);
        subscription.setNotificationUrl(notificationUrl);
        if (lifecycleNotificationUrl != null) {
            subscription.setLifecycleNotificationUrl(lifecycleNotificationUrl);
        }
        subscription.setResource(resource);
        subscription.setExpirationDateTime(expires);
        subscription.setClientState(secret);
        if (includeResourceData) {
            subscription.setIncludeResourceData(true);
            subscription.setEncryptionCertificate(certificate.encoded());
            subscription.setEncryptionCertificateId(certificate.id());
        }
        return subscription;
    }

    /** Whether a subscription of the service is one for the same resource and changes, made by whomever. */
    boolean describe(OutlookSubscription subscription) {
        return same(resource, subscription.getResource()) && sameKinds(changeType, subscription.getChangeType());
    }

    /** What the service allows one subscription for. */
    String subject() {
        return withoutSlash(resource).toLowerCase(Locale.ROOT) + " " + ChangeType.parse(changeType);
    }

    boolean wantsSameAs(SubscriptionTerms other) {
        return subject().equals(other.subject());
    }

    /**
     * Why one subscription cannot be for these terms and for others that want the same.
     *
     * @return the option that has to be the same, or null when it can
     */
    String differsIn(SubscriptionTerms other) {
        if (!Objects.equals(clientState, other.clientState)) {
            return "clientState";
        }
        if (immutableIds != other.immutableIds) {
            return "immutableIds";
        }
        return includeResourceData == other.includeResourceData ? null : "includeResourceData";
    }

    private static boolean same(String ours, String theirs) {
        return theirs != null && withoutSlash(ours).equalsIgnoreCase(withoutSlash(theirs));
    }

    private static String withoutSlash(String resource) {
        return resource.startsWith("/") ? resource.substring(1) : resource;
    }

    private static boolean sameKinds(String ours, String theirs) {
        return theirs != null && ChangeType.parse(ours).equals(ChangeType.parse(theirs));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SubscriptionTerms[" + mailbox + ", " + resource + ", " + changeType + "]";
    }
}
