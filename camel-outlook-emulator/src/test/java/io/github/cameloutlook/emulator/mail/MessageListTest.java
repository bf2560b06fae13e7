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
package io.github.cameloutlook.emulator.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class MessageListTest {

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private static MailboxClient alice;

    @BeforeAll
    static void messages() throws Exception {
        alice = new MailboxClient(emulator, "alice@contoso.com");
        for (int i = 1; i <= 25; i++) {
            Map<String, Object> message = new LinkedHashMap<>(MailboxClient.message("Subject " + i));
            message.put("importance", i % 5 == 0 ? "high" : "normal");
            message.put("isRead", i % 2 == 0);
            message.put("categories", i == 7 ? List.of("Red category") : List.of());
            message.put("from", MailboxClient.recipient(i % 3 == 0 ? "carol@example.com" : "dave@example.com"));
            alice.post("/mailFolders/inbox/messages", message);
        }
    }

    @Test
    void pagesAreFollowedByTheirLinks() throws Exception {
        Answer first = alice.get("/mailFolders/inbox/messages?$count=true&$select=subject");
        assertThat(first.value()).hasSize(10);
        assertThat(first.json()).containsEntry("@odata.count", 25);
        List<Object> subjects = new ArrayList<>();
        Answer page = first;
        int pages = 1;
        first.value().forEach(message -> subjects.add(message.get("subject")));
        while (page.json().get("@odata.nextLink") instanceof String link) {
            assertThat(link).startsWith(emulator.baseUrl());
            page = alice.get(link);
            page.value().forEach(message -> subjects.add(message.get("subject")));
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(subjects).hasSize(25).doesNotHaveDuplicates().startsWith("Subject 25").endsWith("Subject 1");
    }

    @Test
    void theWholeMailboxIsListedToo() throws Exception {
        assertThat(alice.get("/messages?$top=1000").value()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(alice.get("/messages/$count").text()).isEqualTo("25");
        assertThat(alice.get("/mailFolders/inbox/messages/$count?$filter=isRead eq false").text()).isEqualTo("13");
    }

    @Test
    void filtersAreAppliedBeforePaging() throws Exception {
        assertThat(alice.subjects("/messages?$filter=importance eq 'high' and isRead eq false"))
                .containsExactly("Subject 25", "Subject 15", "Subject 5");
        assertThat(alice.subjects("/messages?$filter=categories/any(c:c eq 'Red category')")).containsExactly("Subject 7");
        assertThat(alice.subjects("/messages?$filter=from/emailAddress/address eq 'carol@example.com'&$top=2&$skip=1"))
                .containsExactly("Subject 21", "Subject 18");
        assertThat(alice.subjects("/messages?$filter=startswith(subject,'Subject 1') and not endswith(subject,'1')&$top=1"))
                .containsExactly("Subject 19");
        assertThat(alice.subjects("/messages?$filter=receivedDateTime lt 2000-01-01T00:00:00Z")).isEmpty();
    }

    @Test
    void sortingNeedsAFilterOnTheSamePropertiesFirst() throws Exception {
        Answer refused = alice.get("/messages?$filter=isRead eq false&$orderby=receivedDateTime desc");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errorCode()).isEqualTo("InefficientFilter");
        assertThat(alice.subjects("/messages?$filter=receivedDateTime ge 1900-01-01T00:00:00Z and isRead eq false"
                                  + "&$orderby=receivedDateTime desc&$top=1"))
                .containsExactly("Subject 25");
        assertThat(alice.subjects("/messages?$orderby=receivedDateTime asc&$top=1")).containsExactly("Subject 1");
        assertThat(alice.subjects("/messages?$orderby=importance,subject desc&$top=2")).containsExactly("Subject 5",
                "Subject 25");
    }

    @Test
    void searchesStandAlone() throws Exception {
        assertThat(alice.subjects("/messages?$search=\"subject:7 OR from:nobody\"")).containsExactly("Subject 7");
        Answer refused = alice.get("/messages?$search=\"hello\"&$orderby=receivedDateTime");
        assertThat(refused.errorCode()).isEqualTo("SearchWithOrderBy");
        assertThat(alice.get("/messages?$search=\"hello\"&$filter=isRead eq true").errorCode()).isEqualTo("SearchWithFilter");
        Answer first = alice.get("/messages?$search=\"participants:carol\"&$top=5&$select=subject");
        assertThat(first.json().get("@odata.nextLink")).asString().contains("skiptoken");
        assertThat(alice.get((String) first.json().get("@odata.nextLink")).value()).hasSize(3);
    }

    @Test
    void badOptionsAreRefused() throws Exception {
        for (String query : List.of("$top=0", "$top=1001", "$top=x", "$skip=-1", "$filter=isRead eq", "$filter=nothing eq 1",
                "$filter=isRead eq 'true'", "$orderby=nothing", "$select=nothing", "$expand=nothing", "$apply=x",
                "$search=hello",
                "$filter=startswith(subject", "$top=1&$top=2", "$deltatoken=x")) {
            Answer answer = alice.get("/messages?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.errorCode()).as(query).isNotBlank();
        }
    }

    @Test
    void thePreferredPageSizeIsApplied() throws Exception {
        Answer answer = alice.get("/messages", "Prefer", "odata.maxpagesize=3");
        assertThat(answer.value()).hasSize(3);
        assertThat(answer.header("Preference-Applied")).isEqualTo("odata.maxpagesize=3");
    }
}
