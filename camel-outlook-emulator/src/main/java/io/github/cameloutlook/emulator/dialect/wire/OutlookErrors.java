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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.dialect.schema.ErrorCodes;
import io.github.cameloutlook.emulator.dialect.schema.PropertyNames;
import io.github.cameloutlook.emulator.dialect.schema.TypeNames;
import io.github.cameloutlook.emulator.http.Response;

/** Errors in the shape of the Outlook REST service: code and message, nothing about the request, and its own codes. */
public final class OutlookErrors {

    private static final String AUDIENCE = "InvalidAudienceForResource";
    private static final String NO_USER = "UserNotFound";
    private static final String NO_MAILBOX = "MailboxNotEnabledForRESTAPI";
    private static final Set<String> WITH_BODY = Set.of("POST", "PATCH", "PUT");
    private static final Pattern PROPERTY = Pattern.compile("(property named |property |query parameter )'([a-z]\\w*)'");
    private static final Pattern TYPE = Pattern.compile("(?<=type ')microsoft\\.graph\\.(\\w+)");

    private OutlookErrors() {
    }

    /** The answer with the error of a neutral one. */
    public static Response of(Response neutral, Map<?, ?> error, String method) {
        String code = (String) error.get("code");
        String message = (String) error.get("message");
        if (neutral.status() == 401 && !AUDIENCE.equals(code)) {
            // the front end refuses, which says its reasons in headers
            Response refusal = neutral.withoutBody(401);
            refusal.headers().remove("Content-Type");
            return refusal.header("WWW-Authenticate", challenge(neutral.headers().get("WWW-Authenticate")))
                    .header("x-ms-diagnostics", "2000001;reason=\"" + message.replace("\"", "'") + "\"");
        }
        if (neutral.status() == 403 && NO_USER.equals(code)) {
            Response refusal = neutral.withoutBody(403);
            refusal.headers().remove("Content-Type");
            return refusal.header("x-caserrorcode", NO_USER);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code(code, neutral.status(), method));
        body.put("message", NO_MAILBOX.equals(body.get("code"))
                ? "REST API is not yet supported for this mailbox." : message(message));
        return neutral.withJson(neutral.status() == 412 ? 409 : neutral.status(), Map.of("error", body));
    }

    private static String challenge(String neutral) {
        return neutral != null && neutral.contains("claims=")
                ? neutral : "Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"";
    }

    private static String code(String code, int status, String method) {
        return switch (code) {
            case "RequestBroker--ParseUri" -> ErrorCodes.PARSE_URI;
            case "BadRequest" -> WITH_BODY.contains(method) ? ErrorCodes.READ_BODY : ErrorCodes.PARSE_URI;
            case "SyncStateInvalid" -> "SyncStateNotFound";
            case "InefficientFilter" -> "ErrorInvalidUrlQueryFilter";
            case "ErrorInvalidUser" -> NO_MAILBOX;
            case "ServiceUnavailable" -> "ErrorServerBusy";
            default -> status == 405 ? "ErrorInvalidRequest" : code;
        };
    }

    /** Names in texts are the service's own. */
    private static String message(String neutral) {
        Matcher property = PROPERTY.matcher(neutral);
        String named = property.replaceAll(found -> Matcher.quoteReplacement(
                found.group(1) + "'" + PropertyNames.toOutlook("", found.group(2)) + "'"));
        return TYPE.matcher(named).replaceAll(found -> TypeNames.OUTLOOK + PropertyNames.raised(found.group(1)));
    }
}
