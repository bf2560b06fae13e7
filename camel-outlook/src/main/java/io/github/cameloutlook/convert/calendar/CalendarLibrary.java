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
package io.github.cameloutlook.convert.calendar;

import io.github.cameloutlook.convert.OutlookInputException;

/** Whether ical4j is there, which is optional. This class itself needs nothing of it. */
public final class CalendarLibrary {

    private static final String CLASS = "net.fortuna.ical4j.model.Calendar";

    private CalendarLibrary() {
    }

    /**
     * Checks that the library is there.
     *
     * @throws OutlookInputException if it is missing
     */
    public static void require() {
        try {
            Class.forName(CLASS, true, CalendarLibrary.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new OutlookInputException(
                    "Events are turned into iCalendar and back by ical4j, which is not on the class path: add org.mnode.ical4j:ical4j.",
                    e);
        }
    }
}
