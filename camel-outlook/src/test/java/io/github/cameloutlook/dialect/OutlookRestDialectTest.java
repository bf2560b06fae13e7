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
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookRestDialectTest {

    private final OutlookRestDialect dialect = new OutlookRestDialect("https://outlook.office.com", "v2.0");

    private static NeutralRequest get(String path, Map<String, String> query) {
        return new NeutralRequest("GET", "me", path, query, null, Map.of(), null, false);
    }

    @Test
    void writesPathsAndQueriesInItsWords() {
        assertThat(dialect.encode(get("/mailFolders/inbox/messages", Map.of("$select", "subject,receivedDateTime"))).address())
                .hasToString(
                        "https://outlook.office.com/api/v2.0/me/MailFolders/inbox/messages?$select=Subject,ReceivedDateTime");
    }

    @Test
    void writesTheQueryOfAPathToo() {
        assertThat(dialect.encode(get("/messages?$filter=subject%20eq%20'from%20a'&$top=5", Map.of())).address())
                .hasToString("https://outlook.office.com/api/v2.0/me/messages?$filter=Subject%20eq%20'from%20a'&$top=5");
    }

    @Test
    void understandsAnswersToLinks() {
        NeutralRequest request = new NeutralRequest(
                "GET", "me", null, Map.of(),
                URI.create("https://outlook.office.com/api/v2.0/Users('a@b')/Messages?$skip=10"), Map.of(), null, false);
        assertThat(dialect.decode(request, Map.of("value", java.util.List.of(Map.of("Importance", "High")))))
                .isEqualTo(Map.of("value", java.util.List.of(Map.of("importance", "high"))));
    }
}
