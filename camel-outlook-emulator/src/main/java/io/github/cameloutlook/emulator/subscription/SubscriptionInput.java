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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A subscription as a client asks for it, each part checked by itself.
 *
 * @param changeType               as it is written
 * @param changeTypes              what that means
 * @param resource                 as it is written
 * @param notificationUrl          checked
 * @param lifecycleNotificationUrl checked, or null
 * @param expiration               wanted
 * @param clientState              or null
 * @param encryption               of resource data, or null when none is wanted
 * @param tls                      latest version the endpoint supports
 */
record SubscriptionInput(String changeType, Set<String> changeTypes, String resource, String notificationUrl,
        String lifecycleNotificationUrl, Instant expiration, String clientState, Encryption encryption, String tls) {

    private static final Set<String> WRITABLE = Set.of("changeType", "resource", "notificationUrl", "lifecycleNotificationUrl",
            "expirationDateTime", "clientState", "includeResourceData", "encryptionCertificate", "encryptionCertificateId",
            "latestSupportedTlsVersion", "notificationQueryOptions", "notificationUrlAppId");
    private static final Set<String> NOT_OF_OUTLOOK = Set.of("notificationQueryOptions", "notificationUrlAppId");
    private static final Set<String> CHANGE_TYPES = Set.of("created", "updated", "deleted");
    private static final List<String> TLS_VERSIONS = List.of("v1_0", "v1_1", "v1_2", "v1_3");
    private static final int LONGEST_CLIENT_STATE = 128;

    /** Reads the body of a request; 400 when something is wrong with it. */
    static SubscriptionInput read(Map<String, Object> json, boolean insecureTaken) {
        Payload payload = new Payload(json, "creation").only(WRITABLE);
        for (String name : NOT_OF_OUTLOOK) {
            if (payload.has(name)) {
                throw Refusals.invalid("The property '" + name + "' is not supported for this resource.");
            }
        }
        String changeType = payload.required("changeType");
        Set<String> changeTypes = changeTypes(changeType);
        String resource = payload.required("resource");
        String notificationUrl
                = EndpointUrl.check("notificationUrl", payload.required("notificationUrl"), insecureTaken);
        Instant expiration = payload.moment("expirationDateTime");
        String lifecycleUrl = payload.text("lifecycleNotificationUrl");
        if (lifecycleUrl != null) {
            EndpointUrl.check("lifecycleNotificationUrl", lifecycleUrl, insecureTaken);
        }
        return new SubscriptionInput(
                changeType, changeTypes, resource, notificationUrl, lifecycleUrl, expiration, clientState(payload),
                encryption(payload), tls(payload));
    }

    private static Set<String> changeTypes(String text) {
        Set<String> result = new LinkedHashSet<>();
        for (String part : text.split(",", -1)) {
            String type = part.strip().toLowerCase(Locale.ROOT);
            if (!CHANGE_TYPES.contains(type)) {
                throw Refusals
                        .invalid("The change type '" + part.strip() + "' is not supported: the property 'changeType' takes "
                                 + "created, updated, deleted or several of them, separated by commas.");
            }
            result.add(type);
        }
        return result;
    }

    private static String clientState(Payload payload) {
        String clientState = payload.text("clientState");
        if (clientState != null && clientState.length() > LONGEST_CLIENT_STATE) {
            throw Refusals.invalid("The property 'clientState' exceeds its maximum length of 128 characters.");
        }
        return clientState;
    }

    private static Encryption encryption(Payload payload) {
        String certificate = payload.text("encryptionCertificate");
        String certificateId = payload.text("encryptionCertificateId");
        if (payload.flag("includeResourceData")) {
            return EncryptionInput.read(certificate, certificateId);
        }
        if (certificate != null || certificateId != null) {
            throw Refusals
                    .invalid("A certificate is for resource data, which is not requested: includeResourceData is not true.");
        }
        return null;
    }

    private static String tls(Payload payload) {
        String version = payload.text("latestSupportedTlsVersion");
        if (version == null) {
            return "v1_2";
        }
        if (!TLS_VERSIONS.contains(version.toLowerCase(Locale.ROOT))) {
            throw Refusals.invalid("The property 'latestSupportedTlsVersion' takes " + String.join(", ", TLS_VERSIONS) + ".");
        }
        return version.toLowerCase(Locale.ROOT);
    }
}
