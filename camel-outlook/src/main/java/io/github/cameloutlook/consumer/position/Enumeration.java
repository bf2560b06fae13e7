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
package io.github.cameloutlook.consumer.position;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What a walk over everything in a folder passes over, because it was dealt with before or lies before the start.
 * <p>
 * The delta query cannot begin "now", and after its token has expired it returns the whole folder again. So the first
 * round and every resync enumerate the folder, and this value tells what is due. An item that the service touched since
 * {@link #since} is always due: it may have been delivered, moved in or restored meanwhile. So an item can be offered
 * twice (an old message that was flagged during an outage and that is no longer among the remembered ones), but none is
 * lost. Only timestamps of the service are compared with each other, no local clock.
 *
 * @param since  lastModifiedDateTime up to which everything in the folder was there when the enumeration was decided on
 * @param from   older items received since then are due; {@link Instant#MIN} for all of them, null for none
 * @param doneTo older items received after this instant were dealt with by an enumeration that had to be given up; the
 *               service returns them newest first; null for none
 */
public record Enumeration(Instant since, Instant from, Instant doneTo) {

    /** Whether an item that is not among the remembered ones was dealt with before, or lies before the start. */
    public boolean passesOver(Map<String, Object> item) {
        if (isTouched(item)) {
            return false;
        }
        if (from == null) {
            return true;
        }
        Instant received = Timestamps.read(item, "receivedDateTime");
        if (received == null) {
            return false;
        }
        return received.isBefore(from) || doneTo != null && received.isAfter(doneTo);
    }

    /** Whether the service touched the item since the enumeration was decided on, or may have. */
    public boolean isTouched(Map<String, Object> item) {
        Instant modified = Timestamps.read(item, "lastModifiedDateTime");
        return modified == null || since == null || !modified.isBefore(since);
    }

    /** Whether the service touched the item so shortly before the enumeration was decided on, or since. */
    boolean isTouchedWithin(Duration before, Map<String, Object> item) {
        Instant modified = Timestamps.read(item, "lastModifiedDateTime");
        boolean bounded = since != null && since.isAfter(Instant.EPOCH) && since.isBefore(Instant.MAX);
        return bounded && modified != null && !modified.isBefore(since.minus(before));
    }

    /** Whether the item came into being since then, so that it is no update of an older one. */
    public boolean isArrival(Map<String, Object> item) {
        Instant created = Timestamps.read(item, "createdDateTime");
        return since != null && created != null && !created.isBefore(since);
    }

    /** The same after a page whose oldest item was received then. */
    Enumeration downTo(Instant oldest) {
        boolean further = oldest != null && (doneTo == null || oldest.isBefore(doneTo));
        return further && !Instant.MAX.equals(doneTo) ? new Enumeration(since, from, oldest) : this;
    }

    /** The same once the service turned out not to return items newest first: what is done cannot be told by time. */
    public Enumeration unordered() {
        return new Enumeration(since, from, Instant.MAX);
    }
}
