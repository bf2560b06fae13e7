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
package io.github.cameloutlook.emulator.settings;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** The settings of a mailbox that nobody changed yet. */
public final class SettingsDefaults {

    private SettingsDefaults() {
    }

    /** Settings of a mailbox as they are now. */
    public static Map<String, Object> current(Mailbox mailbox) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("archiveFolder", mailbox.folder(WellKnownFolder.ARCHIVE).id());
        settings.put("timeZone", "UTC");
        settings.put("delegateMeetingMessageDeliveryOptions", "sendToDelegateOnly");
        settings.put("dateFormat", "M/d/yyyy");
        settings.put("timeFormat", "h:mm tt");
        settings.put("userPurpose", "user");
        settings.put("automaticRepliesSetting", automaticReplies(mailbox));
        settings.put("language", map("locale", "en-US", "displayName", "English (United States)"));
        settings.put("workingHours",
                map("daysOfWeek", List.of("monday", "tuesday", "wednesday", "thursday", "friday"), "startTime",
                        "08:00:00.0000000", "endTime", "17:00:00.0000000", "timeZone", map("name", "UTC")));
        settings.putAll(mailbox.settings().values());
        return settings;
    }

    private static Map<String, Object> automaticReplies(Mailbox mailbox) {
        Instant hour = mailbox.clock().instant().truncatedTo(ChronoUnit.HOURS);
        return map("status", "disabled", "externalAudience", "all", "internalReplyMessage", "", "externalReplyMessage", "",
                "scheduledStartDateTime", moment(hour), "scheduledEndDateTime",
                moment(hour.plus(1, ChronoUnit.DAYS)));
    }

    private static Map<String, Object> moment(Instant instant) {
        return map("dateTime", instant.toString().replace("Z", ".0000000"), "timeZone", "UTC");
    }

    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            result.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return result;
    }
}
