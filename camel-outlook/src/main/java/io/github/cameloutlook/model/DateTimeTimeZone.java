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
package io.github.cameloutlook.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A local date and time and the zone it is in. */
public final class DateTimeTimeZone extends OutlookObject {

    public DateTimeTimeZone() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DateTimeTimeZone(Map<String, Object> properties) {
        super(properties);
    }

    /** A local time in a zone. */
    public static DateTimeTimeZone of(String dateTime, String timeZone) {
        DateTimeTimeZone value = new DateTimeTimeZone();
        value.setDateTime(dateTime);
        value.setTimeZone(timeZone);
        return value;
    }

    /** Local time without offset, such as 2026-03-15T12:00:00. */
    public String getDateTime() {
        return string("dateTime");
    }

    public void setDateTime(String dateTime) {
        set("dateTime", dateTime);
    }

    /** Windows or IANA name of the zone, such as Pacific Standard Time. */
    public String getTimeZone() {
        return string("timeZone");
    }

    public void setTimeZone(String timeZone) {
        set("timeZone", timeZone);
    }
}
