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
import java.util.Locale;
import java.util.Map;

/** Where a service is: its root, and the version below it. */
final class ServiceRoot {

    private final URI root;
    private final String versionRoot;

    /**
     * @param root    root of the service without version: https://graph.microsoft.com
     * @param version path of the version below it: v1.0
     */
    ServiceRoot(String root, String version) {
        String trimmed = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.root = URI.create(trimmed);
        if (this.root.getHost() == null || !isHttp(this.root.getScheme())) {
            throw new IllegalArgumentException("The root of the service must be https://host, not " + root);
        }
        if (this.root.getRawUserInfo() != null || this.root.getRawQuery() != null) {
            throw new IllegalArgumentException("The root of the service must have no user or query: " + root);
        }
        this.versionRoot = trimmed + "/" + version;
    }

    private static boolean isHttp(String scheme) {
        return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    }

    /** Address of a path below the version, with query options whose values are not encoded. */
    URI address(String path, Map<String, String> query) {
        StringBuilder address = new StringBuilder(versionRoot).append(path);
        // a path of the user's own may already hold a query
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> option : query.entrySet()) {
            address.append(separator).append(UriEncoding.query(option.getKey())).append('=')
                    .append(UriEncoding.query(option.getValue()));
            separator = '&';
        }
        return URI.create(address.toString());
    }

    /** Path and query of an address below the version. */
    String relative(URI address) {
        String prefix = URI.create(versionRoot).getRawPath() + "/";
        String path = address.getRawPath();
        if (!owns(address) || !path.startsWith(prefix)) {
            throw new IllegalArgumentException("A link of another service cannot be in a batch");
        }
        String relative = path.substring(prefix.length() - 1);
        return address.getRawQuery() == null ? relative : relative + "?" + address.getRawQuery();
    }

    /** Path and query of an address below the host. */
    String belowHost(URI address) {
        if (!owns(address)) {
            throw new IllegalArgumentException("A link of another service cannot be in a batch");
        }
        return address.getRawQuery() == null ? address.getRawPath() : address.getRawPath() + "?" + address.getRawQuery();
    }

    /** Path of an address below the version, without its query; the whole path when it is elsewhere. */
    String pathBelow(URI address) {
        String prefix = URI.create(versionRoot).getRawPath() + "/";
        String path = address.getRawPath();
        return path.regionMatches(true, 0, prefix, 0, prefix.length()) ? path.substring(prefix.length() - 1) : path;
    }

    /** Whether a link stays within the service. */
    boolean owns(URI link) {
        return root.getScheme().equalsIgnoreCase(link.getScheme()) && root.getHost().equalsIgnoreCase(link.getHost())
                && port(root) == port(link) && link.getRawUserInfo() == null
                && link.getRawPath() != null && link.getRawPath().startsWith(root.getRawPath() + "/")
                // a way back up leads to other applications of the host
                && link.normalize().getRawPath().startsWith(root.getRawPath() + "/");
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    /** Whether content may go to an address that carries its own authorization. */
    boolean acceptsPreauthenticated(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            return false;
        }
        // Upload URLs live on hosts of Exchange (outlook.office.com ...), which differ by cloud and carry no token of
        // ours. Content must not leave TLS, unless the service itself is reached without it, as an emulator may be.
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http") && scheme.equalsIgnoreCase(root.getScheme());
    }

    @Override
    public String toString() {
        return versionRoot;
    }
}
