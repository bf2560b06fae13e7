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
package io.github.cameloutlook.operation.call;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.dialect.UriEncoding;
import io.github.cameloutlook.operation.catalogue.Input;

/**
 * Where a request goes that a user spells out: a path below the mailbox (/messages), below a mailbox it names
 * (/users/{id}/messages, /me/messages), or below the root of the service (/places).
 *
 * @param mailbox mailbox that the request counts for, or null for the service as a whole
 * @param path    path below it
 * @param query   query options, values not encoded
 */
public record RequestTarget(String mailbox, String path, Map<String, String> query) {

    /** First segments that are not below a mailbox. */
    private static final Set<String> ROOTS = Set.of(
            "$batch", "$metadata", "admin", "communications", "directoryObjects", "domains", "groups", "organization",
            "places", "search", "subscriptions");

    private static final String ME = "me";
    private static final String USERS = "users";
    /** Outlook REST writes users('a@b.c'), too. */
    private static final Pattern KEY = Pattern.compile("(?i)users\\(%27(.+)%27\\)");

    public static RequestTarget parse(String mailbox, String text) {
        URI uri = uri(text.startsWith("/") || text.contains("://") ? text : "/" + text);
        Map<String, String> query = query(uri.getRawQuery());
        String[] segments = uri.getRawPath().split("/", 4);
        if (segments[1].equalsIgnoreCase(ME)) {
            return new RequestTarget(ME, uri.getRawPath().substring("/me".length()), query);
        }
        boolean users = segments[1].equalsIgnoreCase(USERS);
        if (users && segments.length > 2) {
            String path = segments.length > 3 ? "/" + segments[3] : "";
            return new RequestTarget(UriEncoding.decodedSegment(segments[2]), path, query);
        }
        Matcher key = KEY.matcher(segments[1]);
        if (key.matches()) {
            return new RequestTarget(
                    UriEncoding.decodedSegment(key.group(1)).replace("''", "'"),
                    uri.getRawPath().substring(segments[1].length() + 1), query);
        }
        boolean root = users || ROOTS.contains(segments[1]);
        return new RequestTarget(root ? null : mailbox, uri.getRawPath(), query);
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text.replace(" ", "%20").replace("'", "%27").replace("\"", "%22"));
            if (uri.isAbsolute() || uri.getRawAuthority() != null || uri.getRawPath().isEmpty()) {
                throw new OutlookInputException(
                        "A request goes to a path such as /messages, not to an address: set " + Input.REQUEST_PATH.describe()
                                                + " to the part after the version.");
            }
            return uri.normalize();
        } catch (URISyntaxException e) {
            throw new OutlookInputException("The path of the request is malformed at character " + e.getIndex() + ".", e);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw == null) {
            return query;
        }
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A request there. */
    public OutlookRequest.Builder request(HttpMethod method) {
        OutlookRequest.Builder request = OutlookRequest.to(method, mailbox, path);
        query.forEach(request::query);
        return request;
    }

    /** Whether the answer is content, not JSON. */
    public boolean isContent() {
        return path.endsWith("/$value") || path.endsWith("/$count");
    }

    public static HttpMethod method(String name) {
        try {
            return name == null ? HttpMethod.GET : HttpMethod.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new OutlookInputException(
                    "Unknown HTTP method '" + name + "'. Accepted: GET, POST, PATCH, PUT, DELETE.", e);
        }
    }
}
