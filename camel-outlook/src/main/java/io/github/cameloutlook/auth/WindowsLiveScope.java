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
package io.github.cameloutlook.auth;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names that scopes had at Windows Live, with what they are called today. That sign-in service is history, but its
 * names live on in configurations.
 */
final class WindowsLiveScope {

    private static final String PREFIX = "wl.";
    private static final Map<String, List<String>> SCOPES = new TreeMap<>(
            Map.of(
                    "wl.basic", List.of("User.Read", "Contacts.Read"),
                    "wl.calendars", List.of("Calendars.Read"),
                    "wl.calendars_update", List.of("Calendars.ReadWrite"),
                    "wl.contacts_create", List.of("Contacts.ReadWrite"),
                    "wl.contacts_calendars", List.of("Calendars.Read"),
                    "wl.emails", List.of("User.Read"),
                    "wl.events_create", List.of("Calendars.ReadWrite"),
                    "wl.imap", List.of("Mail.ReadWrite", "Mail.Send")));

    private WindowsLiveScope() {
    }

    static boolean isOne(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    /** Today's names of a scope. */
    static List<String> today(String name) {
        List<String> scopes = SCOPES.get(name.toLowerCase(Locale.ROOT));
        if (scopes == null) {
            throw new IllegalArgumentException(
                    "The option scope has '" + name
                                               + "', which is no scope of Windows Live that gave access to Outlook. Known: "
                                               + String.join(", ", SCOPES.keySet()) + ".");
        }
        return scopes;
    }
}
