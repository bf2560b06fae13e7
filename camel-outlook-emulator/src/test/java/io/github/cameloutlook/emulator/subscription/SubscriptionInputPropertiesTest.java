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
package io.github.cameloutlook.emulator.subscription;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Mailboxes;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a client sends is a subscription or is refused with an error of the client's. */
class SubscriptionInputPropertiesTest {

    private final Mailboxes mailboxes = new Mailboxes(Clock.systemUTC());
    private final ResourceAccess access;

    SubscriptionInputPropertiesTest() {
        mailboxes.create("alice@contoso.com");
        access = new ResourceAccess(mailboxes);
    }

    private static void readOrRefused(Runnable reading) {
        try {
            reading.run();
        } catch (GraphException e) {
            assertThat(e.status()).isBetween(400, 499);
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 2000)
    void anyTextIsAResourceOrRefused(@ForAll("resources") String resource) {
        readOrRefused(() -> {
            ResourcePath path = ResourcePath.parse(resource);
            access.open(path, Caller.ANYBODY);
            path.requireFitForData();
        });
    }

    @Provide
    Arbitrary<String> resources() {
        Arbitrary<String> parts = Arbitraries.of("/", "me", "users", "alice@contoso.com", "messages", "mailFolders",
                "('Inbox')",
                "('", "')", "''", "events", "calendars", "contacts", "todo", "lists", "tasks", "?", "$filter=", "$select=",
                "$expand=", "isRead", " eq ", "false", "subject", ",", "&", "%", "%20", "+", "singleValueExtendedProperties",
                "($filter=id eq 'x')", "body", "\u0000", "ä");
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40),
                parts.list().ofMaxSize(12).map(list -> String.join("", list)));
    }

    @Property(tries = 2000)
    void anyTextIsAUrlOrRefused(@ForAll("urls") String url) {
        readOrRefused(() -> assertThat(EndpointUrl.check("notificationUrl", url, false)).isEqualTo(url)
                .matches("(?is)https://.+|http://(localhost|127\\.|\\[::1]).*"));
    }

    @Provide
    Arbitrary<String> urls() {
        Arbitrary<String> parts
                = Arbitraries.of("https://", "http://", "localhost", "127.0.0.1", "127.1", "[::1]", "example.com",
                        ":", "8080", "/", "?", "#", "@", "..", "user", "%", "\\", " ");
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(30),
                parts.list().ofMaxSize(8).map(list -> String.join("", list)));
    }

    @Property(tries = 1000)
    void anyObjectIsASubscriptionOrRefused(@ForAll("values") Map<String, Object> values) {
        Map<String, Object> body = new HashMap<>(
                Map.of("changeType", "created", "resource", "me/messages", "notificationUrl",
                        "https://example.com", "expirationDateTime", "2030-01-01T00:00:00Z"));
        body.putAll(values);
        readOrRefused(() -> SubscriptionInput.read(body, false));
    }

    @Provide
    Arbitrary<Map<String, Object>> values() {
        Arbitrary<String> names = Arbitraries.of("changeType", "resource", "notificationUrl", "lifecycleNotificationUrl",
                "expirationDateTime", "clientState", "includeResourceData", "encryptionCertificate", "encryptionCertificateId",
                "latestSupportedTlsVersion", "notificationQueryOptions", "id", "@odata.type");
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200).map(text -> (Object) text),
                Arbitraries.of("created", "", "v1_3", "AAAA", "2026-02-30T00:00:00Z", "+999999999-12-31T23:59:59Z", true, false,
                        1,
                        Map.of("a", 1)))
                .injectNull(0.1);
        return Arbitraries.maps(names, values).ofMaxSize(5);
    }
}
