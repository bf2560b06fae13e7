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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of properties that are the same in whatever object they are. */
final class Names {

    private static final Map<String, String> IN_ALL
            = Map.of("iCalUId", "iCalUId", "mobilePhone", "MobilePhone1", "notificationUrl", "NotificationURL");
    private static final Map<String, String> IN_V1 = Map.of("createdDateTime", "DateTimeCreated", "lastModifiedDateTime",
            "DateTimeLastModified", "receivedDateTime", "DateTimeReceived", "sentDateTime", "DateTimeSent");
    /** Documents and servers do not agree on these. */
    private static final Map<String, String> OTHER_SPELLINGS
            = Map.of("iCalUID", "iCalUId", "ICalUId", "iCalUId", "NotificationUrl", "notificationUrl");
    /** Words for numbers, which look like names. */
    private static final String NOT_A_NUMBER = "NaN";
    private static final String INFINITY = "INF";

    private final Map<String, String> wire;
    private final Map<String, String> neutral;

    Names(Edition edition) {
        Map<String, String> renamed = new HashMap<>(IN_ALL);
        if (edition == Edition.V1_0) {
            renamed.putAll(IN_V1);
        }
        this.wire = Map.copyOf(renamed);
        Map<String, String> back = new HashMap<>(inverse(renamed));
        back.putAll(OTHER_SPELLINGS);
        this.neutral = Map.copyOf(back);
    }

    String toWire(String name) {
        String exception = wire.get(name);
        if (exception != null) {
            return exception;
        }
        String raised = Letters.raised(name);
        // a name whose capital form is another property's stays as it is, so that no two become one
        return neutral.containsKey(raised) ? name : raised;
    }

    String toNeutral(String name) {
        String exception = neutral.get(name);
        if (exception != null) {
            return exception;
        }
        return name.equals(NOT_A_NUMBER) || name.equals(INFINITY) ? name : Letters.lowered(name);
    }

    static Map<String, String> inverse(Map<String, String> names) {
        return names.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }
}
