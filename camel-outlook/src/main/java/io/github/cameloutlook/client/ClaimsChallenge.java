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

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the claims that a 401 demands of the next token (Continuous Access Evaluation). */
final class ClaimsChallenge {

    private static final Pattern CLAIMS = Pattern.compile("\\bclaims=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);

    private ClaimsChallenge() {
    }

    /** The demanded claims as JSON, or null when there is no challenge or it cannot be read. */
    static String in(List<String> wwwAuthenticate) {
        for (String header : wwwAuthenticate) {
            Matcher matcher = CLAIMS.matcher(header);
            if (matcher.find()) {
                return decode(matcher.group(1));
            }
        }
        return null;
    }

    private static String decode(String encoded) {
        String standard = encoded.replace('-', '+').replace('_', '/').replace("=", "");
        try {
            String json = new String(Base64.getDecoder().decode(standard), StandardCharsets.UTF_8);
            return json.startsWith("{") && json.endsWith("}") ? json : null;
        } catch (IllegalArgumentException e) {
            return null; // unreadable: as a plain 401, the token is refreshed all the same
        }
    }
}
