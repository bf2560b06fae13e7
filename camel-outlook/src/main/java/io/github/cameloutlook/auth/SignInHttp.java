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
package io.github.cameloutlook.auth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;

/**
 * MSAL's requests over the JDK's HTTP client. It tells an overloaded sign-in service apart from a refusal before MSAL
 * tries to make sense of the body, which then is often no JSON: MSAL loses the status and Retry-After with it.
 */
final class SignInHttp implements IHttpClient {

    private static final Set<Integer> OVERLOADED = Set.of(408, 429, 500, 502, 503, 504);
    /** Set by the HTTP client itself. */
    private static final Set<String> RESTRICTED = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient httpClient;
    private final Duration timeout;

    SignInHttp(HttpClient httpClient, Duration timeout) {
        this.httpClient = httpClient;
        this.timeout = timeout;
    }

    @Override
    public IHttpResponse send(HttpRequest request) throws Exception {
        java.net.http.HttpResponse<String> answer;
        try {
            answer = httpClient.send(translate(request), BodyHandlers.ofString());
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw TokenException.temporary("the sign-in service cannot be reached: " + reason, null, null, e);
        }
        if (isOverloaded(answer)) {
            throw overloaded(answer);
        }
        HttpResponse response = new HttpResponse().statusCode(answer.statusCode()).body(answer.body());
        response.addHeaders(answer.headers().map());
        return response;
    }

    /** Whether an answer says nothing about the request, but that the sign-in service has a problem of its own. */
    static boolean isOverloaded(java.net.http.HttpResponse<?> answer) {
        return OVERLOADED.contains(answer.statusCode());
    }

    static TokenException overloaded(java.net.http.HttpResponse<?> answer) {
        return TokenException.temporary("the sign-in service answered HTTP " + answer.statusCode(), null,
                retryAfter(answer), null);
    }

    private java.net.http.HttpRequest translate(HttpRequest request) {
        java.net.http.HttpRequest.Builder http = java.net.http.HttpRequest.newBuilder(URI.create(request.url().toString()))
                .timeout(timeout);
        if (request.headers() != null) {
            request.headers().forEach((name, value) -> {
                if (value != null && !RESTRICTED.contains(name.toLowerCase(Locale.ROOT))) {
                    http.setHeader(name, value);
                }
            });
        }
        if (request.body() == null) {
            return http.method(request.httpMethod().name(), java.net.http.HttpRequest.BodyPublishers.noBody()).build();
        }
        return http.method(request.httpMethod().name(), java.net.http.HttpRequest.BodyPublishers.ofString(request.body()))
                .build();
    }

    /** The sign-in service sends seconds; anything else is left to the usual back-off. */
    private static Duration retryAfter(java.net.http.HttpResponse<?> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("").strip();
        return seconds.matches("\\d{1,4}") ? Duration.ofSeconds(Long.parseLong(seconds)) : null;
    }
}
