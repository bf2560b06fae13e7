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
package io.github.cameloutlook.auth.kerberos;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Name of a service on a host, to which the directory gives tickets. */
public record ServicePrincipal(String service, String host) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z][\\w-]*)[@/]([\\w.:-]+)(@[\\w.-]+)?");

    /**
     * Reads the option.
     *
     * @throws IllegalArgumentException if it is no service principal
     */
    public static ServicePrincipal of(String option) {
        Matcher matcher = FORM.matcher(option);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "The option servicePrincipal is HTTP@host or HTTP/host, not '" + option + "'.");
        }
        return new ServicePrincipal(matcher.group(1), matcher.group(2));
    }

    /** The service of HTTP servers. */
    public static ServicePrincipal http(String host) {
        return new ServicePrincipal("HTTP", host);
    }

    @Override
    public String toString() {
        return service + "@" + host;
    }
}
