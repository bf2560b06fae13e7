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
package io.github.cameloutlook.consumer;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import io.github.cameloutlook.NeedsCapability;
import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.TestedApi;
import io.github.cameloutlook.consumer.FollowedCollection.Kind;
import io.github.cameloutlook.consumer.FollowedCollection.Received;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookMailFolder;
import io.github.cameloutlook.model.OutlookTask;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Consumers of contacts, tasks and folders: what they deliver, and that they deliver it once. */
@OnBothApis
class CollectionChangesTest {

    private static final String BOB = "bob@contoso.com";
    private static final String ALL = "changeType=created,updated,deleted";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox(FollowedCollection.ALICE).mailbox(BOB).build();

    private FollowedCollection items;

    private FollowedCollection follow(Kind kind) {
        assumeThat(TestedApi.has(kind + "/delta")).as("the API tells what changes in " + kind).isTrue();
        items = new FollowedCollection(emulator, kind);
        return items;
    }

    @AfterEach
    void close() {
        if (items != null) { // else the API has no such collection
            items.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatWasCreatedChangedAndDeleted(Kind kind) throws Exception {
        String old = follow(kind).create("old");
        items.create("untouched");
        items.start(ALL);
        items.awaitWalks(2);
        String id = items.create("new");
        items.awaitChanges("created new");
        items.rename(old, "renamed");
        items.awaitChanges("created new", "updated renamed");
        items.rename(id, "newer");
        items.awaitChanges("created new", "updated renamed", "updated newer");
        items.delete(id);
        items.assertOnly("created new", "updated renamed", "updated newer", "deleted newer");
    }

    @ParameterizedTest
    @EnumSource
    void deliversOnlyWhatIsAskedFor(Kind kind) throws Exception {
        String old = follow(kind).create("old");
        items.start("");
        items.rename(old, "renamed");
        items.awaitWalks(2);
        String id = items.create("new");
        items.awaitChanges("created new");
        items.delete(id);
        items.delete(old);
        items.create("last");
        items.assertOnly("created new", "created last");
    }

    @ParameterizedTest
    @EnumSource
    void deliversEverythingFromTheBeginning(Kind kind) throws Exception {
        follow(kind);
        for (int number = 0; number < 7; number++) {
            items.create("item " + number);
        }
        items.start("startFrom=beginning&pageSize=3");
        items.await(() -> assertThat(items.changes())
                .containsAll(IntStream.range(0, 7).mapToObj(number -> "created item " + number).toList()));
        items.awaitWalks(3);
        assertThat(items.changes()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void resumesFromTheMailbox(Kind kind) throws Exception {
        String old = follow(kind).create("old");
        String gone = items.create("gone");
        CamelContext first = items.start(ALL);
        items.create("one");
        items.awaitChanges("created one");
        items.stop(first);
        items.received.clear();
        items.create("while nobody watched");
        items.rename(old, "renamed");
        items.delete(gone);
        items.start(ALL);
        items.create("two");

        items.await(() -> assertThat(items.changes()).hasSize(4));
        items.awaitWalks(3);
        assertThat(items.changes()).containsExactlyInAnyOrder(
                "created while nobody watched", "updated renamed", "deleted " + gone(gone), "created two");
        assertThat(items.reports).isEmpty();
    }

    private String gone(String id) {
        return items.received.stream().filter(one -> "deleted".equals(one.change())).map(Received::name).findFirst()
                .orElse(id);
    }

    @ParameterizedTest
    @EnumSource
    void resumesFromAFile(Kind kind, @TempDir Path directory) throws Exception {
        FileStateRepository states = FileStateRepository.fileStateRepository(directory.resolve("states").toFile());
        follow(kind).bind("states", states).create("old");
        CamelContext first = items.start("startFrom=beginning&stateRepository=#states");
        items.await(() -> assertThat(items.changes()).contains("created old"));
        items.awaitWalks(2);
        items.stop(first);
        List<String> before = items.changes();
        items.create("while nobody watched");
        items.start("startFrom=beginning&stateRepository=#states");

        items.await(() -> assertThat(items.changes()).contains("created while nobody watched"));
        items.awaitWalks(3);
        assertThat(items.changes()).hasSize(before.size() + 1).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void repeatsNothingAfterALostToken(Kind kind) throws Exception {
        String old = follow(kind).create("old");
        items.start(ALL);
        String one = items.create("one");
        items.awaitChanges("created one");
        emulator.faults().add(Fault.on("GET", TestedApi.walks()).status(503).times(2).withoutRetryAfter());
        emulator.expireDeltaTokens();
        items.rename(old, "renamed");
        items.create("two");
        items.assertOnly("created one", "updated renamed", "created two");

        emulator.expireDeltaTokens();
        items.rename(one, "uno");
        items.assertOnly("created one", "updated renamed", "created two", "updated uno");
    }

    @ParameterizedTest
    @ValueSource(strings = { "throttled", "reset", "truncated", "error" })
    void keepsThePositionWhenTheServiceFails(String trouble) throws Exception {
        follow(Kind.contacts);
        for (int number = 0; number < 10; number++) {
            items.create("item " + number);
        }
        Fault page = Fault.on("GET", TestedApi.walks()).after(2).times(8);
        emulator.faults().add(switch (trouble) {
            case "throttled" -> page.status(429).retryAfter(0);
            case "reset" -> page.reset();
            case "truncated" -> page.truncate();
            default -> page.status(500);
        });
        items.start("startFrom=beginning&pageSize=3");
        String[] all = IntStream.range(0, 10).mapToObj(number -> "created item " + number).toArray(String[]::new);
        items.assertOnly(all);
    }

    @Test
    void goesOnWhenTheTokenIsLostInTheMiddleOfTheFirstWalk() throws Exception {
        follow(Kind.tasks);
        for (int number = 0; number < 10; number++) {
            items.create("item " + number);
        }
        emulator.faults().add(Fault.on("GET", TestedApi.walks()).expiredDeltaToken().after(2).times(1));
        items.start("startFrom=beginning&pageSize=3");
        items.assertOnly(IntStream.range(0, 10).mapToObj(number -> "created item " + number).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(names = { "contacts", "tasks" })
    void deliversSinceAnInstant(Kind kind) throws Exception {
        follow(kind).create("item");
        items.start("startFrom=" + Instant.now().minusSeconds(3600));
        items.assertOnly("created item");
    }

    @ParameterizedTest
    @EnumSource(names = { "contacts", "tasks" })
    void deliversNothingOlderThanTheInstant(Kind kind) throws Exception {
        String old = follow(kind).create("item");
        items.start(ALL + "&startFrom=" + Instant.now().plusSeconds(3600));
        items.awaitWalks(2);
        items.rename(old, "renamed");
        items.assertOnly("updated renamed");
    }

    @Test
    void offersAgainWhatFailedAndPassesItOverInTheEnd() throws Exception {
        follow(Kind.contacts);
        items.failing.add("bad");
        items.start("maximumRedeliveries=2");
        items.create("bad");
        items.create("good");
        items.await(() -> assertThat(items.changes()).contains("created good")
                .filteredOn("created bad"::equals).hasSize(3));
        items.awaitWalks(3);
        assertThat(items.changes()).hasSize(4);
        assertThat(items.received.get(3).headers()).containsEntry(OutlookConstants.REDELIVERY_COUNTER, 2);
        assertThat(items.reports).hasSize(3).allMatch(report -> report.contains("Exchange of contact"))
                .last().asString().contains("passed over");
    }

    @Test
    void offersAFailedFolderAgainAfterARestart() throws Exception {
        follow(Kind.mailFolders);
        items.failing.add("Invoices");
        CamelContext first = items.start("");
        items.create("Invoices");
        items.await(() -> assertThat(items.changes()).contains("created Invoices"));
        items.stop(first);
        items.failing.clear();
        items.received.clear();
        items.start("");
        items.assertOnly("created Invoices");
    }

    @Test
    void describesAContactInHeaders() throws Exception {
        follow(Kind.contacts).start("");
        String id = items.create("Zoë");
        items.awaitChanges("created Zoë");
        Received contact = items.received.get(0);
        assertThat(contact.body()).isInstanceOf(OutlookContact.class);
        assertThat(contact.headers()).containsKeys(OutlookConstants.ETAG, OutlookConstants.PARENT_FOLDER_ID,
                Exchange.MESSAGE_TIMESTAMP)
                .containsEntry(OutlookConstants.MAILBOX, FollowedCollection.ALICE)
                .containsEntry(OutlookConstants.FOLDER, "contacts");
        assertThat(contact.headers().get(OutlookConstants.CONTACT_ID).equals(id))
                .isEqualTo(!TestedApi.has(Capability.IMMUTABLE_IDS));
    }

    @Test
    void describesATaskAndAFolderInHeaders() throws Exception {
        follow(Kind.tasks).start("");
        String task = items.create("Call Zoë");
        items.awaitChanges("created Call Zoë");
        assertThat(items.received.get(0).body()).isInstanceOf(OutlookTask.class);
        assertThat(items.received.get(0).headers()).containsEntry(OutlookConstants.TASK_ID, task)
                .containsEntry(OutlookConstants.TASK_LIST, "defaultList").containsKey(OutlookConstants.ETAG);
        items.close();

        follow(Kind.mailFolders).start("");
        String folder = items.create("Projects");
        items.awaitChanges("created Projects");
        assertThat(items.received.get(0).body()).isInstanceOf(OutlookMailFolder.class);
        assertThat(items.received.get(0).headers()).containsEntry(OutlookConstants.ID, folder)
                .containsKey(OutlookConstants.PARENT_FOLDER_ID);
    }

    @Test
    void followsAFolderAndAListByName() throws Exception {
        follow(Kind.contacts).act(FollowedCollection.ALICE, "POST", "/contactFolders", Map.of("displayName", "Suppliers"));
        String suppliers = (String) ((Map<?, ?>) ((List<?>) items.act(FollowedCollection.ALICE, "GET", "/contactFolders", null)
                .get("value")).get(0)).get("id");
        items.start("folder=Suppliers");
        items.create("elsewhere");
        items.act(FollowedCollection.ALICE, "POST", "/contactFolders/" + suppliers + "/contacts",
                Map.of("displayName", "Fabrikam"));
        items.assertOnly("created Fabrikam");
        items.close();

        follow(Kind.tasks);
        emulator.mailbox(FollowedCollection.ALICE).createTodoList("Trip");
        items.start("taskList=Trip");
        items.create("elsewhere");
        emulator.mailbox(FollowedCollection.ALICE).createTask("Trip", Map.of("title", "Pack"));
        items.assertOnly("created Pack");
    }

    @Test
    void takesAContactThatIsMovedInForANewOne() throws Exception {
        follow(Kind.contacts);
        String suppliers = (String) items.act(FollowedCollection.ALICE, "POST", "/contactFolders",
                Map.of("displayName", "Suppliers")).get("id");
        String id = items.create("Fabrikam");
        items.start(ALL + "&folder=Suppliers");
        items.awaitWalks(1);
        items.change(id, Map.of("parentFolderId", suppliers));
        items.assertOnly("created Fabrikam");
    }

    @Test
    void countsOfFoldersAreNoNews() throws Exception {
        follow(Kind.mailFolders);
        items.start(ALL);
        items.awaitWalks(1);
        emulator.mailbox(FollowedCollection.ALICE).createMessage("inbox", Map.of("subject", "Hello", "isDraft", false));
        items.create("Projects");
        items.assertOnly("created Projects");
    }

    @Test
    void aFolderThatIsDeletedIsBelowDeletedItemsFirst() throws Exception {
        String folder = follow(Kind.mailFolders).create("Folder");
        items.start(ALL);
        items.awaitWalks(1);
        items.act(FollowedCollection.ALICE, "DELETE", "/mailFolders/" + folder, null);
        items.assertOnly("updated Folder");
        items.delete(folder);
        items.assertOnly("updated Folder", "deleted Folder");
    }

    @Test
    void aFolderThatIsMovedIsUpdated() throws Exception {
        String parent = follow(Kind.mailFolders).create("Parent");
        String folder = items.create("Folder");
        items.start(ALL);
        items.awaitWalks(1);
        items.act(FollowedCollection.ALICE, "POST", "/mailFolders/" + folder + "/move", Map.of("destinationId", parent));
        items.assertOnly("updated Folder");
    }

    @Test
    void anotherSelectionOfFoldersMakesNoneNew() throws Exception {
        follow(Kind.mailFolders);
        CamelContext first = items.start(ALL + "&startFrom=beginning");
        items.await(() -> assertThat(items.changes()).contains("created Inbox"));
        items.awaitWalks(2);
        items.stop(first);
        items.received.clear();
        items.start(ALL + "&startFrom=beginning&select=displayName,unreadItemCount");
        items.awaitWalks(2);
        items.create("Projects");
        items.assertOnly("created Projects");
    }

    @ParameterizedTest
    @EnumSource(names = { "contacts", "tasks" })
    void ownCategoriesAreNoNews(Kind kind) throws Exception {
        follow(kind).start(ALL + "&categorize=Seen");
        String id = items.create("item");
        items.awaitChanges("created item");
        items.await(() -> assertThat(items.get(id).get("categories")).isEqualTo(List.of("Seen")));
        items.assertOnly("created item");
        items.rename(id, "renamed");
        items.assertOnly("created item", "updated renamed");
    }

    @ParameterizedTest
    @EnumSource(names = { "contacts", "tasks" })
    void keepsAndTellsWhatIsChangedWhileTheRouteWorks(Kind kind) throws Exception {
        follow(kind).start(ALL + "&categorize=Seen");
        items.awaitWalks(1);
        AtomicBoolean once = new AtomicBoolean();
        items.onReceived = id -> {
            if (once.compareAndSet(false, true)) {
                items.change(id, Map.of(kind.name, "renamed", "categories", List.of("Mine")));
            }
        };
        String id = items.create("item");
        items.assertOnly("created item", "updated renamed");
        items.await(() -> assertThat(items.get(id).get("categories")).isEqualTo(List.of("Mine", "Seen")));
    }

    @ParameterizedTest
    @EnumSource(names = { "contacts", "tasks" })
    void ownDeletionsAreNoNews(Kind kind) throws Exception {
        follow(kind).start(ALL + "&delete=true&categorize=Seen");
        items.create("item");
        items.awaitChanges("created item");
        items.await(() -> assertThat(kind == Kind.contacts
                ? emulator.mailbox(FollowedCollection.ALICE).contacts()
                : emulator.mailbox(FollowedCollection.ALICE).tasks("Tasks")).isEmpty());
        items.assertOnly("created item");
    }

    @Test
    void ownMovesOfContactsAreNoNews() throws Exception {
        follow(Kind.contacts);
        String done = (String) items.act(FollowedCollection.ALICE, "POST", "/contactFolders",
                Map.of("displayName", "Done")).get("id");
        items.start(ALL + "&moveTo=Done");
        items.create("item");
        items.awaitChanges("created item");
        items.await(() -> assertThat((List<?>) items.act(FollowedCollection.ALICE, "GET",
                "/contactFolders/" + done + "/contacts", null).get("value")).hasSize(1));
        items.assertOnly("created item");
    }

    @ParameterizedTest
    @EnumSource(names = { "contacts", "tasks" })
    void tellsThatAnItemWasDeletedBeforeItWasCategorized(Kind kind) throws Exception {
        follow(kind);
        emulator.faults().add(Fault.on("PATCH", "/" + kind + "/").status(503).withoutRetryAfter().times(12));
        items.start(ALL + "&categorize=Seen&maximumRedeliveries=-1");
        String id = items.create("item");
        items.awaitChanges("created item");
        items.delete(id);
        items.assertOnly("created item", "deleted item");
    }

    @Test
    void reportsThatTheFolderIsGoneThatContactsAreToGoTo() throws Exception {
        follow(Kind.contacts);
        String done = (String) items.act(FollowedCollection.ALICE, "POST", "/contactFolders",
                Map.of("displayName", "Done")).get("id");
        items.start(ALL + "&moveTo=Done&maximumRedeliveries=1");
        items.awaitWalks(2);
        items.act(FollowedCollection.ALICE, "DELETE", "/contactFolders/" + done, null);
        String id = items.create("item");
        items.awaitChanges("created item");
        items.await(() -> assertThat(items.reports).anySatisfy(report -> assertThat(report).contains("MOVE", "given up")));
        items.delete(id);
        items.assertOnly("created item", "deleted item");
    }

    @Test
    void triesAPostActionAgainThatFailed() throws Exception {
        follow(Kind.tasks);
        emulator.faults().add(Fault.on("DELETE", "/tasks/").status(500).times(4));
        items.start(ALL + "&delete=true");
        items.create("item");
        items.await(() -> assertThat(emulator.mailbox(FollowedCollection.ALICE).tasks("Tasks")).isEmpty());
        items.assertOnly("created item");
    }

    @Test
    void followsManyMailboxes() throws Exception {
        follow(Kind.contacts).start("mailbox=" + FollowedCollection.ALICE + "," + BOB);
        items.create("of Alice");
        items.create(BOB, "of Bob");
        items.assertOnly("created of Alice", "created of Bob");
        assertThat(items.received).extracting(one -> one.headers().get(OutlookConstants.MAILBOX))
                .containsExactlyInAnyOrder(FollowedCollection.ALICE, BOB);
    }

    @Test
    @NeedsCapability(Capability.EXTENSIONS_OF_TASK_LISTS)
    void keepsThePositionInMemoryWhereTheMailboxMayNotBeWrittenTo() throws Exception {
        follow(Kind.tasks);
        emulator.faults().add(Fault.on("POST", "/extensions").error("ErrorAccessDenied", "Access is denied."));
        items.start("");
        items.create("one");
        items.assertOnly("created one");
        items.create("two");
        items.assertOnly("created one", "created two");
        assertThat(emulator.journal().exchanges()).filteredOn(exchange -> exchange.url().contains("/extensions")
                && "POST".equals(exchange.method()))
                .hasSize(1);
    }
}
