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

import io.github.cameloutlook.auth.AccessToken;
import io.github.cameloutlook.auth.TokenProvider;
import io.github.cameloutlook.auth.TokenRequest;

/** Gives a call its token, and exactly one new token when the service refuses the first. */
record AuthorizationRule(TokenProvider tokens) implements Rule {

    @Override
    public CompletableFuture<WireAnswer> apply(Call call, Wire next) {
        if (call.request().isPreauthenticated()) { // the address is the authorization; a token must not go there
            return next.exchange(call);
        }
        return tokens.accessToken(TokenRequest.plain()).thenCompose(token -> next.exchange(call.withToken(token))
                .thenCompose(answer -> refused(answer)
                        ? again(call, next, token, answer)
                        : CompletableFuture.completedFuture(answer)));
    }

    private static boolean refused(WireAnswer answer) {
        // an older form of the challenge comes with 403
        return answer.status() == 401 || answer.status() == 403 && claims(answer) != null;
    }

    private CompletableFuture<WireAnswer> again(Call call, Wire next, AccessToken refused, WireAnswer answer) {
        TokenRequest request = TokenRequest.replacing(refused, claims(answer));
        return tokens.accessToken(request).thenCompose(token -> next.exchange(call.withToken(token)));
    }

    private static String claims(WireAnswer answer) {
        List<String> challenges = answer.headers().allValues("WWW-Authenticate");
        return ClaimsChallenge.in(challenges);
    }
}
