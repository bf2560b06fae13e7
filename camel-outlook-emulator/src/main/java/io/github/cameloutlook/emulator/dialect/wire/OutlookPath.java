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
package io.github.cameloutlook.emulator.dialect.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.dialect.schema.ApiVersion;
import io.github.cameloutlook.emulator.dialect.schema.Areas;
import io.github.cameloutlook.emulator.dialect.schema.EntityKind;
import io.github.cameloutlook.emulator.dialect.schema.ErrorCodes;
import io.github.cameloutlook.emulator.dialect.schema.TypeNames;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.PathSegment;

/**
 * A path of the Outlook REST service, taken apart: /api/v2.0/Users('id@tenant')/Messages('id').
 *
 * @param version of the service
 * @param user    whose mailbox, without tenant; null for the signed-in user's
 * @param below   what follows the mailbox
 */
public record OutlookPath(ApiVersion version, String user, List<PathSegment> below) {

    // what Graph itself has below this root is no version of this service
    private static final Pattern ROOT = Pattern.compile("(?i)/api/(?!gv1\\.0/).*");
    private static final Pattern BATCH = Pattern.compile(
            "(?i)/api/(?:(?:v2\\.0|beta)/(?:me|users/[^/]+|users\\('[^/]+'\\))|beta)/(?:\\$|%24)batch/?");
    private static final Pattern METADATA = Pattern.compile("(?i)/api/[^/]+/(?:\\$|%24)metadata/?");
    private static final Pattern PREVIEW_BATCH = Pattern.compile("(?i)/api/beta/[^/]*batch/?");
    private static final String GUID = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern USER_OF_TENANT = Pattern.compile(GUID + "@" + GUID);
    private static final String NAMESPACE = TypeNames.OUTLOOK.toLowerCase(Locale.ROOT);

    /** Whether the path is the service's, of whatever version. */
    public static boolean serves(String rawPath) {
        return ROOT.matcher(rawPath).matches();
    }

    /** Whether the path is that of the description of a version. */
    public static boolean isMetadata(String rawPath) {
        return METADATA.matcher(rawPath).matches();
    }

    /** Whether the path takes batches. */
    public static boolean isBatch(String rawPath) {
        return BATCH.matcher(rawPath).matches();
    }

    /** Whether a path that takes batches is of a mailbox; that of the preview is not. */
    public static boolean isBatchOfMailbox(String rawPath) {
        return !PREVIEW_BATCH.matcher(rawPath).matches();
    }

    /** The version in a path; 404 when there is none such. */
    public static ApiVersion versionOf(String rawPath) {
        List<PathSegment> segments = PathSegment.split(rawPath);
        String named = segments.size() < 2 ? "" : segments.get(1).text();
        return ApiVersion.of(named).orElseThrow(
                () -> new GraphException(404, "ResourceNotFound", "The version '" + named + "' is not served."));
    }

    /**
     * Takes a path of the service apart; 404 when it is of a version that there is not, 400 when it addresses no
     * mailbox.
     */
    public static OutlookPath parse(String rawPath) {
        List<PathSegment> segments = PathSegment.split(rawPath);
        ApiVersion version = versionOf(rawPath);
        if (segments.size() > 2 && segments.get(2).text().equalsIgnoreCase("me")) {
            return new OutlookPath(version, null, below(segments, 3, version));
        }
        if (segments.size() > 3 && segments.get(2).text().equalsIgnoreCase("users")) {
            return new OutlookPath(version, withoutTenant(segments.get(3).text()), below(segments, 4, version));
        }
        throw new GraphException(
                400, ErrorCodes.PARSE_URI, "Resource not found: a mailbox is addressed by me or users/{id}.");
    }

    private static String withoutTenant(String user) {
        return USER_OF_TENANT.matcher(user).matches() ? user.substring(0, user.indexOf('@')) : user;
    }

    private static List<PathSegment> below(List<PathSegment> segments, int from, ApiVersion version) {
        List<PathSegment> result = new ArrayList<>();
        for (PathSegment segment : segments.subList(from, segments.size())) {
            // ids of extensions begin with a type, too
            boolean id = !result.isEmpty() && result.get(result.size() - 1).text().equalsIgnoreCase("extensions");
            boolean qualified = !segment.key() && !id && segment.text().toLowerCase(Locale.ROOT).startsWith(NAMESPACE);
            result.add(qualified
                    ? new PathSegment(segment.text().substring(NAMESPACE.length()), false, segment.parameters())
                    : version == ApiVersion.V1 && result.isEmpty() ? later(segment) : segment);
        }
        return result;
    }

    /** The first name below a mailbox as it is called since v2.0. */
    private static PathSegment later(PathSegment first) {
        if (first.text().equalsIgnoreCase("mailfolders")) {
            throw Areas.unknownSegment(first.text());
        }
        return first.text().equalsIgnoreCase("folders") ? new PathSegment("MailFolders", false, first.parameters()) : first;
    }

    /** Names in lower case, keys in parentheses as {}: what the table of operations is about. */
    public String shape() {
        return below.stream().map(segment -> segment.key() ? "{}" : segment.text().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("/"));
    }

    /** The last name or key below the mailbox. */
    public String last() {
        return below.isEmpty() ? "" : below.get(below.size() - 1).text();
    }

    /** Whether bytes are sent and answered there, not JSON. */
    boolean isContent() {
        return last().equals("$value");
    }

    /** What the path is about: a collection's entities or one of them; null for an action and for no entity. */
    public EntityKind kind() {
        for (int i = below.size() - 1; i >= Math.max(0, below.size() - 2); i--) {
            EntityKind kind = below.get(i).key() ? null : Areas.kindIn(below.get(i).text().toLowerCase(Locale.ROOT));
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    /** The same path in Graph's v1.0. */
    public String neutral() {
        return "/v1.0/" + resource();
    }

    /** The same path as Graph has it, below the version. */
    public String resource() {
        StringBuilder path = new StringBuilder(user == null ? "me" : "users/" + encoded(user));
        if (!below.isEmpty() && Areas.isOwn(below.get(0).text().toLowerCase(Locale.ROOT))) {
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
