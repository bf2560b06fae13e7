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
package io.github.cameloutlook.webhook.resourcedata;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the sign-in authority publishes about itself: its name as issuer of tokens, and its keys. */
final class IssuerDirectory {

    /**
     * What was published.
     *
     * @param issuer name as issuer, with {tenantid} in place of the tenant
     * @param keys   JSON web key set
     */
    record Published(String issuer, String keys) {
    }

    /** Microsoft's sign-in hosts: the documents of one may name another. */
    private static final Set<String> MICROSOFT = Set.of(
            "login.microsoftonline.com", "login.windows.net", "sts.windows.net", "login.microsoftonline.us",
            "login.chinacloudapi.cn", "login.partner.microsoftonline.cn");
    private static final int LARGEST_DOCUMENT = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient httpClient;
    private final URI authority;
    private final Duration timeout;

    /**
     * @param authority address of the sign-in authority without tenant
     * @param timeout   of each request, its body included
     */
    IssuerDirectory(HttpClient httpClient, String authority, Duration timeout) {
        this.httpClient = httpClient;
        this.authority = URI.create(authority.replaceAll("/+$", ""));
        this.timeout = timeout;
    }

    /** Address of the sign-in authority without tenant and final slash. */
    String authority() {
        return authority.toString();
    }

    /** Asks for both documents; fails when one cannot be had or names keys at a place that is not the authority's. */
    CompletableFuture<Published> fetch() {
        return get(URI.create(authority + "/common/.well-known/openid-configuration")).thenCompose(document -> {
            JsonNode configuration = parse(document);
            String issuer = configuration.path("issuer").asText();
            URI keys = keysAddress(configuration.path("jwks_uri").asText());
            return get(keys).thenApply(set -> new Published(issuer, new String(set, StandardCharsets.UTF_8)));
        });
    }

    private CompletableFuture<byte[]> get(URI address) {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json").build();
        return httpClient.sendAsync(request, head -> new BoundedBody(LARGEST_DOCUMENT))
                // the request's own timeout ends with the head of the answer
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> {
                    if (answer.statusCode() != 200) {
                        throw failure(address + " was answered with HTTP " + answer.statusCode());
                    }
                    return answer.body();
                });
    }

    private static JsonNode parse(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw failure("the OpenID configuration is no JSON");
        }
    }

    private URI keysAddress(String address) {
        URI keys;
        try {
            keys = URI.create(address);
        } catch (IllegalArgumentException e) {
            throw failure("the OpenID configuration names no address of keys");
        }
        if (!trusted(keys)) {
            throw failure("the OpenID configuration names keys at another host: " + keys.getHost());
        }
        return keys;
    }

    /** An authority without TLS is one of tests, where nothing could be trusted anyway. */
    private boolean trusted(URI keys) {
        String host = keys.getHost() == null ? "" : keys.getHost().toLowerCase(Locale.ROOT);
        if (host.isEmpty()) {
            return false;
        }
        if ("http".equalsIgnoreCase(authority.getScheme())) {
            return "http".equalsIgnoreCase(keys.getScheme()) || "https".equalsIgnoreCase(keys.getScheme());
        }
        return "https".equalsIgnoreCase(keys.getScheme())
                && (host.equalsIgnoreCase(authority.getHost()) || MICROSOFT.contains(host));
    }

    private static CompletionException failure(String reason) {
        return new CompletionException(new IOException(reason));
    }
}
