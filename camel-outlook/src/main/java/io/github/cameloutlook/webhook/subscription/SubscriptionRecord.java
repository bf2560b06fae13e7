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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What is written down about a subscription, so that it is taken over after a restart and known to the other nodes of a
 * cluster.
 *
 * @param subscriptionId its id, or null when there is none
 * @param expires        when it ends, by the service's answer, or null when there is none
 * @param clientState    its secret when it was made by us, or null when it is configured
 * @param terms          fingerprint of the terms it was made by
 * @param certificateId  certificate that its notifications are encrypted for, or null
 */
record SubscriptionRecord(String subscriptionId, Instant expires, String clientState, String terms, String certificateId) {

    /** Nothing is known: there was never one. */
    static final SubscriptionRecord NONE = new SubscriptionRecord(null, null, null, null, null);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    SubscriptionRecord expiring(Instant newExpires, String newCertificateId) {
        return new SubscriptionRecord(subscriptionId, newExpires, clientState, terms, newCertificateId);
    }

    /** The same subscription, kept by others for terms of their own. */
    SubscriptionRecord sharedBy(SubscriptionTerms others) {
        return new SubscriptionRecord(subscriptionId, expires, clientState, others.fingerprint(), certificateId);
    }

    SubscriptionRecord withClientState(String secret) {
        return new SubscriptionRecord(subscriptionId, expires, secret, terms, certificateId);
    }

    /** There is no subscription any more; the next one has the same secret. */
    SubscriptionRecord ended() {
        return new SubscriptionRecord(null, null, clientState, null, null);
    }

    String write() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("subscriptionId", subscriptionId);
        texts.put("expires", expires == null ? null : expires.toString());
        texts.put("clientState", clientState);
        texts.put("terms", terms);
        texts.put("certificateId", certificateId);
        texts.values().removeIf(value -> value == null);
        try {
            return JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException if the text is damaged */
    static SubscriptionRecord read(String text) {
        try {
            Map<String, String> texts = JSON.readValue(text, TEXTS);
            if (texts == null || texts.containsKey("subscriptionId") != texts.containsKey("expires")) {
                throw new IllegalArgumentException("The record of a subscription lacks its id or expiry");
            }
            String expires = texts.get("expires");
            return new SubscriptionRecord(
                    texts.get("subscriptionId"), expires == null ? null : Instant.parse(expires), texts.get("clientState"),
                    texts.get("terms"), texts.get("certificateId"));
        } catch (IOException | DateTimeParseException e) { // their messages quote the text, and with it the secret
            throw new IllegalArgumentException("The record of a subscription is damaged");
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SubscriptionRecord[" + subscriptionId + ", expires=" + expires + "]";
    }
}
