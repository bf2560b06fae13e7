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
package io.github.cameloutlook.dialect;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Links by which a walk over changes goes on. The service writes the names of their options in any case and encodes
 * their dollar sign as it likes, so they are compared decoded, and followed as they are.
 */
final class ContinuationLink {

    private static final String DELTA_TOKEN = "$deltatoken";
    private static final String SKIP_TOKEN = "$skiptoken";
    /** What says where a walk is, not what it is over. */
    private static final Set<String> POSITIONS = Set.of(DELTA_TOKEN, SKIP_TOKEN, "$skip");

    private ContinuationLink() {
    }

    /** Whether it says where in a walk to go on. */
    static boolean hasToken(URI link) {
        Set<String> names = names(link);
        return names.contains(DELTA_TOKEN) || names.contains(SKIP_TOKEN);
    }

    /** Whether a round begins there: what changed since the token, not more of the same. */
    static boolean beginsRound(URI link) {
        return names(link).contains(DELTA_TOKEN);
    }

    /**
     * A link with the options that the walk began with. The service wants them repeated, above all the window of a
     * calendar; it is not said that its links have them.
     *
     * @param link  as the service gave it
     * @param asked address that it was the answer to
     */
    static String completed(String link, URI asked) {
        if (asked.getRawQuery() == null) {
            return link;
        }
        Set<String> present;
        try {
            present = names(URI.create(link));
        } catch (IllegalArgumentException e) {
            return link; // whoever follows it says what is wrong with it
        }
        StringBuilder completed = new StringBuilder(link);
        char separator = link.indexOf('?') < 0 ? '?' : '&';
        for (String option : asked.getRawQuery().split("&")) {
            String name = name(option);
            if (!option.isEmpty() && !POSITIONS.contains(name) && !present.contains(name)) {
                completed.append(separator).append(option);
                separator = '&';
            }
        }
        return completed.toString();
    }

    private static Set<String> names(URI address) {
        Set<String> names = new HashSet<>();
        if (address.getRawQuery() != null) {
            for (String option : address.getRawQuery().split("&")) {
                names.add(name(option));
            }
        }
        return names;
    }

    private static String name(String option) {
        int equals = option.indexOf('=');
        return URLDecoder.decode(equals < 0 ? option : option.substring(0, equals), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT);
    }
}
