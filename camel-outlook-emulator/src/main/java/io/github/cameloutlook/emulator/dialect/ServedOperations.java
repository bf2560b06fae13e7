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
package io.github.cameloutlook.emulator.dialect;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.graph.GraphException;

/** What is served of the Outlook REST service: methods by the shape of paths below a mailbox. */
final class ServedOperations {

    /** A key. Names of Graph's functions and qualified names are none. */
    private static final String ID = "(?:\\{\\}|(?!delta(?:/|$)|\\$|microsoft\\.)[^/{}]+)";
    private static final String FOLDER = "mailfolders/" + ID + "(?:/childfolders/" + ID + ")*";
    private static final String MESSAGES = "(?:" + FOLDER + "/)?messages";
    private static final String CALENDARS = "(?:calendargroups/" + ID + "/)?calendars";
    private static final String CALENDAR = "(?:calendar|" + CALENDARS + "/" + ID + ")";
    private static final String EVENTS = "(?:" + CALENDAR + "/)?events";
    private static final String CONTACT_FOLDER = "contactfolders/" + ID + "(?:/childfolders/" + ID + ")*";
    private static final String CONTACTS = "(?:" + CONTACT_FOLDER + "/)?contacts";
    private static final String TASKS = "(?:taskfolders/" + ID + "/)?tasks";
    private static final String TASK_FOLDERS = "(?:taskgroups/" + ID + "/)?taskfolders";
    private static final String ATTACHMENTS
            = "(?:" + MESSAGES + "|" + EVENTS + "|tasks)/" + ID + "/attachments";

    private static final List<Row> ROWS = List.of(
            new Row("GET", ""),
            new Row("GET POST", MESSAGES),
            new Row("GET", MESSAGES + "/\\$count"),
            new Row("GET PATCH DELETE", MESSAGES + "/" + ID),
            new Row(
                    "POST", MESSAGES + "/" + ID
                            + "/(?:send|reply|replyall|forward|createreply|createreplyall|createforward|move|copy)"),
            new Row("POST", "sendmail"),
            new Row("GET POST", "mailfolders|" + FOLDER + "/childfolders"),
            new Row("GET", "(?:mailfolders|" + FOLDER + "/childfolders)/\\$count"),
            new Row("GET PATCH DELETE", FOLDER),
            new Row("POST", FOLDER + "/(?:move|copy)"),
            new Row("GET POST", ATTACHMENTS),
            new Row("GET DELETE", ATTACHMENTS + "/" + ID),
            new Row("GET POST", EVENTS),
            new Row("GET", EVENTS + "/\\$count"),
            new Row("GET PATCH DELETE", EVENTS + "/" + ID),
            new Row("GET", EVENTS + "/" + ID + "/instances"),
            new Row(
                    "POST", EVENTS + "/" + ID
                            + "/(?:accept|tentativelyaccept|decline|cancel|forward|snoozereminder|dismissreminder)"),
            new Row("GET", "(?:" + CALENDAR + "/)?calendarview"),
            new Row("GET", "reminderview"),
            new Row("GET PATCH DELETE", CALENDAR),
            new Row("GET POST", CALENDARS + "|calendargroups"),
            new Row("GET PATCH DELETE", "calendargroups/" + ID),
            new Row("GET POST", TASKS + "|" + TASK_FOLDERS + "|taskgroups"),
            new Row("GET", "(?:" + TASKS + "|" + TASK_FOLDERS + "|taskgroups)/\\$count"),
            new Row("GET PATCH DELETE", TASKS + "/" + ID + "|taskfolders/" + ID + "|taskgroups/" + ID),
            new Row("POST", TASKS + "/" + ID + "/complete"),
            new Row("GET POST", CONTACTS),
            new Row("GET", CONTACTS + "/\\$count"),
            new Row("GET PATCH DELETE", CONTACTS + "/" + ID),
            new Row("GET POST", "contactfolders|" + CONTACT_FOLDER + "/childfolders"),
            new Row("GET PATCH DELETE", CONTACT_FOLDER));

    private ServedOperations() {
    }

    /** One line of the table. */
    private record Row(Set<String> methods, Pattern shape) {

        Row(String methods, String shape) {
            this(Set.of(methods.split(" ")), Pattern.compile(shape));
        }
    }

    /** Ends a request for something that is not served, as the service does it with what it does not know. */
    static void refuseOthers(String method, OutlookPath path) {
        String shape = path.shape();
        Set<String> methods = ROWS.stream().filter(row -> row.shape().matcher(shape).matches())
                .flatMap(row -> row.methods().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (methods.isEmpty()) {
            throw unknownSegment(path.below().get(path.below().size() - 1).text());
        }
        if (!methods.contains(method.equals("HEAD") ? "GET" : method)) {
            throw new GraphException(
                    405, "ErrorInvalidRequest", "Specified HTTP method is not allowed for the request target.")
                    .header("Allow", String.join(", ", methods));
        }
    }

    static GraphException unknownSegment(String segment) {
        return new GraphException(
                400, OutlookErrors.PARSE_URI, "Resource not found for the segment '" + segment + "'.");
    }
}
