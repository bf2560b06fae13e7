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
package io.github.cameloutlook.emulator.oauth;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The least permission per operation, as the service's reference lists them. */
final class Permissions {

    private static final String ANY = "ANY";

    /** Permissions that include another one, besides itself. */
    private static final Map<String, Set<String>> INCLUDED_IN = Map.ofEntries(
            Map.entry("People.Read", Set.of("People.Read.All")),
            Map.entry("Contacts.Read", Set.of("Contacts.ReadWrite")),
            Map.entry("Mail.ReadBasic", Set.of("Mail.ReadBasic.All", "Mail.Read", "Mail.ReadWrite")),
            Map.entry("Mail.Read", Set.of("Mail.ReadWrite")),
            Map.entry("Calendars.ReadBasic", Set.of("Calendars.ReadBasic.All", "Calendars.Read", "Calendars.ReadWrite")),
            Map.entry("Calendars.Read", Set.of("Calendars.ReadWrite")),
            Map.entry("Calendars.Read.Shared", Set.of("Calendars.ReadWrite.Shared")),
            Map.entry("Place.Read.All", Set.of("Place.ReadWrite.All")),
            Map.entry("MailboxSettings.Read", Set.of("MailboxSettings.ReadWrite")),
            Map.entry("User.Read", Set.of("User.ReadWrite", "User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All")),
            Map.entry("User.Read.All", Set.of("User.ReadBasic.All", "User.ReadWrite.All", "Directory.Read.All")),
            Map.entry("Tasks.Read", Set.of("Tasks.ReadWrite")),
            Map.entry("Tasks.Read.All", Set.of("Tasks.ReadWrite.All")),
            Map.entry("MailboxItem.Export", Set.of("MailboxItem.ImportExport")),
            Map.entry("MailboxItem.Export.All", Set.of("MailboxItem.ImportExport.All")),
            Map.entry("User.ReadWrite", Set.of("User.ReadWrite.All")));

    private static final String CALENDARS = "(events|calendars?|calendargroups|calendarview|reminderview.*)";

    private static final List<Rule> RULES = List.of(
            new Rule("GET", "outlook/task.*", "Tasks.Read", "Tasks.Read.All"),
            new Rule(ANY, "outlook/task.*", "Tasks.ReadWrite", "Tasks.ReadWrite.All"),
            new Rule("GET", "todo/.*", "Tasks.Read", "Tasks.Read.All"),
            new Rule(ANY, "todo/.*", "Tasks.ReadWrite", "Tasks.ReadWrite.All"),
            new Rule("POST", "calendar(s/[^/]+)?/getschedule", "Calendars.ReadBasic", "Calendars.ReadBasic"),
            new Rule("POST", "outlook/findmeetingtimes.*", "Calendars.Read", null),
            new Rule("GET", "outlook/findroom.*", "Calendars.Read", "Calendars.Read"),
            new Rule("GET", "outlook/people.*", "People.Read", null),
            new Rule("POST", "findmeetingtimes", "Calendars.Read.Shared", null),
            new Rule(
                    "POST", "admin/exchange/mailboxes/[^/]+/createimportsession", "MailboxItem.ImportExport",
                    "MailboxItem.ImportExport.All"),
            new Rule("POST", "admin/exchange/.*", "MailboxItem.Export", "MailboxItem.Export.All"),
            new Rule("GET", "admin/exchange/.*/items.*", "MailboxItem.Read", "MailboxItem.Read.All"),
            new Rule("GET", "admin/exchange/.*", "MailboxFolder.Read", "MailboxFolder.Read.All"),
            new Rule("GET", "places/.*", "Place.Read.All", "Place.Read.All"),
            new Rule("PATCH", "places/.*", "Place.ReadWrite.All", "Place.ReadWrite.All"),
            new Rule(
                    "GET", CALENDARS + "(/.*)?/(attachments|extensions|instances|calendarview|calendarpermissions)(/.*)?",
                    "Calendars.Read", "Calendars.Read"),
            new Rule("GET", "(calendarview|reminderview).*", "Calendars.Read", "Calendars.Read"),
            new Rule("GET", CALENDARS + "(/.*)?", "Calendars.ReadBasic", "Calendars.ReadBasic"),
            new Rule(ANY, CALENDARS + "(/.*)?", "Calendars.ReadWrite", "Calendars.ReadWrite"),
            new Rule("GET", "(photos?|extensions)(/.*)?", "User.Read", "User.Read.All"),
            new Rule(ANY, "(photos?|extensions)(/.*)?", "User.ReadWrite", "User.ReadWrite.All"),
            new Rule("GET", "people(/.*)?", "People.Read", "People.Read.All"),
            new Rule("GET", "contact(s|folders)(/.*)?", "Contacts.Read", "Contacts.Read"),
            new Rule(ANY, "contact(s|folders)(/.*)?", "Contacts.ReadWrite", "Contacts.ReadWrite"),
            new Rule("POST", "(.*/)?(send|sendmail|reply|replyall|forward)", "Mail.Send", "Mail.Send"),
            new Rule(
                    "GET", "mailboxsettings.*|outlook/mastercategories.*|mailfolders/.*/messagerules.*",
                    "MailboxSettings.Read", "MailboxSettings.Read"),
            new Rule(
                    ANY, "mailboxsettings.*|outlook/mastercategories.*|mailfolders/.*/messagerules.*",
                    "MailboxSettings.ReadWrite", "MailboxSettings.ReadWrite"),
            new Rule("GET", "outlook/supported.*", "User.Read", "User.Read.All"),
            new Rule("POST", "translateexchangeids", "User.Read", "User.Read.All"),
            new Rule("POST", "getmailtips", "Mail.Read", "Mail.Read"),
            new Rule("GET", "(messages|mailfolders)/.*(/attachments.*|/\\$value|/extensions.*)", "Mail.Read", "Mail.Read"),
            new Rule("GET", "(messages|mailfolders).*", "Mail.ReadBasic", "Mail.ReadBasic"),
            new Rule("GET", "inferenceclassification.*", "Mail.Read", "Mail.Read"),
            new Rule(ANY, "(messages|mailfolders|inferenceclassification).*", "Mail.ReadWrite", "Mail.ReadWrite"),
            new Rule("GET", "", "User.Read", "User.Read.All"));

