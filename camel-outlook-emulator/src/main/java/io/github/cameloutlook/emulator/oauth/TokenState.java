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
package io.github.cameloutlook.emulator.oauth;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What tests do to tokens: let them expire, revoke them, ask for claims.
 * <p>
 * Tokens belong to generations; ending a generation ends all its tokens at once.
 */
public final class TokenState {

    private final AtomicInteger generation = new AtomicInteger(1);
    private volatile int expiredBelow;
    private volatile int revokedBelow;
    private volatile ClaimsChallenge challenge;

    /** All tokens handed out so far count as expired from now on. */
    public void expireAll() {
        expiredBelow = generation.incrementAndGet();
    }

    /** All tokens handed out so far are revoked. */
    public void revokeAll() {
        revokedBelow = generation.incrementAndGet();
    }

    /**
     * Answers 401 with a claims challenge to every token that was not requested with these claims.
     *
     * @param claims claims request in JSON, such as
     *               {@code {"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}}; null to ask for none any
     *               more
     */
    public void demandClaims(String claims) {
        challenge = claims == null ? null : new ClaimsChallenge(claims);
    }

    int generation() {
        return generation.get();
    }

    ClaimsChallenge challenge() {
        return challenge;
    }

    /** Refuses tokens of generations that have ended. */
    void refuseEnded(int tokenGeneration) {
        if (tokenGeneration < revokedBelow) {
            throw Authentication.unauthorized("The access token has been revoked.");
        }
        if (tokenGeneration < expiredBelow) {
            throw Authentication.unauthorized("Lifetime validation failed, the token is expired.");
        }
    }
}
