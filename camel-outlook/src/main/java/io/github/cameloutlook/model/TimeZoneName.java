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

/** A time zone by name. */
public class TimeZoneName extends OutlookObject {

    public TimeZoneName() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TimeZoneName(Map<String, Object> properties) {
        super(properties);
    }

    /** A known zone. */
    public static TimeZoneName of(String name) {
        TimeZoneName zone = new TimeZoneName();
        zone.setName(name);
        return zone;
    }

    /** A view of the right kind: zones that are described by their rules are {@link CustomTimeZone}. */
    public static TimeZoneName of(Map<String, Object> properties) {
        Object type = properties.get("@odata.type");
        boolean custom = type != null && type.toString().endsWith("customTimeZone");
        return custom ? new CustomTimeZone(properties) : new TimeZoneName(properties);
    }

    /** Windows or IANA name. */
    public String getName() {
        return string("name");
    }

    public void setName(String name) {
        set("name", name);
    }
}
