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
package io.github.cameloutlook.emulator.oauth;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/**
 * Gives access tokens to applications ({@code grant_type=client_credentials}) and in the name of users who signed in
 * before ({@code refresh_token}).
 */
final class TokenEndpoint {

    private static final int MAXIMUM_FORM = 64 * 1024;
    private static final String DEFAULT_SCOPE = "/.default";

    private final ClientAuthentication clients;
    private final TokenIssuer issuer;
    private final RefreshTokens refreshTokens;

    TokenEndpoint(ClientAuthentication clients, TokenIssuer issuer, RefreshTokens refreshTokens) {
        this.clients = clients;
        this.issuer = issuer;
        this.refreshTokens = refreshTokens;
    }

    /** @param tenant directory as it is named in the path */
    Response token(Request request, String tenant) throws IOException {
        Map<String, String> form = form(request);
        String grant = form.get("grant_type");
        if (grant == null) {
            throw ClientAuthentication.missing("grant_type");
        }
        List<String> endpoints = List.of(
                request.origin() + request.rawPath(),
                request.origin() + "/" + tenant + "/v2.0",
                "https://login.microsoftonline.com" + request.rawPath());
        return switch (grant) {
            case "client_credentials" -> application(form, tenant, endpoints, request.rawPath().contains("/v2.0/"));
            case "refresh_token" -> user(form, tenant, endpoints);
            default -> throw new OAuthException(
                    400, "unsupported_grant_type", 70003,
                    "The app requested an unsupported grant type '" + grant
                                                          + "'. The emulator serves client_credentials and refresh_token.");
        };
    }

    private Response application(Map<String, String> form, String tenant, List<String> endpoints, boolean second) {
        Application application = clients.authenticate(form, endpoints);
        String audience = second ? audience(form.get("scope")) : form.get("resource");
        if (audience == null) {
            throw ClientAuthentication.missing("resource");
        }
        String token = issuer.application(
                application.id(), application.permissions(), audience, tenant, form.get("claims"),
                form.get("client_assertion") != null);
        // nothing more: with a scope or an id_token MSAL files the token under a user and does not find it again
        Map<String, Object> answer = answer(token);
        if (!second) { // the older endpoint names the resource, and writes numbers as texts
            answer.replaceAll((name, value) -> value.toString());
            answer.put("resource", audience);
        }
        return Response.json(200, answer);
    }

    private Response user(Map<String, String> form, String tenant, List<String> endpoints) {
        Application application = clients.authenticateOrPublic(form, endpoints);
        RefreshTokens.Grant grant = refreshTokens.redeem(form.get("refresh_token"), application.id());
        RequestedScopes requested = RequestedScopes.of(form.get("scope"));
        Set<String> permissions = grant.granted(requested.permissions());
        if (permissions.isEmpty()) {
            throw new OAuthException(
                    400, "invalid_grant", 65001, "The user or administrator has not consented to use the application with ID '"
                                                 + application.id() + "'.");
        }
        Map<String, Object> answer = answer(issuer.user(
                application.id(), grant.user(), permissions, requested.audience(), tenant, form.get("claims")));
        answer.put("scope",
                permissions.stream().map(name -> requested.audience() + "/" + name).collect(Collectors.joining(" ")));
        answer.put("refresh_token", refreshTokens.issue(grant));
        answer.put("id_token", issuer.identity(application.id(), grant.user(), tenant));
        answer.put("client_info", issuer.clientInfo(grant.user(), tenant));
        return Response.json(200, answer);
    }

    private Map<String, Object> answer(String token) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token_type", "Bearer");
        answer.put("expires_in", issuer.lifetime().toSeconds());
        answer.put("ext_expires_in", issuer.lifetime().toSeconds());
        answer.put("access_token", token);
        return answer;
    }

    private static String audience(String scopes) {
        if (scopes == null) {
            throw ClientAuthentication.missing("scope");
        }
        for (String scope : scopes.split(" ")) {
            // MSAL adds openid, profile and offline_access to every request
            if (scope.endsWith(DEFAULT_SCOPE)) {
                return scope.substring(0, scope.length() - DEFAULT_SCOPE.length());
            }
        }
        throw new OAuthException(
                400, "invalid_scope", 1002012,
                "The provided value for scope " + scopes + " is not valid. Client credential flows must have a scope value "
                                               + "with /.default suffixed to the resource identifier (application ID URI).");
    }

    private static Map<String, String> form(Request request) throws IOException {
        byte[] body = request.body().readNBytes(MAXIMUM_FORM);
        Map<String, String> form = new HashMap<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new OAuthException(400, "invalid_request", 90014, "The request body is not a form: " + e.getMessage());
        }
    }
}
