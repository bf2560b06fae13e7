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
import java.util.Optional;

/**
 * Microsoft Graph on the wire. The neutral names are Graph's own, so JSON passes through uncopied.
 */
public final class GraphDialect implements Dialect {

    private static final String ME = "me";

    private final URI root;
    private final String versionRoot;

    /**
     * @param root    root of the service without version: https://graph.microsoft.com
     * @param version v1.0 or beta
     */
    public GraphDialect(String root, String version) {
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

    @Override
    public URI address(String mailbox, String path, Map<String, String> query) {
        return URI.create(versionRoot + relativeAddress(mailbox, path, query));
    }

    @Override
    public String relativeAddress(String mailbox, String path, Map<String, String> query) {
        StringBuilder address = new StringBuilder();
        if (mailbox != null) {
            address.append(ME.equalsIgnoreCase(mailbox) ? "/me" : "/users/" + UriEncoding.segment(mailbox));
        }
        address.append(path);
        // a path of the user's own may already hold a query
        char separator = path.indexOf('?') < 0 ? '?' : '&';
        for (Map.Entry<String, String> option : query.entrySet()) {
            address.append(separator).append(UriEncoding.query(option.getKey())).append('=')
                    .append(UriEncoding.query(option.getValue()));
            separator = '&';
        }
        return address.toString();
    }

    @Override
    public Optional<String> relativeAddress(URI link) {
        String prefix = URI.create(versionRoot).getRawPath() + "/";
        String path = link.getRawPath();
        if (!ownsLink(link) || !path.startsWith(prefix)) {
            return Optional.empty();
        }
        String relative = path.substring(prefix.length() - 1);
        return Optional.of(link.getRawQuery() == null ? relative : relative + "?" + link.getRawQuery());
    }

    @Override
    public boolean ownsLink(URI link) {
        return root.getScheme().equalsIgnoreCase(link.getScheme()) && root.getHost().equalsIgnoreCase(link.getHost())
                && port(root) == port(link) && link.getRawUserInfo() == null
                && link.getRawPath() != null && link.getRawPath().startsWith(root.getRawPath() + "/");
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    @Override
    public boolean acceptsPreauthenticated(URI url) {
        if (url.getHost() == null || url.getRawUserInfo() != null) {
            return false;
        }
        // Upload URLs live on hosts of Exchange (outlook.office.com ...), which differ by cloud and carry no token of
        // ours. Content must not leave TLS, unless the service itself is reached without it, as an emulator may be.
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http") && scheme.equalsIgnoreCase(root.getScheme());
    }

    @Override
    public Object toWire(Object neutral) {
        return neutral;
    }

    @Override
    public Map<String, Object> fromWire(Map<String, Object> wire) {
        return wire;
    }

    @Override
    public WireError readError(int status, Map<String, Object> body) {
        // sign-in proxies and older front ends answer {"error":"text"} or nothing at all
        if (!(body.get("error") instanceof Map<?, ?> error)) {
            return new WireError(null, text(body.get("error")), null);
        }
        String code = text(error.get("code"));
        String requestId = null;
        Object inner = inner(error);
        // the most specific code is the innermost one
        for (int depth = 0; depth < 8 && inner instanceof Map<?, ?> nested; depth++) {
            String innerCode = text(nested.get("code"));
            code = innerCode == null ? code : innerCode;
            requestId = requestId == null ? text(nested.get("request-id")) : requestId;
            inner = inner(nested);
        }
        return new WireError(code, text(error.get("message")), requestId, text(error.get("@event.existingEventId")));
    }

    private static Object inner(Map<?, ?> error) {
        Object inner = error.get("innerError");
        return inner == null ? error.get("innererror") : inner;
    }

    private static String text(Object value) {
        return value instanceof String text && !text.isEmpty() ? text : null;
    }

    @Override
    public String toString() {
        return "GraphDialect[" + versionRoot + "]";
    }
}
