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
package io.github.cameloutlook.emulator.mime;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.Address;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** Graph's recipient {@code {emailAddress:{name,address}}} and mail's address. */
public final class Recipients {

    private Recipients() {
    }

    /** A recipient; without a name the address is shown as name, as the service does. */
    public static Map<String, Object> recipient(String name, String address) {
        Map<String, Object> emailAddress = new LinkedHashMap<>();
        emailAddress.put("name", name == null || name.isBlank() ? address : name);
        emailAddress.put("address", address);
        Map<String, Object> recipient = new LinkedHashMap<>();
        recipient.put("emailAddress", emailAddress);
        return recipient;
    }

    /** The address of a recipient as given, or null. */
    public static String address(Object recipient) {
        return text(recipient, "address");
    }

    /** The name of a recipient, or null. */
    public static String name(Object recipient) {
        return text(recipient, "name");
    }

    /** The recipients in a property that holds a collection of them; none when it is absent. */
    public static List<Map<String, Object>> list(Object value) {
        List<Map<String, Object>> recipients = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?>) {
                    recipients.add(cast(entry));
                }
            }
        }
        return recipients;
    }

    static List<Map<String, Object>> of(Address[] addresses) {
        List<Map<String, Object>> recipients = new ArrayList<>();
        for (Address address : addresses) {
            if (address instanceof InternetAddress internet && internet.isGroup()) {
                recipients.addAll(group(internet));
            } else if (address instanceof InternetAddress internet) {
                recipients.add(recipient(internet.getPersonal(), internet.getAddress()));
            }
        }
        return recipients;
    }

    private static List<Map<String, Object>> group(InternetAddress group) {
        try {
            return of(group.getGroup(false));
        } catch (AddressException e) {
            return List.of(recipient(null, group.getAddress()));
        }
    }

    static InternetAddress[] addresses(Object value) {
        List<InternetAddress> addresses = new ArrayList<>();
        for (Map<String, Object> recipient : list(value)) {
            if (address(recipient) != null) {
                addresses.add(internetAddress(recipient));
            }
        }
        return addresses.toArray(InternetAddress[]::new);
    }

    static InternetAddress internetAddress(Object recipient) {
        InternetAddress address = new InternetAddress();
        address.setAddress(address(recipient));
        String name = name(recipient);
        if (name != null && !name.equals(address(recipient))) {
            try {
                address.setPersonal(name, StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
        return address;
    }

    private static String text(Object recipient, String name) {
        return recipient instanceof Map<?, ?> map && map.get("emailAddress") instanceof Map<?, ?> emailAddress
                && emailAddress.get(name) instanceof String text ? text : null;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> cast(Object entry) {
        return (Map<String, Object>) entry;
    }
}
