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
package io.github.cameloutlook.emulator.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Time on the clocks of a zone.
 *
 * @param local    the time there
 * @param zoneName name of the zone as it was given: that of Windows or IANA
 * @param zone     the zone
 */
public record EventTime(LocalDateTime local, String zoneName, ZoneId zone) {

    public Instant instant() {
        return local.atZone(zone).toInstant();
    }

    /** Another time in the same zone. */
    public EventTime at(LocalDateTime other) {
        return new EventTime(other, zoneName, zone);
    }
}
