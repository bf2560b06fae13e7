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

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Refresh tokens of users who signed in. Each use brings a new one; the one before stays good until it is ended, as it
 * is with the service.
 */
public final class RefreshTokens {

    /**
     * What a token stands for.
     *
     * @param application it was given to
     * @param permissions that the user consented to
     */
    record Grant(String application, String user, Set<String> permissions) {

        /** What of these permissions was granted; all of them when none is named. */
        Set<String> granted(Set<String> names) {
            if (names.isEmpty()) {
                return permissions;
            }
            Set<String> lower = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
            return permissions.stream().filter(name -> lower.contains(name.toLowerCase(Locale.ROOT)))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    /** A token as a user's first sign-in gives it to an application. */
    public String issue(String application, String user, String... permissions) {
        return issue(new Grant(application, user, Set.of(permissions)));
    }

    String issue(Grant grant) {
        String token = "0.A-" + UUID.randomUUID() + UUID.randomUUID();
        grants.put(token, grant);
        return token;
    }

    /** Ends a token, as a changed password or time does. */
    public void end(String token) {
        grants.remove(token);
    }

    /** The tokens that are good. */
    public Set<String> all() {
        return Set.copyOf(grants.keySet());
    }

    Grant redeem(String token, String application) {
        Grant grant = token == null ? null : grants.get(token);
        if (grant == null || !grant.application().equals(application)) {
            throw new OAuthException(
                    400, "invalid_grant", 700082,
                    "The refresh token has expired due to inactivity, or was revoked.");
        }
        return grant;
    }
}
