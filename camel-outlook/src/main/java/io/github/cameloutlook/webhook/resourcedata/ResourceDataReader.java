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
package io.github.cameloutlook.webhook.resourcedata;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException.Reason;

/**
 * Reads the items that notifications bring along: checks who sent them, opens them and checks that they are what the
 * notification is about. May wait for the keys of the sign-in authority, so it is called on threads of the receiver.
 * Safe for use by several threads.
 */
public final class ResourceDataReader {

    private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {
    };
    /** Deep enough for every item, and far from what exhausts a stack. */
    private static final int DEEPEST = 100;
    private static final ObjectMapper JSON = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ValidationTokens tokens;
    private final EncryptionCertificates certificates;

    /**
     * @param verifier checks each validation token
     * @param tenantId tenant of the application; with a domain name or null, every tenant that a token vouches for
     */
    public ResourceDataReader(TokenVerifier verifier, String tenantId, EncryptionCertificates certificates, Clock clock) {
        this.tokens = new ValidationTokens(verifier, tenantId, clock);
        this.certificates = certificates;
    }

    /**
     * Reads the item of a notification.
     *
     * @return                              the properties that the subscription selects, with id and, when the
     *                                      notification has it, {@code @odata.etag}; empty when no content came along,
     *                                      as for items that are gone
     * @throws RefusedNotificationException if the notification is not to be trusted
     * @throws IssuerUnreachableException   if that cannot be told now, since the sign-in authority does not answer
     */
    public Map<String, Object> read(ReceivedNotification received)
            throws RefusedNotificationException, IssuerUnreachableException {
        tokens.check(received);
        OutlookChangeNotification notification = received.notification();
        Object content = notification.get("encryptedContent");
        if (content == null) {
            return new LinkedHashMap<>();
        }
        if (!(content instanceof Map<?, ?> encrypted)) {
            throw new RefusedNotificationException(Reason.UNREADABLE_CONTENT);
        }
        Map<String, Object> item = parse(new EncryptedContent(encrypted).open(key(encrypted).privateKey()));
        identify(item, notification);
        return item;
    }

    private EncryptionKey key(Map<?, ?> encrypted) throws RefusedNotificationException {
        String id = encrypted.get("encryptionCertificateId") instanceof String text ? text : null;
        return certificates.find(id).orElseThrow(() -> new RefusedNotificationException(Reason.UNKNOWN_CERTIFICATE));
    }

    private static Map<String, Object> parse(byte[] content) throws RefusedNotificationException {
        try {
            Map<String, Object> item = JSON.readValue(content, OBJECT);
            if (item != null) {
                return item;
            }
        } catch (IOException e) {
            // as unreadable as what cannot be decrypted
        }
        throw new RefusedNotificationException(Reason.UNREADABLE_CONTENT);
    }

    /** Nothing signs the open part of a notification together with the encrypted one: they have to agree. */
    private static void identify(Map<String, Object> item, OutlookChangeNotification notification)
            throws RefusedNotificationException {
        Map<?, ?> open = notification.get("resourceData") instanceof Map<?, ?> map ? map : Map.of();
        if (!(open.get("id") instanceof String id) || id.isEmpty()
                || !ResourcePath.endsWith(notification.getResource(), id)
                || item.get("id") != null && !id.equals(item.get("id"))) {
            throw new RefusedNotificationException(Reason.OTHER_ITEM);
        }
        item.put("id", id);
        if (open.get("@odata.etag") instanceof String etag) {
            item.putIfAbsent("@odata.etag", etag);
        }
    }
}
