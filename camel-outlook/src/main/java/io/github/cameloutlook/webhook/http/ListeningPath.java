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
package io.github.cameloutlook.webhook.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.camel.CamelContext;

/** Which path of an HTTP engine belongs to a public address. */
public final class ListeningPath {

    /** Whatever else paths may hold means something to one engine or another: placeholders, wildcards, encodings. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9._~-]+)+/?");

    /** What runtimes put before every path that they serve. */
    private static final List<String> PREFIXES
            = List.of("server.servlet.context-path", "spring.mvc.servlet.path", "camel.server.path");

    private ListeningPath() {
    }

    /**
     * The path to listen at.
     *
     * @param  notificationUrl          the public address
     * @param  notificationPath         the path as configured, or null for the path of the address
     * @param  context                  tells what the runtime puts before every path, as far as its properties say so;
     *                                  that is taken off the path of the address
     * @return                          beginning with a slash
     * @throws IllegalArgumentException if nothing can listen there; names the option
     */
    public static String of(String notificationUrl, String notificationPath, CamelContext context) {
        StringBuilder prefix = new StringBuilder();
        for (String property : PREFIXES) {
            Optional<String> value = context.getPropertiesComponent().resolveProperty(property);
            value.map(ListeningPath::trimmed).ifPresent(prefix::append);
        }
        return of(notificationUrl, notificationPath, prefix.toString());
    }

    static String of(String notificationUrl, String notificationPath, String prefix) {
        if (notificationPath != null) {
            String path = notificationPath.startsWith("/") ? notificationPath : "/" + notificationPath;
            return checked(path, "notificationPath=" + notificationPath);
        }
        String path = publicPath(notificationUrl);
        boolean below = !prefix.isEmpty() && path.startsWith(prefix + "/");
        return checked(below ? path.substring(prefix.length()) : path, "the address " + notificationUrl);
    }

    private static String publicPath(String notificationUrl) {
        try {
            return Objects.requireNonNullElse(new URI(notificationUrl).getRawPath(), "");
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("The address " + notificationUrl + " is none: " + e.getReason(), e);
        }
    }

    private static String checked(String path, String option) {
        if (!PLAIN.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "Cannot listen for notifications at " + option
                                               + ": its path must be of the form /name or /name/name, of letters, digits"
                                               + " and . _ ~ - only. Set notificationPath if the public path is another one.");
        }
        return path;
    }

    /** Without a slash at the end; the default "/" becomes nothing. */
    private static String trimmed(String path) {
        String begun = path.startsWith("/") || path.isEmpty() ? path : "/" + path;
        return begun.endsWith("/") ? begun.substring(0, begun.length() - 1) : begun;
    }
}
