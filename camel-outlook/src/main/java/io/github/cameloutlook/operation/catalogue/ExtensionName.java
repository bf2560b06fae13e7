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
package io.github.cameloutlook.operation.catalogue;

/** What open extensions may be called. */
public final class ExtensionName {

    /**
     * Exchange keeps the name of an extension as that of a named property, whose length in bytes of UTF-16, with a
     * terminating zero, must fit into a single byte ([MS-OXCDATA] PropertyName).
     */
    public static final int LONGEST = 126;

    private ExtensionName() {
    }

    /**
     * Refuses what cannot be a name.
     *
     * @throws IllegalArgumentException saying why
     */
    public static String check(String name) {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("An open extension needs a name in extensionName, such as com.contoso.crm.");
        }
        if (name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "The name of an open extension has " + LONGEST + " characters at most; '" + name.substring(0, 20)
                                               + "...' has " + name.length() + ".");
        }
        if (!name.equals(name.strip()) || name.chars().anyMatch(c -> Character.isISOControl(c) || c == '/')) {
            throw new IllegalArgumentException(
                    "The name of an open extension cannot begin or end with spaces, nor hold slashes or control characters: '"
                                               + name + "'.");
        }
        return name;
    }
}
