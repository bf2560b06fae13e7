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
package io.github.cameloutlook.client;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.auth.AccessToken;
import io.github.cameloutlook.auth.TokenProvider;
import io.github.cameloutlook.auth.TokenRequest;
import io.github.cameloutlook.dialect.Dialect;

/**
 * Gives a call its token, and exactly one new token when the service refuses the first. When there is no other, the
 * refusal stands if it says what is wrong with the token, which teaches more.
 */
record AuthorizationRule(TokenProvider tokens, Dialect dialect) implements Rule {

    @Override
    public CompletableFuture<WireAnswer> apply(Call call, Wire next) {
        if (call.request().isPreauthenticated()) { // the address is the authorization; a token must not go there
            return next.exchange(call);
        }
        return tokens.accessToken(TokenRequest.plain()).thenCompose(token -> next.exchange(with(call, token))
                .thenCompose(answer -> refused(answer)
                        ? again(call, next, token, answer)
                        : CompletableFuture.completedFuture(answer)));
    }

    private static Call with(Call call, AccessToken token) {
        return call.authorizedBy(Authorization.bearer(token.value()));
    }

    private static boolean refused(WireAnswer answer) {
        // an older form of the challenge comes with 403
        return answer.status() == 401 || answer.status() == 403 && claims(answer) != null;
    }

    private CompletableFuture<WireAnswer> again(Call call, Wire next, AccessToken refused, WireAnswer answer) {
        TokenRequest request = TokenRequest.replacing(refused, claims(answer));
        return tokens.accessToken(request).handle((token, failure) -> {
            if (failure == null) {
                return next.exchange(with(call, token));
            }
            return explains(answer)
                    ? CompletableFuture.completedFuture(answer) : CompletableFuture.<WireAnswer> failedFuture(failure);
        }).thenCompose(Function.identity());
    }

    private boolean explains(WireAnswer answer) {
        return dialect.readError(answer.status(), answer::joinedHeader, answer.json()).advice() != null;
    }

    private static String claims(WireAnswer answer) {
        List<String> challenges = answer.headers().allValues("WWW-Authenticate");
        return ClaimsChallenge.in(challenges);
    }
}
