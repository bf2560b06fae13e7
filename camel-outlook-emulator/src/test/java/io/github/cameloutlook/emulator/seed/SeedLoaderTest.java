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
package io.github.cameloutlook.emulator.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.TodoStore;
import io.github.cameloutlook.emulator.store.WellKnownFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SeedLoaderTest {

    private static final String MAIL
            = "From: bob@contoso.com\nTo: alice@contoso.com\nSubject: Order\nDate: Thu, 5 Mar 2026 10:00:00 +0000\n\nx";

    @TempDir
    private Path directory;
    private final Mailboxes mailboxes
            = new Mailboxes(Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC));

    @AfterEach
    void deleteContent() throws IOException {
        mailboxes.close();
    }

    @Test
    void loadsEventsAtTimesOrDistances() throws Exception {
        write("alice@contoso.com/calendar/review.json",
                "{\"subject\":\"Review\",\"start\":{\"dateTime\":\"P1DT2H\"},\"end\":{\"dateTime\":\"P1DT3H\"}}");
        write("alice@contoso.com/calendar/summit.json", """
                {"subject":"Summit","start":{"dateTime":"2026-05-04T09:00:00","timeZone":"Europe/Rome"},
                 "end":{"dateTime":"2026-05-04T10:00:00","timeZone":"Europe/Rome"}}""");
        new SeedLoader(mailboxes).load(directory);
        assertThat(mailboxes.find("alice@contoso.com").orElseThrow().calendars().events(null))
                .extracting(event -> event.text("subject") + " " + event.start().instant())
                .containsExactly("Review 2026-03-11T14:00:00Z", "Summit 2026-05-04T07:00:00Z");
        write("alice@contoso.com/calendar/z.json",
                "{\"start\":{\"dateTime\":\"P1X\"},\"end\":{\"dateTime\":\"P1D\"}}");
        assertThatExceptionOfType(SeedException.class).isThrownBy(() -> new SeedLoader(mailboxes).load(directory))
                .withMessageContaining("z.json");
    }

    @Test
    void loadsTasksIntoTheirLists() throws Exception {
        write("alice@contoso.com/todo/call.json", "{\"title\":\"Call\",\"importance\":\"high\"}");
        write("alice@contoso.com/todo/Groceries/milk.json", "{\"title\":\"Milk\"}");
        new SeedLoader(mailboxes).load(directory);
        TodoStore todo = mailboxes.find("alice@contoso.com").orElseThrow().todo();
        assertThat(todo.tasks(todo.defaultList())).extracting(task -> task.properties().get("title"))
                .containsExactly("Call");
        assertThat(todo.lists()).extracting(list -> list.state().properties().get("displayName")).last()
                .isEqualTo("Groceries");
        assertThat(todo.tasks(todo.lists().get(2))).hasSize(1);
        write("alice@contoso.com/todo/Groceries/z.json", "{\"subject\":\"Milk\"}");
        assertThatExceptionOfType(SeedException.class).isThrownBy(() -> new SeedLoader(mailboxes).load(directory))
                .withMessageContaining("z.json");
    }

    @Test
    void loadsContactsAndTheirFolders() throws Exception {
        write("alice@contoso.com/contacts/pavel.json", "{\"givenName\":\"Pavel\",\"surname\":\"Bansky\"}");
        write("alice@contoso.com/contacts/Work/eva.json", "{\"displayName\":\"Eva\"}");
        new SeedLoader(mailboxes).load(directory);
        assertThat(mailboxes.find("alice@contoso.com").orElseThrow().contacts().contacts(null))
                .extracting(contact -> contact.folder().displayName() + "/" + contact.text("displayName"))
                .containsExactlyInAnyOrder("Contacts/Pavel Bansky", "Work/Eva");
        write("alice@contoso.com/contacts/z.json", "{\"phone\":\"1\"}");
        assertThatExceptionOfType(SeedException.class).isThrownBy(() -> new SeedLoader(mailboxes).load(directory))
                .withMessageContaining("z.json");
    }

    @Test
    void loadsMessagesFoldersAndSettings() throws Exception {
        write("alice@contoso.com/inbox/order.eml", MAIL);
        write("alice@contoso.com/inbox/order.json",
                "{\"isRead\":true,\"categories\":[\"Red\"],\"receivedDateTime\":\"-PT2H\"}");
        write("alice@contoso.com/Inbox/Invoices/2026/one.json", """
                {"subject":"One","body":{"contentType":"html","content":"<p>1</p>"},
                 "from":{"emailAddress":{"name":"Bob","address":"bob@contoso.com"}},
                 "attachments":[{"@odata.type":"#microsoft.graph.fileAttachment","name":"a.txt","contentBytes":"YQ=="}]}""");
        write("alice@contoso.com/Projects/.keep", "");
        write("alice@contoso.com/sentitems/sent.eml", MAIL);
        write("alice@contoso.com/mailboxSettings.json", "{\"timeZone\":\"W. Europe Standard Time\"}");
        write("alice@contoso.com/masterCategories.json", "[{\"displayName\":\"Red\",\"color\":\"preset0\"}]");
        write("alice@contoso.com/messageRules.json",
                "[{\"displayName\":\"r\",\"sequence\":1,\"actions\":{\"markAsRead\":true}}]");

        new SeedLoader(mailboxes).load(directory);

        Mailbox alice = mailboxes.find("alice@contoso.com").orElseThrow();
        Message order = alice.folder(WellKnownFolder.INBOX).messages().get(0);
        assertThat(order.properties()).containsEntry("subject", "Order").containsEntry("isRead", true)
                .containsEntry("categories", List.of("Red")).containsEntry("receivedDateTime", "2026-03-10T10:00:00Z")
                .containsEntry("sentDateTime", "2026-03-05T10:00:00Z").containsEntry("isDraft", false);
        MailFolder invoices = child(alice.folder(WellKnownFolder.INBOX), "Invoices");
        Message one = child(invoices, "2026").messages().get(0);
        assertThat(one.properties()).containsEntry("subject", "One").containsEntry("isRead", false)
                .containsEntry("hasAttachments", true);
        assertThat(alice.folder(WellKnownFolder.SENTITEMS).messages().get(0).properties()).containsEntry("isRead", true)
                .containsEntry("receivedDateTime", "2026-03-05T10:00:00Z");
        assertThat(child(alice.folder(WellKnownFolder.MSGFOLDERROOT), "Projects").messages()).isEmpty();
        assertThat(alice.settings().values()).containsEntry("timeZone", "W. Europe Standard Time");
        assertThat(alice.settings().categories().values()).extracting(category -> category.get("displayName"))
                .containsExactly("Red");
        assertThat(alice.settings().rules()).hasSize(1);
    }

    @Test
    void namesTheFileThatCannotBeUsed() throws Exception {
        for (Map.Entry<String, String> bad : Map
                .of("a@b.c/inbox/x.txt", "text", "a@b.c/inbox/x.json", "{", "a@b.c/inbox/y.json",
                        "{\"nonsense\":1}", "a@b.c/inbox/x.eml", "no mail", "a@b.c/other.json", "{}", "file", "",
                        "a@b.c/inbox/z.json", "{\"receivedDateTime\":\"yesterday\"}")
                .entrySet()) {
            Path file = write(bad.getKey(), bad.getValue());
            assertThatExceptionOfType(SeedException.class).as(bad.getKey())
                    .isThrownBy(() -> new SeedLoader(mailboxes).load(directory)).withMessageContaining(file.toString());
            Files.delete(file);
        }
    }

    private Path write(String file, String content) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    private static MailFolder child(MailFolder parent, String name) {
        return parent.childFolders().stream().filter(folder -> folder.displayName().equals(name)).findFirst().orElseThrow();
    }
}
