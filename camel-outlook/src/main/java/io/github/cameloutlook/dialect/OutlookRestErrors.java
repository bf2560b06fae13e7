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

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Failed answers of the Outlook REST API. Beside its own JSON there are those of what stands before it: the front end
 * of Exchange answers with nothing but headers, IIS, proxies and sign-in services with a page.
 *
 * @param version that is spoken
 */
record OutlookRestErrors(ApiVersion version) {

    private static final String WRONG_AUDIENCE = "The token is for another service. This API takes tokens for its own"
                                                 + " address (scope=https://outlook.office.com/.default, or that of your Exchange server in baseUrl); a token for"
                                                 + " Microsoft Graph is good for api=graph alone.";
    private static final String WEAK_SIGN_IN = "This API takes tokens of applications only if they signed in with a"
                                               + " certificate, not with a client secret.";
    private static final String NO_TOKENS = "The server takes no token here. It asks for a sign-in by: ";
    private static final String NO_MAILBOX = "The account of the token has no mailbox on this server: name the mailbox that is"
                                             + " meant in mailbox, or sign in as somebody who has one.";
    private static final String QUERY
            = "Check select, filter, expand and orderBy: names are Graph's. What is new in Graph, such"
              + " as properties and whole operations, is not in ";
    private static final String FRONT_END = "The front end of the server refused before the API was asked: see whether the"
                                            + " account has a mailbox there and a right to the one that is addressed.";
    private static final String PAGE = "A page for people came in place of an answer of the API: a sign-in page, a proxy or a"
                                       + " firewall stands before it. Check that baseUrl is the root of the server, and proxyHost.";
    private static final String GATEWAY = "A gateway before the server answered in its place: see whether the server is up.";
    private static final String ENDED
            = "This address no longer serves the Outlook REST API, which was switched off in the cloud:"
              + " use api=graph. For an Exchange server of your own set baseUrl to its root.";

    WireError read(int status, UnaryOperator<String> headers, Map<String, Object> body) {
        WireError error = ErrorBody.read(body);
        DiagnosticsHeader diagnostics = DiagnosticsHeader.read(headers.apply(DiagnosticsHeader.NAME));
        String code = first(error.code(), headers.apply("x-caserrorcode"), diagnostics.category());
        String message = first(error.message(), diagnostics.reason());
        return new WireError(
                code, message, error.requestId(), error.existingId(), meaning(status, code),
                advice(status, code, diagnostics, headers), servers(headers));
    }

    private static ErrorMeaning meaning(int status, String code) {
        ErrorMeaning meaning = ErrorMeaning.ofCode(code);
        // a lost state is told by its code; any other 410 must not cost a walk its position
        return meaning == ErrorMeaning.AS_STATUS && status == 410 ? ErrorMeaning.SERVICE_ENDED : meaning;
    }

    private String advice(int status, String code, DiagnosticsHeader diagnostics, UnaryOperator<String> headers) {
        if (diagnostics.isOfAudience() || "InvalidAudienceForResource".equalsIgnoreCase(code)) {
            return WRONG_AUDIENCE;
        }
        if (diagnostics.isOfWeakSignIn()) {
            return WEAK_SIGN_IN;
        }
        if ("UserNotFound".equalsIgnoreCase(code)) {
            return NO_MAILBOX;
        }
        if ("RequestBroker-ParseUri".equalsIgnoreCase(code)) {
            return QUERY + version + ".";
        }
        if (status == 410 && meaning(status, code) == ErrorMeaning.SERVICE_ENDED) {
            return ENDED;
        }
        if (code != null && headers.apply("x-caserrorcode") == null) {
            return isOfVersion(code) ? noApi() : null;
        }
        return withoutCode(status, headers);
    }

    private static boolean isOfVersion(String code) {
        return code.toLowerCase(Locale.ROOT).contains("apiversion");
    }

    private String withoutCode(int status, UnaryOperator<String> headers) {
        if (status == 404) {
            return noApi();
        }
        if (status == 401) {
            return challenge(headers.apply("WWW-Authenticate"));
        }
        if (status / 100 == 5) {
            return isPage(headers) ? GATEWAY : null;
        }
        if (isPage(headers)) {
            return PAGE;
        }
        return status == 403 ? FRONT_END : null;
    }

    private String noApi() {
        return "At this address there is no REST API in version " + version.version() + ". Exchange servers have it from 2016"
               + " CU3 on, below their root: check baseUrl, and whether apiVersion is one that the server has (v2.0 as a rule)."
               + " outlook.office.com no longer serves it: use api=graph there.";
    }

    private static String challenge(String challenge) {
        if (challenge == null || challenge.toLowerCase(Locale.ROOT).contains("bearer")) {
            return null;
        }
        String schemes = Stream.of("Negotiate", "NTLM", "Basic", "Digest")
                .filter(scheme -> challenge.toLowerCase(Locale.ROOT).contains(scheme.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return schemes.isEmpty() ? null : NO_TOKENS + schemes + ".";
    }

    private static boolean isPage(UnaryOperator<String> headers) {
        String type = headers.apply("Content-Type");
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    private static String servers(UnaryOperator<String> headers) {
        String backEnd = first(headers.apply("X-BEServer"), headers.apply("X-CalculatedBETarget"), headers.apply("X-DiagInfo"));
        String both = Stream.of(headers.apply("X-FEServer"), backEnd).filter(Objects::nonNull).distinct()
                .collect(Collectors.joining(", "));
        return both.isEmpty() ? null : both;
    }

    private static String first(String... values) {
        return Stream.of(values).filter(value -> value != null && !value.isBlank()).findFirst().orElse(null);
    }
}
