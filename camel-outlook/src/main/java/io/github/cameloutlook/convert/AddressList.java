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

import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.model.Recipient;

/**
 * Reads addresses as people write them in mail headers: {@code alice@contoso.com, "Roe, Jane" <jane@contoso.com>}.
 * Commas and semicolons separate; inside quotes, angle brackets and comments they do not.
 */
public final class AddressList {

    private AddressList() {
    }

    /**
     * Reads a list of addresses; empty for null or blank text.
     *
     * @throws OutlookInputException if a part is no address
     */
    public static List<Recipient> parse(String text) {
        List<Recipient> recipients = new ArrayList<>();
        if (text == null) {
            return recipients;
        }
        for (String part : split(text)) {
            if (!part.isBlank()) {
                recipients.add(recipient(part.strip()));
            }
        }
        return recipients;
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\' && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
                continue;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '<') {
                bracketed = true;
            } else if (!quoted && c == '>') {
                bracketed = false;
            } else if (!quoted && !bracketed && (c == ',' || c == ';')) {
                parts.add(part.toString());
                part.setLength(0);
                continue;
            }
            part.append(c);
        }
        parts.add(part.toString());
        return parts;
    }

    private static Recipient recipient(String part) {
        if (!part.endsWith(">")) {
            return Recipient.of(address(part, part));
        }
        int open = part.lastIndexOf('<');
        if (open < 0) {
            throw noAddress(part);
        }
        String name = unquote(part.substring(0, open).strip());
        String address = address(part.substring(open + 1, part.length() - 1).strip(), part);
        return Recipient.of(name.isEmpty() ? null : name, address);
    }

    private static String address(String address, String part) {
        int at = address.lastIndexOf('@');
        boolean plain = address.startsWith("\"")
                || address.chars().noneMatch(c -> Character.isWhitespace(c) || c == '"' || c == '<' || c == '>');
        if (at < 1 || at == address.length() - 1 || !plain) {
            throw noAddress(part);
        }
        return address;
    }

    private static String unquote(String name) {
        if (name.length() < 2 || !name.startsWith("\"") || !name.endsWith("\"")) {
            return name;
        }
        return name.substring(1, name.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private static OutlookInputException noAddress(String part) {
        return new OutlookInputException(
                "'" + part + "' is no mail address. Addresses are written as user@host or Name <user@host>, separated by"
                                         + " commas; a name with a comma goes in double quotes.");
    }
}
