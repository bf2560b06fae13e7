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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.store.ItemChange;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageState;
import io.github.cameloutlook.emulator.store.WellKnownFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeNotificationsTest {

    private static final Instant END = Instant.parse("2030-01-01T00:00:00.5Z");

    private final Mailboxes mailboxes = new Mailboxes(Clock.systemUTC());
    private final Mailbox mailbox = mailboxes.create("alice@contoso.com");
    private final List<ItemChange> changes = new ArrayList<>();

    ChangeNotificationsTest() {
        mailboxes.onChange(changes::add);
    }

    private Subscription subscription(String resource, boolean immutableIds, boolean rich, String... changeTypes) {
        WatchedResource watched = new ResourceAccess(mailboxes).open(ResourcePath.parse(resource), Caller.ANYBODY);
        return new Subscription(
                "id", new Owner("app", null, "tenant"), resource, watched, String.join(",", changeTypes), Set.of(changeTypes),
                "https://example.com", null, END, "secret", rich ? new Encryption(null, "", "key") : null, "v1_2", immutableIds,
                null);
    }

    private List<ChangeNotification> told(Subscription subscription) {
        List<ChangeNotification> told = new ArrayList<>();
        changes.forEach(change -> told.addAll(ChangeNotifications.of(subscription, change)));
        return told;
    }

    /** Change types, shortened: c, u, d. */
    private String types(String resource) {
        StringBuilder types = new StringBuilder();
        told(subscription(resource, false, false, "created", "updated", "deleted"))
                .forEach(one -> types.append(one.members().get("changeType").toString().charAt(0)));
        return types.toString();
    }

    /** Creates in Inbox, reads, moves to Archive, deletes three times. */
    private Message live() {
        Message message = mailbox.addMessage(mailbox.folder(WellKnownFolder.INBOX), edit -> {
            edit.properties().put("subject", "Life");
            edit.properties().put("isRead", false);
        });
        mailbox.updateMessage(message, null, edit -> edit.properties().put("isRead", true));
        mailbox.moveMessage(message, mailbox.folder(WellKnownFolder.ARCHIVE));
        mailbox.deleteMessage(message, null);
        mailbox.deleteMessage(message, null);
        mailbox.deleteMessage(message, null);
        return message;
    }

    @ParameterizedTest
    @CsvSource({
            "me/mailFolders('Inbox')/messages,cud", "me/mailFolders('Archive')/messages,cd", "me/messages,cudcdcd",
            "me/mailFolders('DeletedItems')/messages,cd", "me/mailFolders('Drafts')/messages,''",
            "me/mailFolders('recoverableitemsdeletions')/messages,cd", "me/events,''",
            "me/messages?$filter=isRead eq false,cd", "me/messages?$filter=isRead eq true,cdcdcd",
            "me/mailFolders('Inbox')/messages?$filter=isRead eq true,cd", "me/messages?$filter=subject eq 'Other',''" })
    void aResourceSeesWhatComesAndGoes(String resource, String types) {
        live();
        assertThat(types(resource)).isEqualTo(types);
    }

    @Test
    void onlyTheWantedChangeTypesAreTold() {
        live();
        assertThat(told(subscription("me/messages", false, false, "deleted"))).hasSize(3);
        assertThat(told(subscription("me/messages", false, false, "created", "updated"))).hasSize(4);
    }

    @Test
    void aNotificationNamesTheItemAsItWas() {
        Message message
                = mailbox.addMessage(mailbox.folder(WellKnownFolder.INBOX), edit -> edit.properties().put("subject", "x"));
        MessageState before = message.state();
        mailbox.moveMessage(message, mailbox.folder(WellKnownFolder.ARCHIVE));
        List<ChangeNotification> told = told(subscription("me/messages", false, false, "created", "deleted"));
        assertThat(told).extracting(one -> one.members().get("changeType")).containsExactly("created", "deleted", "created");
        String path = "Users/" + mailbox.id() + "/Messages/" + before.id();
        assertThat(told.get(1).members()).containsExactly(
                Map.entry("subscriptionId", "id"), Map.entry("subscriptionExpirationDateTime", "2030-01-01T00:00:00.5Z"),
                Map.entry("changeType", "deleted"), Map.entry("resource", path),
                Map.entry("resourceData", Map.of(
                        "@odata.type", "#Microsoft.Graph.Message", "@odata.id", path, "@odata.etag",
                        "W/\"" + before.changeKey() + "\"", "id", before.id())),
                Map.entry("clientState", "secret"), Map.entry("tenantId", "tenant"));
        assertThat(told.get(2).members()).containsEntry("resource", "Users/" + mailbox.id() + "/Messages/" + message.id());
        assertThat(told).extracting(ChangeNotification::content).containsOnlyNulls();
    }

    @Test
    void immutableIdsStayThroughMoves() {
        Message message = live();
        assertThat(told(subscription("me/messages", true, false, "created", "updated", "deleted")))
                .hasSize(7).allSatisfy(one -> assertThat(one.members().get("resource").toString())
                        .endsWith("/Messages/" + message.immutableId()));
    }

    @Test
    void resourceDataIsWhatWasSelected() {
        Message message = mailbox.addMessage(mailbox.folder(WellKnownFolder.INBOX), edit -> {
            edit.properties().put("subject", "x");
            edit.properties().put("categories", List.of("Red"));
            edit.properties().put("receivedDateTime", "2026-01-01T00:00:00Z");
            edit.extendedProperties().put("String 0x6001", "IPM.Note");
        });
        Subscription rich = subscription(
                "me/messages?$select=subject,receivedDateTime,categories&$expand=singleValueExtendedProperties($filter=id eq "
                                         + "'String 0X6001')",
                true, true, "created", "updated", "deleted");
        ChangeNotification created = told(rich).get(0);
        assertThat(created.content()).containsOnly(
                Map.entry("@odata.type", "#Microsoft.Graph.Message"),
                Map.entry("@odata.id", "Users/" + mailbox.id() + "/Messages/" + message.immutableId()),
                Map.entry("@odata.etag", "W/\"" + message.changeKey() + "\""), Map.entry("id", message.immutableId()),
                Map.entry("subject", "x"), Map.entry("receivedDateTime@odata.type", "#DateTimeOffset"),
                Map.entry("receivedDateTime", "2026-01-01T00:00:00Z"),
                Map.entry("categories@odata.type", "#Collection(String)"), Map.entry("categories", List.of("Red")),
                Map.entry("singleValueExtendedProperties", List.of(Map.of("id", "String 0x6001", "value", "IPM.Note"))));
    }

    @Test
    void whatIsNotFoundByItsIdAnyMoreHasNoData() {
        Message message
                = mailbox.addMessage(mailbox.folder(WellKnownFolder.INBOX), edit -> edit.properties().put("subject", "x"));
        mailbox.moveMessage(message, mailbox.folder(WellKnownFolder.ARCHIVE));
        mailbox.destroyMessage(message);
        String inbox = "me/mailFolders('Inbox')/messages?$select=parentFolderId";
        assertThat(told(subscription(inbox, false, true, "deleted"))).singleElement()
                .satisfies(one -> assertThat(one.content()).isNull());
        assertThat(told(subscription(inbox, true, true, "deleted"))).singleElement()
                .satisfies(one -> assertThat(one.content())
                        .containsEntry("parentFolderId", mailbox.folder(WellKnownFolder.ARCHIVE).id()));
        assertThat(told(subscription("me/messages?$select=subject", true, true, "deleted"))).last()
                .satisfies(one -> assertThat(one.content()).isNull());
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(subscription("me/messages", false, false, "created")).asString().doesNotContain("secret");
    }

    @Test
    void aSubscriptionPausesOnlyWhereItCouldBeAskedToRenew() {
        Instant now = END.minus(Duration.ofHours(1));
        Subscription silent = subscription("me/messages", false, false, "created").authorized(now);
        assertThat(silent.isPaused(now)).isFalse();
        Subscription asked = new Subscription(
                silent.id(), silent.owner(), silent.resource(), silent.watched(), "created", silent.changeTypes(),
                silent.notificationUrl(), "https://example.com/lifecycle", END, null, null, "v1_2", false, now);
        assertThat(asked.isPaused(now)).isTrue();
        assertThat(asked.isPaused(now.minusMillis(1))).isFalse();
        assertThat(asked.authorized(null).isPaused(now)).isFalse();
    }
}
