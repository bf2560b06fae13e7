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
package io.github.cameloutlook.auth;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an access token is requested for.
 *
 * @param names in full, such as {@code https://outlook.office.com/Mail.Read}; all of one service
 */
public record Scopes(Set<String> names) {

    private static final String DEFAULT = "/.default";
    /** Asked for by the sign-in library itself. */
    private static final Set<String> OF_SIGN_IN = Set.of("openid", "profile", "email", "offline_access");

    public Scopes {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /**
     * Reads the option.
     *
     * @param  option                   names separated by commas or spaces; those without address are the service's;
     *                                  names of Windows Live stand for today's; null for all that was granted
     * @param  resource                 address of the service as the sign-in service knows it
     * @throws IllegalArgumentException when a name is unknown, or names are of more than one service
     */
    public static Scopes of(String option, String resource) {
        Set<String> names = new LinkedHashSet<>();
        for (String name : option == null ? new String[0] : option.strip().split("[\\s,]+")) {
            if (WindowsLiveScope.isOne(name)) {
                WindowsLiveScope.today(name).forEach(today -> names.add(resource + "/" + today));
            } else if (!name.isEmpty() && !OF_SIGN_IN.contains(name.toLowerCase(Locale.ROOT))) {
                names.add(name.contains("/") ? name : resource + "/" + name);
            }
        }
        if (names.isEmpty()) {
            names.add(resource + DEFAULT);
        }
        Set<String> resources = new LinkedHashSet<>();
        names.forEach(name -> resources.add(name.substring(0, name.lastIndexOf('/')).toLowerCase(Locale.ROOT)));
        if (resources.size() > 1) {
            throw new IllegalArgumentException(
                    "The option scope has names of more than one service: " + String.join(", ", resources)
                                               + ". A token is for one service.");
        }
        return new Scopes(names);
    }

    /** Whether this is what an application asks for itself: whatever it was granted. */
    public boolean isDefault() {
        return names.size() == 1 && names.iterator().next().endsWith(DEFAULT);
    }

    /** The service as the older sign-in endpoint is told it. */
    String resource() {
        String first = names.iterator().next();
        return first.substring(0, first.lastIndexOf('/'));
    }

    @Override
    public String toString() {
        return String.join(" ", names);
    }
}
