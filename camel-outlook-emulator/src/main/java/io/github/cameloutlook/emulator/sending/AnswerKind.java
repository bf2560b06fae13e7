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
package io.github.cameloutlook.emulator.sending;

import java.util.regex.Pattern;

/** The ways to answer a message. */
enum AnswerKind {

    REPLY("RE: "),
    REPLY_ALL("RE: "),
    FORWARD("FW: ");

    private static final Pattern PREFIX = Pattern.compile("^((RE|FW|FWD|AW|WG)\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

    private final String prefix;

    AnswerKind(String prefix) {
        this.prefix = prefix;
    }

    /** Subject of the answer: the original's with one prefix, whatever prefixes it had. */
    String subject(Object original) {
        return prefix + PREFIX.matcher(original == null ? "" : original.toString()).replaceFirst("");
    }
}
