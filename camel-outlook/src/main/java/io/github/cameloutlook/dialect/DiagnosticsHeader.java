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
package io.github.cameloutlook.dialect;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header x-ms-diagnostics, in which Exchange says why it refuses a token when the answer has no body:
 * {@code 2000003;reason="The audience claim value is invalid.";error_category="invalid_resource"}.
 *
 * @param reason   in words, or null
 * @param category as a code, or null
 */
record DiagnosticsHeader(String reason, String category) {

    static final String NAME = "x-ms-diagnostics";

    private static final Pattern REASON = Pattern.compile("reason=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern CATEGORY = Pattern.compile("error_category=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);

    /** @param header its value, null when there is none */
    static DiagnosticsHeader read(String header) {
        return new DiagnosticsHeader(first(REASON, header), first(CATEGORY, header));
    }

    private static String first(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header == null ? "" : header);
        return matcher.find() && !matcher.group(1).isBlank() ? matcher.group(1) : null;
    }

    boolean isOfAudience() {
        return "invalid_resource".equalsIgnoreCase(category) || mentions("audience");
    }

    /** An application that signed in with a secret, where a certificate is asked for. */
    boolean isOfWeakSignIn() {
        return mentions("too weak") || mentions("auth strength");
    }

    private boolean mentions(String words) {
        return reason != null && reason.toLowerCase(Locale.ROOT).contains(words);
    }
}
