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
package io.github.cameloutlook.webhook.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lifetime that subscriptions are asked for: what is configured, or the longest the service is known to allow, and
 * less once it has refused that. What its answer says then counts, whatever was asked for. Safe for many threads.
 */
public final class AllowedLifetime {

    /**
     * Longest lifetimes that the service had or has, in minutes: of today, of before, with resource data, of others.
     */
    private static final List<Integer> KNOWN = List.of(10_080, 4_230, 1_440, 60, 45);

    /** The service counts from its own clock and from when the request arrives. */
    private static final Duration ALLOWANCE = Duration.ofMinutes(5);

    private static final Pattern MINUTES = Pattern.compile("\\b(\\d{2,6})\\s+minutes");

    private volatile Duration longest;
    private final Duration wanted;

    /**
     * Begins with what is documented.
     *
     * @param wanted              as configured; zero for as long as possible
     * @param documented          longest lifetime of notifications that bring nothing along
     * @param includeResourceData whether notifications bring the item along
     */
    public AllowedLifetime(Duration wanted, Duration documented, boolean includeResourceData) {
        this.wanted = wanted;
        this.longest = includeResourceData ? Duration.ofMinutes(1_440) : documented;
    }

    /** What to ask for. */
    Duration get() {
        Duration most = longest.minus(ALLOWANCE);
        boolean fits = !wanted.isZero() && !wanted.isNegative() && wanted.compareTo(most) < 0;
        return fits ? wanted : most;
    }

    /**
     * Learns from a refusal.
     *
     * @param  asked   lifetime that was refused
     * @param  message the service's message, or null
     * @return         whether there is something less to ask for; false too when it was not the lifetime that was
     *                 refused
     */
    boolean refused(Duration asked, String message) {
        if (message == null || !message.toLowerCase(Locale.ROOT).contains("expiration")) {
            return false;
        }
        Integer less = lessThan(asked, message);
        if (less == null) {
            return false;
        }
        Duration learned = Duration.ofMinutes(less);
        if (learned.compareTo(longest) < 0) {
            longest = learned;
        }
        return get().compareTo(asked) < 0;
    }

    private static Integer lessThan(Duration asked, String message) {
        Matcher told = MINUTES.matcher(message);
        while (told.find()) {
            int minutes = Integer.parseInt(told.group(1));
            if (minutes > ALLOWANCE.toMinutes() && Duration.ofMinutes(minutes).minus(ALLOWANCE).compareTo(asked) < 0) {
                return minutes;
            }
        }
        return KNOWN.stream().filter(known -> Duration.ofMinutes(known).compareTo(asked) < 0).findFirst().orElse(null);
    }
}
