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
package io.github.cameloutlook.convert.contact;

/** Versions of vCard that are written. Version 2.1 is read, too. */
public enum CardFormat {
    /** RFC 2426: what most address books read. */
    VCARD_3_0("3.0"),
    /** RFC 6350. */
    VCARD_4_0("4.0");

    private final String version;

    CardFormat(String version) {
        this.version = version;
    }

    /** As the property VERSION has it. */
    public String version() {
        return version;
    }

    /** The format of a version; null for another one. */
    public static CardFormat of(String version) {
        for (CardFormat format : values()) {
            if (format.version.equals(version)) {
                return format;
            }
        }
        return null;
    }
}