    private Permissions() {
    }

    /** One line of the table: what a method on paths below a mailbox needs. */
    private record Rule(String method, Pattern path, String delegated, String application) {

        Rule(String method, String path, String delegated, String application) {
            this(method, Pattern.compile(path), delegated, application);
        }

        boolean covers(String requestMethod, String relativePath) {
            return (method.equals(ANY) || method.equals(requestMethod)) && path.matcher(relativePath).matches();
        }
    }

    /** A permission that is needed; without names, none is. */
    record Need(String delegated, String application) {

        static final Need NOTHING = new Need(null, null);

        boolean metByApplication(Collection<String> roles) {
            return application == null || roles.contains(application) || containsIncluding(roles, application, "");
        }

        boolean metByUser(Collection<String> scopes, boolean ownMailbox) {
            if (delegated == null) {
                return true;
            }
            // another user's mailbox needs the form with .Shared where there is one
            boolean hasShared = delegated.startsWith("Mail.") || delegated.startsWith("Contacts.")
                    || delegated.startsWith("Tasks.")
                    || delegated.startsWith("Calendars.") && !delegated.endsWith(".Shared");
            String foreign = delegated.startsWith("People.") ? ".All" : hasShared ? ".Shared" : "";
            String suffix = ownMailbox ? "" : foreign;
            return scopes.contains(delegated + suffix) || containsIncluding(scopes, delegated, suffix);
        }

        private static boolean containsIncluding(Collection<String> granted, String needed, String suffix) {
            return INCLUDED_IN.getOrDefault(needed, Set.of()).stream().anyMatch(higher -> granted.contains(higher + suffix));
        }
    }

    static Need neededFor(String method, String rawPath) {
        String path = relative(rawPath);
        if (path == null) {
            return Need.NOTHING;
        }
        String asked = method.equals("HEAD") ? "GET" : method;
        return RULES.stream().filter(rule -> rule.covers(asked, path)).findFirst()
                .map(rule -> new Need(rule.delegated(), rule.application())).orElse(Need.NOTHING);
    }

    /** What follows the mailbox, in lower case with keys as segments; null outside of mailboxes. */
    private static String relative(String rawPath) {
        String path = rawPath.toLowerCase(Locale.ROOT).replace("('", "/").replace("')", "").replace("microsoft.graph.", "");
        String[] segments = path.split("/", 5);
        if (segments.length > 2 && segments[2].equals("me")) {
            return join(segments, 3);
        }
        if (segments.length > 3 && (segments[2].equals("places") || segments[2].equals("admin"))) {
            return join(segments, 2);
        }
        return segments.length > 3 && segments[2].equals("users") ? join(segments, 4) : null;
    }

    private static String join(String[] segments, int from) {
        return String.join("/", List.of(segments).subList(Math.min(from, segments.length), segments.length));
    }
}
