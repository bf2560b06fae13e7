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
package io.github.cameloutlook.emulator.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Judges the URLs that notifications are to go to. */
public final class EndpointUrl {

    private EndpointUrl() {
    }

    /**
     * Checks one; 400 when the service would not take it.
     *
     * @param property      it was given as
     * @param insecureTaken whether http will do with any host
     */
    public static String check(String property, String url, boolean insecureTaken) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("eventhub:") || lower.startsWith("eventgrid:")) {
            throw Refusals.invalid("Invalid event hub notification url='" + url
                                   + "'. The emulator delivers to https endpoints only.");
        }
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw Refusals.invalid("The property '" + property + "' is not a valid URL: " + e.getReason() + ".");
        }
        if (uri.getHost() == null || uri.getRawFragment() != null || uri.getRawUserInfo() != null) {
            throw Refusals.invalid("The property '" + property + "' is not a valid URL: a host is needed, and neither user "
                                   + "information nor a fragment can be in it.");
        }
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        boolean tolerated = "http".equalsIgnoreCase(uri.getScheme()) && (insecureTaken || isLoopback(uri.getHost()));
        if (!secure && !tolerated) {
            throw Refusals.invalid("The property '" + property + "' must be an HTTPS URL.");
        }
        return url;
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }
}
