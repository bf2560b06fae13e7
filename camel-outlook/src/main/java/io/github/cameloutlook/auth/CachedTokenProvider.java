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
package io.github.cameloutlook.auth;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Holds the token of another provider until it nears its expiry. However many callers need a new one, it is asked for
 * once. A failure is not kept, but the next try waits a little, so that a wrong secret does not storm the sign-in
 * service. A token that the service refused is never given again.
 */
public final class CachedTokenProvider implements TokenProvider {

    /** A new token is fetched so long before the old one ends, or a fifth of its life before if that is shorter. */
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(1);

    private final TokenProvider source;
    private final Clock clock;

    private AccessToken held;
    private String heldClaims;
    private Instant renewAt;
    private String refused;
    private CompletableFuture<AccessToken> underWay;
    private String underWayClaims;
    private int failures;
    private Throwable lastFailure;
    private Instant nextTry = Instant.MIN;

    public CachedTokenProvider(TokenProvider source, Clock clock) {
        this.source = Objects.requireNonNull(source, "source");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public CompletableFuture<AccessToken> accessToken(TokenRequest request) {
        CompletableFuture<AccessToken> refresh;
        synchronized (this) {
            forget(request.rejectedToken());
            Instant now = clock.instant();
            boolean satisfies = request.claims() == null || request.claims().equals(heldClaims);
            if (held != null && satisfies && now.isBefore(renewAt)) {
                return CompletableFuture.completedFuture(held);
            }
            if (underWay != null && (request.claims() == null || request.claims().equals(underWayClaims))) {
                return underWay.copy();
            }
            if (now.isBefore(nextTry)) {
                return held != null && satisfies && now.isBefore(held.expiresAt())
                        ? CompletableFuture.completedFuture(held)
                        : CompletableFuture.failedFuture(resting(now));
            }
            refresh = new CompletableFuture<>();
            underWay = refresh;
            underWayClaims = request.claims();
        }
        // outside the lock: the source may answer at once, or take its time
        refresh(refresh, new TokenRequest(request.claims(), request.rejectedToken()));
        return refresh.copy();
    }

    private void forget(AccessToken rejected) {
        if (rejected == null) {
            return;
        }
        refused = rejected.value();
        if (held != null && held.value().equals(refused)) {
            held = null;
        }
    }

    private Throwable resting(Instant now) {
        if (lastFailure instanceof TokenException token && token.isTemporary()) {
            return TokenException.temporary(token.getMessage(), token.getCode(), Duration.between(now, nextTry), token);
        }
        return lastFailure;
    }

    private void refresh(CompletableFuture<AccessToken> refresh, TokenRequest request) {
        CompletableFuture<AccessToken> fetched;
        try {
            fetched = source.accessToken(request);
        } catch (RuntimeException e) {
            fetched = CompletableFuture.failedFuture(e);
        }
        fetched.whenComplete((token, failure) -> {
            AccessToken usable;
            Throwable reason;
            synchronized (this) {
                reason = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
                if (token != null && token.value().equals(refused)) {
                    reason = TokenException.refused("The service refused the access token, and no other one can be had",
                            null, "Check that the token is for this service: cloud, scope and tenantId.", null);
                }
                settle(refresh, reason == null ? token : null, request.claims(), reason);
                usable = reason == null ? token : stillGood(request);
            }
            if (usable != null) {
                refresh.complete(usable);
            } else {
                refresh.completeExceptionally(reason);
            }
        });
    }

    private void settle(CompletableFuture<AccessToken> refresh, AccessToken token, String claims, Throwable failure) {
        if (underWay == refresh) {
            underWay = null;
            underWayClaims = null;
        }
        Instant now = clock.instant();
        if (token != null) {
            held = token;
            heldClaims = claims;
            renewAt = renewAt(token, now);
            failures = 0;
            lastFailure = null;
            nextTry = Instant.MIN;
            return;
        }
        failures++;
        lastFailure = failure;
        nextTry = now.plus(rest(failure));
    }

    private static Instant renewAt(AccessToken token, Instant now) {
        if (token.expiresAt().equals(Instant.MAX)) {
            return Instant.MAX;
        }
        Duration fifth = Duration.between(now, token.expiresAt()).dividedBy(5);
        return token.expiresAt().minus(fifth.compareTo(MARGIN) < 0 ? fifth : MARGIN);
    }

    private Duration rest(Throwable failure) {
        Duration backOff = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures - 1, 6));
        Duration bounded = backOff.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : backOff;
        Duration asked = failure instanceof TokenException token ? token.getRetryAfter() : null;
        return asked != null && asked.compareTo(bounded) > 0 ? asked : bounded;
    }

    /** The renewal failed ahead of time: the old token still works. */
    private AccessToken stillGood(TokenRequest request) {
        boolean satisfies = request.claims() == null || request.claims().equals(heldClaims);
        return held != null && satisfies && clock.instant().isBefore(held.expiresAt()) ? held : null;
    }

    @Override
    public String toString() {
        return "CachedTokenProvider[" + source + "]";
    }
}
