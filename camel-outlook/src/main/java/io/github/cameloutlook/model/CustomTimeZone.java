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

/** A time zone that is described by its rules instead of a known name. */
public final class CustomTimeZone extends TimeZoneName {

    public CustomTimeZone() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomTimeZone(Map<String, Object> properties) {
        super(properties);
    }

    /** Minutes to add to local time to get UTC. */
    public Integer getBias() {
        return integer("bias");
    }

    public void setBias(Integer bias) {
        set("bias", bias);
    }

    /** When standard time begins. */
    public StandardTimeZoneOffset getStandardOffset() {
        return object("standardOffset", StandardTimeZoneOffset::new);
    }

    public void setStandardOffset(StandardTimeZoneOffset standardOffset) {
        set("standardOffset", standardOffset);
    }

    /** When daylight saving time begins. */
    public DaylightTimeZoneOffset getDaylightOffset() {
        return object("daylightOffset", DaylightTimeZoneOffset::new);
    }

    public void setDaylightOffset(DaylightTimeZoneOffset daylightOffset) {
        set("daylightOffset", daylightOffset);
    }
}
