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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.Map;
import java.util.stream.Collectors;

/** What v1.0 called otherwise. */
public final class FirstNames {

    private static final Map<String, String> PROPERTIES = Map.of(
            "CreatedDateTime", "DateTimeCreated", "LastModifiedDateTime", "DateTimeLastModified", "ReceivedDateTime",
            "DateTimeReceived", "SentDateTime", "DateTimeSent", "MailFolders", "Folders", "ReminderMinutesBeforeStart",
            "Reminder", "OriginalStartTimeZone", "StartTimeZone", "OriginalEndTimeZone", "EndTimeZone");
    private static final Map<String, String> BACK
            = PROPERTIES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private FirstNames() {
    }

    /** A property or collection, by its later name. */
    public static String property(String later) {
        return PROPERTIES.getOrDefault(later, later);
    }

    /** The later name. */
    public static String later(String property) {
        return BACK.getOrDefault(property, property);
    }

    /** Whether a property is called so only since v2.0. */
    public static boolean isLater(String name) {
        return PROPERTIES.containsKey(name);
    }

    /** A type, by its later name. */
    public static String type(String later) {
        return later.equals("MailFolder") ? "Folder" : later;
    }
}
