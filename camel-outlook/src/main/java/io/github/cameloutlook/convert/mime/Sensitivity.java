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
package io.github.cameloutlook.convert.mime;

import java.util.List;
import java.util.Locale;

import io.github.cameloutlook.model.OutlookMessage;

/** How private a message is: a header field of RFC 2156, and an extended property, since messages have no other. */
final class Sensitivity {

    /** PidTagSensitivity. */
    static final String PROPERTY = "Integer 0x36";

    private static final List<String> WORDS = List.of("Normal", "Personal", "Private", "Company-Confidential");

    private Sensitivity() {
    }

    /** The value of the property for a field; null for none and for unknown words. */
    static String value(String field) {
        if (field == null) {
            return null;
        }
        for (int i = 1; i < WORDS.size(); i++) {
            if (WORDS.get(i).equalsIgnoreCase(field.strip())) {
                return String.valueOf(i);
            }
        }
        return null;
    }

    /** The field for the property of a message; null when it has none. */
    static String field(OutlookMessage message) {
        return message.getSingleValueExtendedProperties().stream()
                .filter(property -> property.getId() != null && isSensitivity(property.getId()))
                .map(property -> word(property.getValue())).findFirst().orElse(null);
    }

    private static boolean isSensitivity(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("0x0*", "0x").equals("integer 0x36");
    }

    private static String word(String value) {
        for (int i = 0; i < WORDS.size(); i++) {
            if (String.valueOf(i).equals(value)) {
                return WORDS.get(i);
            }
        }
        return null;
    }
}
