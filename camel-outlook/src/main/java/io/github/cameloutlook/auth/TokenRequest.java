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

/**
 * What a token is needed for.
 *
 * @param claims        claims challenge of the service (decoded JSON) that the token must satisfy, or null. A provider
 *                      that caches must bypass its cache for it.
 * @param rejectedToken token that the service has just refused, or null. A provider must not return it again.
 */
public record TokenRequest(String claims, AccessToken rejectedToken) {

    private static final TokenRequest PLAIN = new TokenRequest(null, null);

    /** Any token that is valid now. */
    public static TokenRequest plain() {
        return PLAIN;
    }

    /** A token other than the refused one, satisfying the challenge if there is one. */
    public static TokenRequest replacing(AccessToken rejectedToken, String claims) {
        return new TokenRequest(claims, rejectedToken);
    }

    @Override
    public String toString() {
        return "TokenRequest[claims=" + (claims != null) + ", replacing=" + (rejectedToken != null) + "]";
    }
}
