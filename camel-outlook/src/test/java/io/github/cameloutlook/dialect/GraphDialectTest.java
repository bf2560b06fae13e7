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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GraphDialectTest {

    private final GraphDialect dialect = new GraphDialect("https://graph.microsoft.com/", "v1.0");

    private URI address(String mailbox, String path, Map<String, String> query) {
        return dialect.encode(new NeutralRequest("GET", mailbox, path, query, null, Map.of(), null, false)).address();
    }

    @Test
    void addressesMailboxes() {
        assertThat(address("me", "/messages", Map.of()))
                .hasToString("https://graph.microsoft.com/v1.0/me/messages");
        assertThat(address("o'neil+x/y@contoso.com", "/messages", Map.of()))
                .hasToString("https://graph.microsoft.com/v1.0/users/o'neil%2Bx%2Fy@contoso.com/messages");
        assertThat(address(null, "/subscriptions", Map.of()))
                .hasToString("https://graph.microsoft.com/v1.0/subscriptions");
    }

    @Test
    void encodesQueryOptionsAndAppendsToAQueryThatIsThere() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("$search", "\"größe & preis\"");
        query.put("$top", "5");

        assertThat(address("me", "/messages?a=b", query)).hasToString(
                "https://graph.microsoft.com/v1.0/me/messages?a=b&$search=%22gr%C3%B6%C3%9Fe%20%26%20preis%22&$top=5");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://graph.microsoft.com/v1.0/me/messages?$skip=10", "https://GRAPH.microsoft.com:443/v1.0/me" })
    void ownsItsLinks(String link) {
        assertThat(dialect.ownsLink(URI.create(link))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "http://graph.microsoft.com/v1.0/me", "https://graph.microsoft.com.evil.com/v1.0/me",
            "https://graph.microsoft.com@evil.com/v1.0/me", "https://user@graph.microsoft.com/v1.0/me",
            "https://graph.microsoft.com:8443/v1.0/me", "https://evil.com/https://graph.microsoft.com/", "/v1.0/me",
            "mailto:a@b.c", "file:///etc/passwd" })
    void ownsNoOthers(String link) {
        assertThat(dialect.ownsLink(URI.create(link))).isFalse();
    }

    @Test
    void keepsWithinTheRootOfAProxy() {
        GraphDialect behindProxy = new GraphDialect("https://proxy.example/graph", "beta");
        assertThat(behindProxy.ownsLink(URI.create("https://proxy.example/graph/beta/me"))).isTrue();
        assertThat(behindProxy.ownsLink(URI.create("https://proxy.example/other/me"))).isFalse();
    }

    @Test
    void makesLinksRelativeForBatches() {
        assertThat(dialect.batchAddress(URI.create(
                "https://graph.microsoft.com/v1.0/users('a')/mailFolders/inbox/messages/delta?$deltatoken=a%2Bb")))
                .isEqualTo("/users('a')/mailFolders/inbox/messages/delta?$deltatoken=a%2Bb");
        assertThatThrownBy(() -> dialect.batchAddress(URI.create("https://graph.microsoft.com/beta/me")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> dialect.batchAddress(URI.create("https://evil.com/v1.0/me")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsUploadsOverTlsOnly() {
        assertThat(dialect.acceptsPreauthenticated(URI.create("https://outlook.office.com/api/x?authtoken=y"))).isTrue();
        assertThat(dialect.acceptsPreauthenticated(URI.create("http://outlook.office.com/api/x"))).isFalse();
        assertThat(dialect.acceptsPreauthenticated(URI.create("/api/x"))).isFalse();
        assertThat(new GraphDialect("http://127.0.0.1:8080", "v1.0")
                .acceptsPreauthenticated(URI.create("http://127.0.0.1:8080/upload"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "graph.microsoft.com", "ftp://graph.microsoft.com", "https://u@graph.microsoft.com",
            "https://graph.microsoft.com?x=y" })
    void refusesRootsThatAreNone(String root) {
        assertThatThrownBy(() -> new GraphDialect(root, "v1.0")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("root of the service");
    }

    @Test
    void passesJsonThroughUncopied() {
        Map<String, Object> json = Map.of("subject", "x");
        NeutralRequest request
                = new NeutralRequest("POST", "me", "/messages", Map.of(), null, Map.of("Prefer", "a"), json, false);
        assertThat(dialect.encode(request).json()).isSameAs(json);
        assertThat(dialect.encode(request).headers()).isEqualTo(Map.of("Prefer", "a"));
        assertThat(dialect.decode(request, json)).isSameAs(json);
    }

    @Test
    void readsErrorsInEveryShape() {
        assertThat(dialect.readError(404, name -> null, Map.of("error", Map.of("code", "ErrorItemNotFound", "message", "gone",
                "innerError", Map.of("request-id", "r")))))
                .isEqualTo(new WireError("ErrorItemNotFound", "gone", "r"));
        assertThat(dialect.readError(400, name -> null, Map.of("error", Map.of("code", "BadRequest", "innererror",
                Map.of("code", "ErrorInvalidIdMalformed"))))).isEqualTo(new WireError("ErrorInvalidIdMalformed", null, null));
        assertThat(dialect.readError(400, name -> null, Map.of("error", "text"))).isEqualTo(new WireError(null, "text", null));
        assertThat(dialect.readError(500, name -> null, Map.of())).isEqualTo(new WireError(null, null, null));
        assertThat(dialect.readError(500, name -> null, Map.of("error", Map.of("code", 5, "message", List.of()))))
                .isEqualTo(new WireError(null, null, null));
    }
}
