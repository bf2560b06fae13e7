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
package io.github.cameloutlook.consumer.message;

import java.util.List;
import java.util.Map;

/** Recipients as text: the address alone, or Name &lt;address&gt;. */
public final class Addresses {

    private Addresses() {
    }

    /** A recipient, or null. */
    public static String one(Object recipient) {
        if (!(recipient instanceof Map<?, ?> map) || !(map.get("emailAddress") instanceof Map<?, ?> email)) {
            return null;
        }
        Object address = email.get("address");
        Object name = email.get("name");
        if (address == null || name == null || name.equals("") || name.equals(address)) {
            return address == null ? (String) name : address.toString();
        }
        return quoted(name.toString()) + " <" + address + ">";
    }

    /** A name with characters that separate addresses is quoted, as on the Internet. */
    private static String quoted(String name) {
        boolean plain = name.chars().noneMatch(c -> ",;:<>@\"()[]\\".indexOf(c) >= 0);
        return plain ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Recipients, comma-separated; null when there are none. */
    public static String all(Object recipients) {
        if (!(recipients instanceof List<?> list) || list.isEmpty()) {
            return null;
        }
        if (list.size() == 1) {
            return one(list.get(0));
        }
        StringBuilder text = new StringBuilder();
        for (Object recipient : list) {
            String address = one(recipient);
            if (address != null) {
                text.append(text.isEmpty() ? "" : ", ").append(address);
            }
        }
        return text.toString();
    }
}
