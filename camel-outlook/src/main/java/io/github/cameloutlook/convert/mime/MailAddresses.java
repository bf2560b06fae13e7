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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.Recipient;

/**
 * Recipients as they stand in header fields. As the service does, somebody without a name has the address for a name.
 * The members of a group are recipients like others. A group without members stands for somebody whose address is not
 * known, so that a name alone survives.
 */
final class MailAddresses {

    private static final Pattern PLAIN = Pattern.compile("[^\\s\\p{Cntrl}<>()\",;:\\\\\\[\\]]+");
    /** A literal of an IP address has brackets and colons. */
    private static final Pattern LITERAL = Pattern.compile("[^\\s\\p{Cntrl}<>()\",;:\\\\\\[\\]]+@\\[[^\\s\\[\\]\\\\<>]+]");
    /** Name and address; RFC 5321 has 320 characters for the address. */
    private static final int LONGEST = 4_000;
    private static final String UNDISCLOSED = "undisclosed";

    private MailAddresses() {
    }

    /** Recipients in a field; what is no address is kept as a name without one. */
    static List<Recipient> read(String field) {
        if (field == null) {
            return List.of();
        }
        List<Recipient> recipients = new ArrayList<>();
        for (String address : AddressField.split(field)) {
            if (address.endsWith(":")) {
                recipients.addAll(emptyGroup(address.substring(0, address.length() - 1)));
            } else if (!address.isBlank()) {
                recipients.add(recipient(address));
            }
        }
        return recipients;
    }

    private static List<Recipient> emptyGroup(String written) {
        String name = HeaderFields.decoded(unquoted(written.strip()));
        return name.isEmpty() || name.toLowerCase(Locale.ROOT).startsWith(UNDISCLOSED) ? List.of() : List.of(nameOnly(name));
    }

    private static Recipient recipient(String written) {
        if (written.length() > LONGEST) {
            return nameOnly(HeaderFields.decoded(written));
        }
        try {
            InternetAddress[] parsed = InternetAddress.parseHeader(written, false);
            boolean one = parsed.length == 1 && !parsed[0].isGroup() && parsed[0].getAddress() != null
                    && !parsed[0].getAddress().isBlank();
            return one ? recipient(parsed[0]) : nameOnly(HeaderFields.decoded(written));
        } catch (AddressException e) {
            return nameOnly(HeaderFields.decoded(written));
        }
    }

    private static Recipient recipient(InternetAddress internet) {
        String written = HeaderFields.oneLine(internet.getAddress());
        if (written.startsWith("@") || !written.startsWith("\"") && (written.contains("<") || written.contains(">"))) {
            return nameOnly(HeaderFields.decoded(internet.toString()));
        }
        String address = unquoted(written);
        String name = internet.getPersonal();
        return Recipient.of(name == null || name.isBlank() ? address : name, address);
    }

    private static Recipient nameOnly(String name) {
        EmailAddress address = new EmailAddress();
        address.setName(name.strip());
        Recipient recipient = new Recipient();
        recipient.setEmailAddress(address);
        return recipient;
    }

    /** Addresses of other kinds than Internet mail, such as Exchange's own, travel in quotes. */
    private static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
    }

    /** The value of a field; null when there is nobody. */
    static String write(List<Recipient> recipients) {
        List<String> written = new ArrayList<>();
        for (Recipient recipient : recipients) {
            EmailAddress address = recipient == null ? null : recipient.getEmailAddress();
            String text = address == null ? null : write(address.getName(), address.getAddress());
            if (text != null) {
                written.add(text);
            }
        }
        return written.isEmpty() ? null : String.join(",\r\n ", written);
    }

    private static String write(String name, String address) {
        boolean named = name != null && !name.isBlank();
        if (address == null || address.isBlank()) {
            return named ? EncodedWords.phrase(name.strip()) + ":;" : null;
        }
        String bare = bare(address.strip());
        return named && !name.equals(address) ? EncodedWords.phrase(name) + " <" + bare + ">" : "<" + bare + ">";
    }

    private static String bare(String address) {
        boolean plain = PLAIN.matcher(address).matches() || LITERAL.matcher(address).matches()
                || address.startsWith("\"") && address.lastIndexOf('@') > address.lastIndexOf('"')
                        && EncodedWords.oneLine(address).equals(address);
        return plain ? address : EncodedWords.quoted(EncodedWords.oneLine(address));
    }
}
