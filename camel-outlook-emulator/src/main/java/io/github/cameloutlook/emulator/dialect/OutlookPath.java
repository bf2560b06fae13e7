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
package io.github.cameloutlook.emulator.dialect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.graph.PathSegment;

/**
 * A path of the Outlook REST service, taken apart: /api/v2.0/Users('id@tenant')/Messages('id').
 *
 * @param version of the service, in lower case
 * @param user    whose mailbox, without tenant; null for the signed-in user's
 * @param below   what follows the mailbox
 */
record OutlookPath(String version, String user, List<PathSegment> below) {

    private static final Pattern ROOT = Pattern.compile("(?i)/api/(v1\\.0|v2\\.0|beta)(/.*)?");
    private static final String GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern USER_OF_TENANT = Pattern.compile(GUID + "@" + GUID);
    /** What Graph has not, or not so; the operations are this service's own. */
    private static final Set<String> OWN = Set.of("tasks", "taskfolders", "taskgroups");
    private static final String NAMESPACE = TypeNames.OUTLOOK.toLowerCase(Locale.ROOT);

    /** Whether the path is the service's, of whatever version. */
    static boolean serves(String rawPath) {
        return ROOT.matcher(rawPath).matches();
    }

    /** Takes a path of the service apart; null when it addresses no mailbox. */
    static OutlookPath parse(String rawPath) {
        List<PathSegment> segments = PathSegment.split(rawPath);
        String version = segments.get(1).text().toLowerCase(Locale.ROOT);
        if (segments.size() > 2 && segments.get(2).text().equalsIgnoreCase("me")) {
            return new OutlookPath(version, null, below(segments, 3));
        }
        if (segments.size() > 3 && segments.get(2).text().equalsIgnoreCase("users")) {
            return new OutlookPath(version, withoutTenant(segments.get(3).text()), below(segments, 4));
        }
        return null;
    }

    private static String withoutTenant(String user) {
        return USER_OF_TENANT.matcher(user).matches() ? user.substring(0, user.indexOf('@')) : user;
    }

    private static List<PathSegment> below(List<PathSegment> segments, int from) {
        List<PathSegment> result = new ArrayList<>();
        for (PathSegment segment : segments.subList(from, segments.size())) {
            boolean qualified = !segment.key() && segment.text().toLowerCase(Locale.ROOT).startsWith(NAMESPACE);
            result.add(qualified
                    ? new PathSegment(segment.text().substring(NAMESPACE.length()), false, segment.parameters()) : segment);
        }
        return result;
    }

    /** Names in lower case, keys in parentheses as {}: what the table of operations is about. */
    String shape() {
        return below.stream().map(segment -> segment.key() ? "{}" : segment.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("/"));
    }

    /** What the path is about: a collection's entities or one of them; null for an action and for no entity. */
    EntityKind kind() {
        for (int i = below.size() - 1; i >= Math.max(0, below.size() - 2); i--) {
            EntityKind kind = below.get(i).key() ? null : EntityKind.in(below.get(i).text().toLowerCase(Locale.ROOT));
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** The same path in Graph's v1.0. */
    String neutral() {
        StringBuilder path = new StringBuilder("/v1.0");
        path.append(user == null ? "/me" : "/users/" + encoded(user));
        if (!below.isEmpty() && OWN.contains(below.get(0).text().toLowerCase(Locale.ROOT))) {
            path.append("/outlook");
        }
        for (PathSegment segment : below) {
            if (segment.key()) {
                path.append("('").append(encoded(segment.text().replace("'", "''"))).append("')");
            } else {
                path.append('/').append(encoded(segment.text()));
            }
            if (!segment.parameters().isEmpty()) {
                path.append(parameters(segment.parameters()));
            }
        }
        return path.toString();
    }

    private static String parameters(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "='" + encoded(parameter.getValue().replace("'", "''")) + "'")
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%24", "$");
    }
}
