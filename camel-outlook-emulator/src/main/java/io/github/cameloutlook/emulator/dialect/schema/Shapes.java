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

/** Shapes of paths below a mailbox, as regular expressions over paths in lower case with {} for keys in parentheses. */
public final class Shapes {

    /** A key. Names of Graph's functions and qualified names are none. */
    public static final String ID = "(?:\\{\\}|(?!delta(?:/|$)|\\$|microsoft\\.)[^/{}]+)";
    public static final String FOLDER = "mailfolders/" + ID + "(?:/childfolders/" + ID + ")*";
    public static final String MESSAGES = "(?:" + FOLDER + "/)?messages";
    public static final String CALENDARS = "(?:calendargroups/" + ID + "/)?calendars";
    public static final String CALENDAR = "(?:calendar|" + CALENDARS + "/" + ID + ")";
    public static final String EVENTS = "(?:" + CALENDAR + "/)?events";
    public static final String CONTACT_FOLDER = "contactfolders/" + ID + "(?:/childfolders/" + ID + ")*";
    public static final String CONTACTS = "(?:" + CONTACT_FOLDER + "/)?contacts";

    private Shapes() {
    }
}
