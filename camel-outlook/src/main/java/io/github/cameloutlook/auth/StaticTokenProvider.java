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

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One ready-made token, used as it is. It cannot be refreshed: for tests and short jobs. */
public final class StaticTokenProvider implements TokenProvider {

    private final AccessToken token;

    public StaticTokenProvider(String token) {
        this.token = new AccessToken(token, Instant.MAX);
    }

    @Override
    public CompletableFuture<AccessToken> accessToken(TokenRequest request) {
        if (request.rejectedToken() != null) {
            return CompletableFuture.failedFuture(TokenException.refused("The service refused the given access token",
                    null, "Set accessToken to a token that is not expired and whose audience is the service, or use"
                          + " credentials that can be refreshed (clientId with clientSecret or certificate).",
                    null));
        }
        return CompletableFuture.completedFuture(token);
    }
}
