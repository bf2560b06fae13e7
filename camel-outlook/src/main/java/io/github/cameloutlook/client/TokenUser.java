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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The user whom a token names. It is not verified, which is the service's to do: good for hints, not for decisions.
 */
final class TokenUser {

    private TokenUser() {
    }

    /** The name of the user, as a rule an address; null when the token names none or is no JSON Web Token. */
    static String of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        Map<String, Object> claims;
        try {
            claims = Json.read(new ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])));
        } catch (IOException | IllegalArgumentException e) {
            return null; // opaque, or encrypted: nothing is known of its user
        }
        return claims == null
                ? null : Stream.of("upn", "preferred_username", "unique_name").map(claims::get)
                        .filter(String.class::isInstance).map(name -> withoutProvider((String) name)).filter(Objects::nonNull)
                        .findFirst().orElse(null);
    }

    /** Personal accounts are named with who knows them: live.com#alice@outlook.com. */
    private static String withoutProvider(String name) {
        String bare = name.substring(name.indexOf('#') + 1);
        return bare.isEmpty() ? null : bare;
    }
}
