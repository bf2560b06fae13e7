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
import java.util.Map;
import java.util.Set;

/**
 * What a client wants to change of a subscription, each part checked by itself; null for what stays.
 *
 * @param expiration      wanted
 * @param notificationUrl checked
 * @param encryption      of resource data
 */
record SubscriptionPatch(Instant expiration, String notificationUrl, Encryption encryption) {

    private static final Set<String> CHANGEABLE
            = Set.of("expirationDateTime", "notificationUrl", "encryptionCertificate", "encryptionCertificateId");

    /** Reads the body of a request; 400 when something is wrong with it. */
    static SubscriptionPatch read(Map<String, Object> json, Subscription subscription, boolean insecureTaken) {
        Payload payload = new Payload(json, "update").only(CHANGEABLE);
        Instant expiration = payload.has("expirationDateTime") ? payload.moment("expirationDateTime") : null;
        String url = payload.has("notificationUrl")
                ? EndpointUrl.check("notificationUrl", payload.required("notificationUrl"), insecureTaken) : null;
        Encryption encryption = payload.has("encryptionCertificate") || payload.has("encryptionCertificateId")
                ? encryption(payload, subscription) : null;
        if (expiration == null && url == null && encryption == null) {
            throw Refusals.invalid(
                    "Subscription must contain either the 'expirationDateTime' or 'notificationUrl' property and its value.");
        }
        return new SubscriptionPatch(expiration, url, encryption);
    }

    private static Encryption encryption(Payload payload, Subscription subscription) {
        if (!subscription.includesResourceData()) {
            throw Refusals.invalid("The subscription was created without resource data: it takes no certificate.");
        }
        return EncryptionInput.read(payload.text("encryptionCertificate"), payload.text("encryptionCertificateId"));
    }

    /** The subscription with the changes but that of its expiration, which is a matter of what is granted. */
    Subscription applyTo(Subscription subscription) {
        Subscription changed = notificationUrl == null ? subscription : subscription.to(notificationUrl);
        return encryption == null ? changed : changed.with(encryption);
    }
}
