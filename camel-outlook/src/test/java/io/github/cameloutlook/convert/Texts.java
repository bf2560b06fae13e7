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
package io.github.cameloutlook.convert;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that formats made of lines stumble over. */
public final class Texts {

    private Texts() {
    }

    /** Text with separators, quotes, escapes, line ends and letters of every width; never blank at its ends. */
    public static Arbitrary<String> any() {
        Arbitrary<String> odd
                = Arbitraries.of("\\", ",", ";", ":", "\"", "\n", "=", "^", "^n", "\\n", "\\,", "'", "=0A", "=\n", "<b>",
                        "&amp;", "%20", "\t", " ", "ü", "é", "ß", "日本", "😀", "BEGIN:VCARD", "END:VEVENT", "x".repeat(80),
                        "ö".repeat(60));
        Arbitrary<String> plain = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(8);
        return Arbitraries.oneOf(odd, plain, plain).list().ofMinSize(1).ofMaxSize(6)
                .map(parts -> "a" + String.join("", parts) + "z");
    }

    /** Text in one line. */
    public static Arbitrary<String> line() {
        return any().map(text -> text.replace('\n', ' '));
    }
}
