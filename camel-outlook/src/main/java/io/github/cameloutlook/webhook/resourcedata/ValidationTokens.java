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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification.Channel;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException.Reason;
import io.github.cameloutlook.webhook.resourcedata.TokenVerifier.Verified;

/**
 * Decides by the validation tokens of a request whether a notification came from the service. The tokens of a request
 * are one for each pair of application and tenant, so one of them has to be good and of the notification's tenant; the
 * others belong to others. A token is checked once and then known until it expires, so that a burst costs one check.
 */
final class ValidationTokens {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final int MOST_TOKENS = 64;
    private static final int MOST_KNOWN = 1000;

    private final TokenVerifier verifier;
    private final String tenantId;
    private final Clock clock;
    /** By digest, since the tokens themselves are large and of use to others. */
    private final Map<String, Verified> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    /** @param tenantId tenant of the application as configured; any is allowed when that is a domain name or null */
    ValidationTokens(TokenVerifier verifier, String tenantId, Clock clock) {
        this.verifier = verifier;
        this.tenantId = tenantId != null && GUID.matcher(tenantId).matches() ? tenantId : null;
        this.clock = clock;
    }

    /**
     * Checks where a notification came from. Only the service can write to a hub, and sends no tokens there.
     *
     * @throws RefusedNotificationException if no token vouches for it
     * @throws IssuerUnreachableException   if that cannot be told now
     */
    void check(ReceivedNotification received) throws RefusedNotificationException, IssuerUnreachableException {
        String tenant = received.notification().getTenantId();
        if (tenantId != null && !tenantId.equalsIgnoreCase(tenant)) {
            throw new RefusedNotificationException(Reason.TENANT);
        }
        if (received.channel() == Channel.EVENT_HUB) {
            return;
        }
        List<String> tokens = received.validationTokens();
        if (tokens.isEmpty()) {
            throw new RefusedNotificationException(Reason.TOKEN_MISSING);
        }
        if (tokens.size() > MOST_TOKENS) {
            throw new RefusedNotificationException(Reason.TOO_MANY_TOKENS);
        }
        findOf(tenant, tokens);
    }

    private void findOf(String tenant, List<String> tokens)
            throws RefusedNotificationException, IssuerUnreachableException {
        RefusedNotificationException refused = null;
        IssuerUnreachableException unreachable = null;
        for (String token : tokens) {
            try {
                if (verified(token).tenantId().equalsIgnoreCase(tenant)) {
                    return;
                }
                refused = later(refused, new RefusedNotificationException(Reason.TENANT));
            } catch (RefusedNotificationException e) {
                refused = later(refused, e);
            } catch (IssuerUnreachableException e) {
                unreachable = e;
            }
        }
        if (unreachable != null) { // it may be about the very token that would have been good
            throw unreachable;
        }
        throw refused;
    }

    /** Of several tokens, the one that passed the most checks is the one that was meant. */
    private static RefusedNotificationException later(RefusedNotificationException one, RefusedNotificationException other) {
        return one != null && one.reason().compareTo(other.reason()) > 0 ? one : other;
    }

    private Verified verified(String token) throws RefusedNotificationException, IssuerUnreachableException {
        if (token == null) {
            throw new RefusedNotificationException(Reason.TOKEN_MALFORMED);
        }
        String digest = digest(token);
        Verified before = known.get(digest);
        if (before != null && before.expires().isAfter(clock.instant())) {
            return before;
        }
        Verified verified = verifier.verify(token);
        known.put(digest, verified);
        return verified;
    }

    private static String digest(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
