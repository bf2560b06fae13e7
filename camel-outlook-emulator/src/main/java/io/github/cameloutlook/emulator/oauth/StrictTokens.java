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

import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jwt.SignedJWT;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.MailboxInPath;
import io.github.cameloutlook.emulator.http.Request;

/**
 * Takes tokens of the emulator's own making that are valid now, for this service, and carry the permission the
 * operation needs.
 */
public final class StrictTokens implements TokenVerifier {

    private static final int MAXIMUM_REMEMBERED = 1_000;

    private final SigningKey key;
    private final TokenState state;
    private final MailboxInPath mailboxes;
    private final Clock clock;
    private final Audience audience;
    /** Verifying a signature costs more than serving a small request. */
    private final Map<String, VerifiedToken> verified = new ConcurrentHashMap<>();

    StrictTokens(SigningKey key, TokenState state, MailboxInPath mailboxes, Clock clock, Audience audience) {
        this.key = key;
        this.state = state;
        this.mailboxes = mailboxes;
        this.clock = clock;
        this.audience = audience;
    }

    @Override
    public Principal verify(String text, Request request) {
        VerifiedToken token = verified(text);
        refuseOutsideLifetime(token);
        state.refuseEnded(token.generation());
        if (token.audiences().stream().noneMatch(named -> isThisService(named, request))) {
            throw audience.refusal(token.audiences());
        }
        if (token.bySecret() && token.principal().caller().applicationOnly() && audience == Audience.OUTLOOK) {
            throw Authentication.unauthorized(
                    "The access token is acquired using an authentication method that is too weak to allow access for this"
                                              + " application. Presented auth strength was 1, required is 2.");
        }
        ClaimsChallenge challenge = state.challenge();
        if (challenge != null && !challenge.isMetBy(token.requestedClaims())) {
            throw challenge.refusal();
        }
        refuseWithoutPermission(token, request);
        return token.principal();
    }

    private VerifiedToken verified(String text) {
        VerifiedToken known = verified.get(text);
        if (known != null) {
            return known;
        }
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            if (!key.signed(jwt)) {
                throw Authentication.unauthorized("Access token validation failure. Invalid signature.");
            }
            VerifiedToken token = VerifiedToken.of(jwt.getJWTClaimsSet());
            if (verified.size() >= MAXIMUM_REMEMBERED) {
                verified.clear();
            }
            verified.put(text, token);
            return token;
        } catch (ParseException e) {
            throw Authentication.unauthorized("IDX14100: JWT is not well formed, there are no dots (.).");
        }
    }

    private void refuseOutsideLifetime(VerifiedToken token) {
        Instant now = clock.instant();
        // the second of issue is cut off in the token
        if (now.isBefore(token.notBefore()) || !now.isBefore(token.expires())) {
            throw Authentication.unauthorized("Lifetime validation failed, the token is expired.");
        }
    }

    private boolean isThisService(String named, Request request) {
        return audience.isCalled(named)
                || named.substring(named.indexOf("://") + 1)
                        .equals(request.origin().substring(request.origin().indexOf("://") + 1));
    }

    private void refuseWithoutPermission(VerifiedToken token, Request request) {
        Permissions.Need need = Permissions.neededFor(request.method(), request.rawPath());
        boolean granted = token.principal().caller().applicationOnly()
                ? need.metByApplication(token.permissions())
                : need.metByUser(token.permissions(), isOwn(token, request));
        if (!granted) {
            throw new GraphException(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");
        }
    }

    private boolean isOwn(VerifiedToken token, Request request) {
        String mailbox = mailboxes.mailboxOf(request, token.principal().caller());
        return mailbox == null || mailbox.equals(mailboxes.idOf(token.principal().caller().user()));
    }
}
