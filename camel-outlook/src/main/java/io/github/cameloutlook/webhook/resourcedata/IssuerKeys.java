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

import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the sign-in authority, kept. They are asked for at first use, again once a day, and when a token names an
 * unknown one: keys are rotated. Unknown names are what forged tokens are made of, so requests keep a distance. When
 * the authority cannot be reached, the last keys stay good.
 */
public final class IssuerKeys {

    /**
     * The keys as they were published.
     *
     * @param issuer name as issuer, with {tenantid} in place of the tenant
     * @param byId   keys by the id that tokens name
     */
    record Keys(String issuer, Map<String, RSAPublicKey> byId) {
    }

    /** The documentation of resource data says that keys are rotated daily. */
    static final Duration FRESH = Duration.ofHours(24);
    public static final Duration DISTANCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    private final Supplier<CompletableFuture<Keys>> source;
    private final Clock clock;
    private volatile Keys keys;
    private volatile Instant fetchedAt = Instant.EPOCH;
    private CompletableFuture<Keys> attempt;
    private Instant attemptedAt;

    /** @param source asks for the keys; its futures end by themselves, within a time-out */
    IssuerKeys(Supplier<CompletableFuture<Keys>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /**
     * The keys, among them the one of this id. Waits for the authority only if that key is not known.
     *
     * @throws RefusedNotificationException if the authority has no such key
     * @throws IssuerUnreachableException   if it does not answer
     */
    Keys containing(String keyId) throws RefusedNotificationException, IssuerUnreachableException {
        Keys kept = keys;
        if (kept != null && kept.byId.containsKey(keyId)) {
            if (fetchedAt.plus(FRESH).isBefore(clock.instant())) {
                latestAttempt(); // for the next ones
            }
            return kept;
        }
        Keys latest = await(latestAttempt());
        if (!latest.byId.containsKey(keyId)) {
            throw new RefusedNotificationException(Reason.TOKEN_KEY);
        }
        return latest;
    }

    /** The one under way, the last one while it is too early for another, or else a new one. */
    private synchronized CompletableFuture<Keys> latestAttempt() {
        Instant now = clock.instant();
        if (attempt == null || attempt.isDone() && !attemptedAt.plus(DISTANCE).isAfter(now)) {
            attemptedAt = now;
            attempt = source.get().whenComplete((fetched, failure) -> {
                if (failure != null) {
                    LOG.warn("The keys of the sign-in authority cannot be read: {}", failure.toString());
                    return;
                }
                keys = fetched;
                fetchedAt = now;
            });
        }
        return attempt;
    }

    private static Keys await(CompletableFuture<Keys> attempt) throws IssuerUnreachableException {
        try {
            return attempt.get();
        } catch (ExecutionException e) {
            throw new IssuerUnreachableException(
                    "The keys of the sign-in authority cannot be read: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IssuerUnreachableException("Interrupted while reading the keys of the sign-in authority", e);
        }
    }
}
