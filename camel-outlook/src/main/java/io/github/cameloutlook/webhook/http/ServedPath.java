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

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the URI of an endpoint whether its consumer would take requests that are sent to a path. */
final class ServedPath {

    /** netty-http names its endpoints without itself; rest services have a colon before what follows the base path. */
    private static final Pattern URI = Pattern.compile(
            "(?:(?:platform-http|servlet):/*"
                                                       + "|(?:(?:netty-http|jetty|undertow):/*)?(?:https?:)?/*[^/:]*(?::(?<port>[0-9]+))?/"
                                                       + "|rest:/*(?<verb>[a-zA-Z]+):/*)"
                                                       + "(?<path>[^?]*)(?:\\?(?<query>.*))?");

    private ServedPath() {
    }

    /**
     * Whether it would.
     *
     * @param port port that the requests are sent to, for engines that have one for each endpoint; 0 for others
     */
    static boolean isServedBy(String endpointUri, String path, int port) {
        Matcher uri = URI.matcher(endpointUri);
        if (!uri.matches() || !stripped(uri.group("path")).equals(stripped(path))) {
            return false;
        }
        if (port > 0 && uri.group("port") != null && port != Integer.parseInt(uri.group("port"))) {
            return false;
        }
        String verb = uri.group("verb");
        return (verb == null || "post".equalsIgnoreCase(verb)) && takesPosts(uri.group("query"));
    }

    private static boolean takesPosts(String query) {
        if (query == null) {
            return true;
        }
        for (String option : query.split("&")) {
            if (option.startsWith("httpMethodRestrict=")) {
                return option.toUpperCase(Locale.ROOT).contains("POST");
            }
        }
        return true;
    }

    private static String stripped(String path) {
        return path.replace(":", "/").replaceAll("/+", "/").replaceAll("^/|/$", "");
    }
}
