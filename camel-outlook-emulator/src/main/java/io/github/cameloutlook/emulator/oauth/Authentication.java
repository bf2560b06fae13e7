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

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/** Lets requests pass whose bearer token is good. */
public final class Authentication implements Handler {

    private static final String BEARER = "bearer ";

    private final TokenVerifier verifier;
    private final AuthorizedHandler next;

    public Authentication(TokenVerifier verifier, AuthorizedHandler next) {
        this.verifier = verifier;
        this.next = next;
    }

    @Override
    public Response handle(Request request) throws Exception {
        return next.handle(request, principal(request));
    }

    private Principal principal(Request request) {
        String header = request.header("Authorization");
        if (header == null || header.length() <= BEARER.length()
                || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw unauthorized("Access token is empty.");
        }
        return verifier.verify(header.substring(BEARER.length()).strip(), request);
    }

    /** The refusal of a token. */
    static GraphException unauthorized(String message) {
        return new GraphException(401, "InvalidAuthenticationToken", message)
                .header("WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"" + AUTHORIZATION_URI
                                            + "\", client_id=\"00000003-0000-0000-c000-000000000000\"");
    }

    static final String AUTHORIZATION_URI = "https://login.microsoftonline.com/common/oauth2/authorize";
}
