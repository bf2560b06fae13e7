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

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a token is asked for.
 *
 * @param audience    the service, by its identifier
 * @param permissions names of delegated permissions, or empty for all that were granted
 */
record RequestedScopes(String audience, Set<String> permissions) {

    private static final String DEFAULT = ".default";
    private static final Set<String> OF_SIGN_IN = Set.of("openid", "profile", "email", "offline_access");

    /** Reads a list of scopes in full, with those that MSAL adds to every request. */
    static RequestedScopes of(String scopes) {
        if (scopes == null) {
            throw ClientAuthentication.missing("scope");
        }
        String audience = null;
        Set<String> permissions = new LinkedHashSet<>();
        boolean all = false;
        for (String scope : scopes.strip().split(" +")) {
            if (OF_SIGN_IN.contains(scope)) {
                continue;
            }
            int slash = scope.lastIndexOf('/');
            String service = slash < 0 ? TokenIssuer.GRAPH : scope.substring(0, slash); // without address they are Graph's
            if (audience != null && !audience.equals(service)) {
                throw new OAuthException(
                        400, "invalid_request", 28000,
                        "Provided value for the input parameter scope is not valid because it contains more than one resource.");
            }
            audience = service;
            String name = scope.substring(slash + 1);
            all |= name.equals(DEFAULT);
            permissions.add(name);
        }
        if (audience == null) {
            throw new OAuthException(
                    400, "invalid_scope", 70011, "The provided value for the input parameter 'scope' is not valid.");
        }
        return new RequestedScopes(audience, all ? Set.of() : permissions);
    }
}
