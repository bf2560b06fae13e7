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

import java.util.regex.Pattern;

/** Takes out of the service's own texts what must not reach logs: it quotes addresses, tokens among them. */
final class Redaction {

    private static final int LONGEST = 500;
    private static final Pattern SECRETS = Pattern.compile(
            "(?i)((?:delta|skip|auth|access_)token(?:%3d|=)|bearer\\s+|clientstate[\"':=\\s]+|eyJ)[^\\s\"'&,;)}\\]]+");

    private Redaction() {
    }

    /** The text without tokens, on one line, not longer than people read; null stays null. */
    static String of(String text) {
        if (text == null) {
            return null;
        }
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
        return SECRETS.matcher(cut).replaceAll("$1***").replaceAll("\\s+", " ").strip();
    }
}
