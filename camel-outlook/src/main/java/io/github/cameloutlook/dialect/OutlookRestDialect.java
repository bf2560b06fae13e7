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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Outlook REST API on the wire: names begin with a capital letter. */
public final class OutlookRestDialect implements Dialect {

    private static final String ME = "me";
    private static final Pattern NAME = Pattern.compile("'(?:[^']|'')*'|\\$?[A-Za-z][A-Za-z0-9]*");

    private final ApiVersion version;
    private final ServiceRoot root;
    private final OutlookRestErrors errors;

    /**
     * @param root    root of the service: https://outlook.office.com, or of a server, with or without /api
     * @param version v1.0, v2.0 or beta
     */
    public OutlookRestDialect(String root, String version) {
        this.version = ApiVersion.of(OutlookApi.outlook_rest, version);
        this.errors = new OutlookRestErrors(this.version);
        String host = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
        this.root = new ServiceRoot(host.endsWith("/api") ? host : host + "/api", version);
    }

    @Override
    public ApiVersion version() {
        return version;
    }

    @Override
    public boolean has(Capability capability) {
        return switch (capability) {
            case IMMUTABLE_IDS, UPLOAD_SESSIONS, TRANSACTION_IDS, MIME, LIFECYCLE_NOTIFICATIONS, SUBSCRIPTION_LIST,
                    BATCH_ACROSS_MAILBOXES ->
                false;
            case CHANGES -> true;
            case EXTENDED_PROPERTIES, MESSAGE_CHANGES, SUBSCRIPTIONS, BATCH -> version != ApiVersion.OUTLOOK_REST_V1_0;
            case STREAMING_NOTIFICATIONS -> version == ApiVersion.OUTLOOK_REST_BETA;
        };
    }

    @Override
    public WireRequest encode(NeutralRequest request) {
        Object json = named(request.json(), OutlookRestDialect::raised);
        if (request.link() != null) {
            return new WireRequest(request.method(), request.link(), request.headers(), json);
        }
        Map<String, String> query = new LinkedHashMap<>();
        request.query().forEach((name, value) -> query.put(name, expression(name, value)));
        return new WireRequest(
                request.method(), root.address(user(request.mailbox()) + request.path(), query), request.headers(), json);
    }

    private static String user(String mailbox) {
        if (mailbox == null) {
            return "";
        }
        return ME.equalsIgnoreCase(mailbox) ? "/me" : "/users/" + UriEncoding.segment(mailbox);
    }

    private static String expression(String option, String value) {
        return option.equals("$select") || option.equals("$orderby")
                ? NAME.matcher(value).replaceAll(name -> raised(name.group())) : value;
    }

    @Override
    @SuppressWarnings("unchecked") // an object stays one
    public Map<String, Object> decode(NeutralRequest request, Map<String, Object> answer) {
        return (Map<String, Object>) named(answer, OutlookRestDialect::lowered);
    }

    private static Object named(Object value, Function<String, String> names) {
        if (value instanceof List<?> list) {
            return list.stream().map(element -> named(element, names)).collect(Collectors.toList());
        }
        if (!(value instanceof Map<?, ?> object)) {
            return value;
        }
        Map<String, Object> result = new LinkedHashMap<>();
        object.forEach((name, member) -> result.put(names.apply((String) name), named(member, names)));
        return result;
    }

    private static String raised(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String lowered(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    @Override
    public WireError readError(int status, UnaryOperator<String> headers, Map<String, Object> body) {
        return errors.read(status, headers, body);
    }

    @Override
    public String batchAddress(URI address) {
        return root.relative(address);
    }

    @Override
    public boolean ownsLink(URI link) {
        return root.owns(link);
    }

    @Override
    public boolean acceptsPreauthenticated(URI url) {
        return root.acceptsPreauthenticated(url);
    }

    @Override
    public String toString() {
        return "OutlookRestDialect[" + root + "]";
    }
}
