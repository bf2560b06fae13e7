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
package io.github.cameloutlook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.model.BatchRequest;
import io.github.cameloutlook.model.MessageRuleActions;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookCalendar;
import io.github.cameloutlook.model.OutlookCategory;
import io.github.cameloutlook.model.OutlookMailFolder;
import io.github.cameloutlook.model.OutlookMailboxSettings;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookMessageRule;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Runs every row of the catalogue through a route against the emulator; a row without a scenario fails. */
@OnBothApis
class EveryOperationTest extends ProducerTestSupport {

    private final Map<String, Scenarios.Scenario> scenarios = new TreeMap<>();

    EveryOperationTest() {
        messages();
        responses();
        folders();
        attachments();
        rulesCategoriesAndSettings();
        batchAndRequest();
        subscriptions();
        new TodoScenarios(this).register(scenarios::put);
        new ContactScenarios(this).register(scenarios::put);
        new EventScenarios(this).register(scenarios::put);
        new CalendarScenarios(this).register(scenarios::put);
        new MailboxScenarios(this).register(scenarios::put);
        new DeltaScenarios(this).register(scenarios::put);
    }

    static List<Operation> operations() {
        // what is dispatched makes no request: it has a test of its own
        return OperationCatalogue.operations().stream().filter(row -> !row.fullName().equals("subscriptions/dispatch"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void worksOrIsRefused(Operation operation) throws Exception {
        if (!TestedApi.has(operation)) {
            assertThatThrownBy(() -> context.getEndpoint("outlook:" + operation.fullName()).createProducer())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(
                            operation.fullName() + " does not exist in " + TestedApi.VERSION + ". It does with api=");
            return;
        }
        Scenarios.Scenario scenario = scenarios.get(operation.fullName());
        assertThat(scenario).as("scenario of " + operation).isNotNull();
        scenario.run();
        assertThat(EMULATOR.journal().exchanges()).as("requests of " + operation).isNotEmpty();
    }

    @Test
    void everyScenarioHasItsRow() {
        Set<String> rows = new HashSet<>();
        operations().forEach(row -> rows.add(row.fullName()));
        assertThat(rows).isEqualTo(scenarios.keySet());
    }

    private void messages() {
        scenarios.put("messages/list", () -> {
            message("inbox", "list me");
            Exchange done = ok("outlook:messages/list?folder=inbox&select=id,subject&maxResults=50&pageSize=2", null);
            List<?> messages = done.getMessage().getBody(List.class);
            assertThat(messages).hasOnlyElementsOfType(OutlookMessage.class)
                    .anyMatch(message -> "list me".equals(((OutlookMessage) message).getSubject()));
        });
        scenarios.put("messages/get", () -> {
            String id = message("inbox", "get me");
            Exchange done = ok("outlook:messages/get", null, OutlookConstants.MESSAGE_ID, id, "other", "kept");
            assertThat(done.getMessage().getBody(OutlookMessage.class).getSubject()).isEqualTo("get me");
            assertThat(done.getMessage().getHeader(OutlookConstants.ETAG, String.class)).startsWith("W/");
            assertThat(done.getMessage().getHeader("other")).isEqualTo("kept");
        });
        scenarios.put("messages/create", () -> {
            Exchange done = ok("outlook:messages/create?to=" + BOB + "&subject=draft", "<html>Hi</html>");
            OutlookMessage draft = done.getMessage().getBody(OutlookMessage.class);
            assertThat(draft.getIsDraft()).isTrue();
            assertThat(draft.getBody().isHtml()).isTrue();
            assertThat(done.getMessage().getHeader(OutlookConstants.MESSAGE_ID)).isEqualTo(draft.getId());
        });
        scenarios.put("messages/update", () -> {
            String id = message("inbox", "update me");
            Exchange done
                    = ok("outlook:messages/update", Map.of("categories", List.of("Red")), OutlookConstants.MESSAGE_ID, id);
            assertThat(done.getMessage().getBody(OutlookMessage.class).getCategories()).containsExactly("Red");
        });
        scenarios.put("messages/delete", () -> {
            String id = message("inbox", "delete me");
            Exchange done = ok("outlook:messages/delete", "untouched", OutlookConstants.MESSAGE_ID, id);
            assertThat(done.getMessage().getBody()).isEqualTo("untouched");
            assertThat(withSubject(ALICE, "deleteditems", "delete me")).hasSize(1);
        });
        scenarios.put("messages/permanentDelete", () -> {
            String id = message("inbox", "purge me");
            ok("outlook:messages/permanentDelete", null, OutlookConstants.MESSAGE_ID, id);
            assertThat(withSubject(ALICE, "inbox", "purge me")).isEmpty();
            assertThat(withSubject(ALICE, "deleteditems", "purge me")).isEmpty();
        });
        scenarios.put("messages/getMime", () -> {
            String id = message("inbox", "mime me");
            Exchange done = ok("outlook:messages/getMime", null, OutlookConstants.MESSAGE_ID, id);
            assertThat(text(done)).contains("Subject: mime me");
            assertThat(done.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("message/rfc822");
        });
        scenarios.put("messages/send", () -> {
            Exchange draft = ok("outlook:messages/create?to=" + BOB + "&subject=draft to send", "Hi");
            ok("outlook:messages/send", null, OutlookConstants.MESSAGE_ID,
                    draft.getMessage().getHeader(OutlookConstants.MESSAGE_ID));
            awaitArrival("draft to send");
        });
        scenarios.put("messages/sendMail", () -> {
            ok("outlook:messages/sendMail", "Hi", "To", "Bob <" + BOB + ">", "Subject", "composed");
            awaitArrival("composed");
            assertThat(withSubject(ALICE, "sentitems", "composed")).hasSize(1);
        });
        scenarios.put("messages/acceptSharing", () -> {
            String id = EMULATOR.mailbox(ALICE).createMessage("inbox", Map.of("subject", "Shared calendar", "@odata.type",
                    "#microsoft.graph.calendarSharingMessage")).get("id").toString();
            Exchange done = ok("outlook:messages/acceptSharing", null, OutlookConstants.MESSAGE_ID, id);
            assertThat(done.getMessage().getBody(OutlookCalendar.class).getName()).isEqualTo("Shared calendar");
        });
        scenarios.put("messages/move", () -> {
            String id = message("inbox", "move me");
            EMULATOR.mailbox(ALICE).createFolder("inbox", "Moved");
            Exchange done = ok("outlook:messages/move?destination=inbox/Moved", null, OutlookConstants.MESSAGE_ID, id);
            assertThat(done.getMessage().getBody(OutlookMessage.class).getSubject()).isEqualTo("move me");
            assertThat(withSubject(ALICE, "inbox/Moved", "move me")).hasSize(1);
            assertThat(withSubject(ALICE, "inbox", "move me")).isEmpty();
        });
        scenarios.put("messages/copy", () -> {
            String id = message("inbox", "copy me");
            ok("outlook:messages/copy?destination=Archive", null, OutlookConstants.MESSAGE_ID, id);
            assertThat(withSubject(ALICE, "archive", "copy me")).hasSize(1);
            assertThat(withSubject(ALICE, "inbox", "copy me")).hasSize(1);
        });
    }

    private void responses() {
        scenarios.put("messages/reply", () -> {
            String id = received("question 1");
            ok("outlook:messages/reply", "Thanks", OutlookConstants.MESSAGE_ID, id);
            awaitArrival("RE: question 1");
        });
        scenarios.put("messages/replyAll", () -> {
            String id = received("question 2");
            ok("outlook:messages/replyAll", "<html>Thanks</html>", OutlookConstants.MESSAGE_ID, id);
            awaitArrival("RE: question 2");
        });
        scenarios.put("messages/forward", () -> {
            String id = received("question 3");
            ok("outlook:messages/forward?to=" + BOB, "See below", OutlookConstants.MESSAGE_ID, id);
            awaitArrival("FW: question 3");
        });
        scenarios.put("messages/createReply", () -> assertDraft("createReply", "question 4", "RE: question 4"));
        scenarios.put("messages/createReplyAll", () -> assertDraft("createReplyAll", "question 5", "RE: question 5"));
        scenarios.put("messages/createForward", () -> assertDraft("createForward", "question 6", "FW: question 6"));
    }

    private void assertDraft(String operation, String subject, String answerSubject) {
        String id = received(subject);
        Exchange done = ok("outlook:messages/" + operation, "My comment", OutlookConstants.MESSAGE_ID, id);
        OutlookMessage draft = done.getMessage().getBody(OutlookMessage.class);
        assertThat(draft.getIsDraft()).isTrue();
        assertThat(draft.getSubject()).isEqualToIgnoringCase(answerSubject);
        assertThat(draft.getBody().getContent()).contains("My comment");
        assertThat(done.getMessage().getHeader(OutlookConstants.MESSAGE_ID)).isEqualTo(draft.getId()).isNotEqualTo(id);
    }

    private void folders() {
        scenarios.put("mailFolders/list", () -> assertThat(folderNames("outlook:mailFolders/list")).contains("Inbox"));
        scenarios.put("mailFolders/listChildFolders", () -> {
            EMULATOR.mailbox(ALICE).createFolder("inbox", "Child");
            assertThat(folderNames("outlook:mailFolders/listChildFolders?folder=inbox")).contains("Child");
        });
        scenarios.put("mailFolders/get", () -> {
            Exchange done = ok("outlook:mailFolders/get?folder=inbox", null);
            assertThat(done.getMessage().getBody(OutlookMailFolder.class).getDisplayName()).isEqualTo("Inbox");
        });
        scenarios.put("mailFolders/create", () -> {
            Exchange done = ok("outlook:mailFolders/create?folder=inbox", Map.of("displayName", "Created"));
            assertThat(done.getMessage().getHeader(OutlookConstants.ID)).isNotNull();
            assertThat(folderNames("outlook:mailFolders/listChildFolders?folder=inbox")).contains("Created");
        });
        scenarios.put("mailFolders/update", () -> {
            folder("Old name");
            OutlookMailFolder changes = new OutlookMailFolder();
            changes.setDisplayName("New name");
            ok("outlook:mailFolders/update?folder=inbox/Old name", changes);
            assertThat(folderNames("outlook:mailFolders/listChildFolders?folder=inbox")).contains("New name");
        });
        scenarios.put("mailFolders/delete", () -> {
            ok("outlook:mailFolders/delete", null, OutlookConstants.ID, folder("Deleted"));
            assertThat(folderNames("outlook:mailFolders/listChildFolders?folder=inbox")).doesNotContain("Deleted");
        });
        scenarios.put("mailFolders/permanentDelete", () -> {
            ok("outlook:mailFolders/permanentDelete?id=" + folder("Purged"), null);
            assertThat(folderNames("outlook:mailFolders/listChildFolders?folder=inbox")).doesNotContain("Purged");
        });
        scenarios.put("mailFolders/move", () -> {
            folder("Wanderer");
            folder("Home");
            ok("outlook:mailFolders/move?folder=inbox/Wanderer&destination=inbox/Home", null);
            assertThat(folderNames("outlook:mailFolders/listChildFolders?folder=inbox/Home")).contains("Wanderer");
        });
        scenarios.put("mailFolders/copy", () -> {
            folder("Original");
            folder("Copies");
            ok("outlook:mailFolders/copy?folder=inbox/Original&destination=inbox/Copies", null);
            assertThat(folderNames("outlook:mailFolders/listChildFolders?folder=inbox/Copies")).contains("Original");
        });
    }

    private void attachments() {
        scenarios.put("attachments/list", () -> {
            String[] ids = attached("a.txt", "hello");
            List<?> list = ok("outlook:attachments/list?messageId=" + ids[0], null).getMessage().getBody(List.class);
            assertThat(list).singleElement().isInstanceOfSatisfying(OutlookAttachment.class, attachment -> {
                assertThat(attachment.getName()).isEqualTo("a.txt");
                assertThat(attachment.has("contentBytes")).isFalse();
            });
        });
        scenarios.put("attachments/get", () -> {
            String[] ids = attached("b.txt", "hello b");
            OutlookAttachment attachment = ok("outlook:attachments/get", null, OutlookConstants.MESSAGE_ID, ids[0],
                    OutlookConstants.ATTACHMENT_ID, ids[1]).getMessage().getBody(OutlookAttachment.class);
            assertThat(new String(attachment.getContentBytes(), StandardCharsets.UTF_8)).isEqualTo("hello b");
        });
        scenarios.put("attachments/create", () -> assertThat(attached("c.txt", "hello c")[1]).isNotBlank());
        scenarios.put("attachments/delete", () -> {
            String[] ids = attached("d.txt", "hello d");
            ok("outlook:attachments/delete", null, OutlookConstants.MESSAGE_ID, ids[0], OutlookConstants.ATTACHMENT_ID, ids[1]);
            assertThat(EMULATOR.mailbox(ALICE).attachments(ids[0])).isEmpty();
        });
        scenarios.put("attachments/getContent", () -> {
            String[] ids = attached("e.txt", "hello e");
            Exchange done = ok("outlook:attachments/getContent", null, OutlookConstants.MESSAGE_ID, ids[0],
                    OutlookConstants.ATTACHMENT_ID, ids[1]);
            assertThat(text(done)).isEqualTo("hello e");
            assertThat(done.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class)).startsWith("text/plain");
        });
    }

    private void rulesCategoriesAndSettings() {
        scenarios.put("messageRules/list", () -> {
            rule("listed");
            List<?> rules = ok("outlook:messageRules/list", null).getMessage().getBody(List.class);
            assertThat(rules).anyMatch(rule -> "listed".equals(((OutlookMessageRule) rule).getDisplayName()));
        });
        scenarios.put("messageRules/get", () -> {
            Exchange done = ok("outlook:messageRules/get", null, OutlookConstants.ID, rule("read"));
            assertThat(done.getMessage().getBody(OutlookMessageRule.class).getDisplayName()).isEqualTo("read");
        });
        scenarios.put("messageRules/create", () -> assertThat(rule("created")).isNotBlank());
        scenarios.put("messageRules/update", () -> {
            Exchange done
                    = ok("outlook:messageRules/update", "{\"displayName\":\"after\"}", OutlookConstants.ID, rule("before"));
            assertThat(done.getMessage().getBody(OutlookMessageRule.class).getDisplayName()).isEqualTo("after");
        });
        scenarios.put("messageRules/delete", () -> {
            String id = rule("gone");
            ok("outlook:messageRules/delete", null, OutlookConstants.ID, id);
            List<?> rules = ok("outlook:messageRules/list", null).getMessage().getBody(List.class);
            assertThat(rules).noneMatch(rule -> id.equals(((OutlookMessageRule) rule).getId()));
        });
        scenarios.put("categories/list", () -> {
            category("Listed");
            List<?> categories = ok("outlook:categories/list", null).getMessage().getBody(List.class);
            assertThat(categories).anyMatch(category -> "Listed".equals(((OutlookCategory) category).getDisplayName()));
        });
        scenarios.put("categories/get", () -> {
            Exchange done = ok("outlook:categories/get", null, OutlookConstants.ID, category("Read"));
            assertThat(done.getMessage().getBody(OutlookCategory.class).getDisplayName()).isEqualTo("Read");
        });
        scenarios.put("categories/create", () -> assertThat(category("Created")).isNotBlank());
        scenarios.put("categories/update", () -> {
            Exchange done = ok("outlook:categories/update", Map.of("color", "preset7"), OutlookConstants.ID, category("Blue"));
            assertThat(done.getMessage().getBody(OutlookCategory.class).getColor()).isEqualTo("preset7");
        });
        scenarios.put("categories/delete", () -> ok("outlook:categories/delete", null, OutlookConstants.ID, category("Gone")));
        scenarios.put("mailboxSettings/get", () -> {
            Exchange done = ok("outlook:mailboxSettings", null);
            assertThat(done.getMessage().getBody(OutlookMailboxSettings.class).getTimeZone()).isNotBlank();
        });
        scenarios.put("mailboxSettings/update", () -> {
            OutlookMailboxSettings changes = new OutlookMailboxSettings();
            changes.setTimeZone("Pacific Standard Time");
            ok("outlook:mailboxSettings/update", changes);
            Exchange done = ok("outlook:mailboxSettings/get", null);
            assertThat(done.getMessage().getBody(OutlookMailboxSettings.class).getTimeZone())
                    .isEqualTo("Pacific Standard Time");
        });
    }

    private void subscriptions() {
        SubscriptionScenarios subscriptions = new SubscriptionScenarios(this);
        scenarios.put("subscriptions/list", subscriptions::list);
        scenarios.put("subscriptions/get", subscriptions::get);
        scenarios.put("subscriptions/create", subscriptions::create);
        scenarios.put("subscriptions/update", subscriptions::update);
        scenarios.put("subscriptions/delete", subscriptions::delete);
        scenarios.put("subscriptions/reauthorize", subscriptions::reauthorize);
    }

    private void batchAndRequest() {
        scenarios.put("batch/send", () -> {
            String id = message("inbox", "batched");
            List<?> results = ok("outlook:batch", List.of(
                    BatchRequest.of("messages/get").with("messageId", id),
                    BatchRequest.of("GET", "/messages/unknown"),
                    Map.of("operation", "messages/move", "messageId", id, "destination", "archive"))).getMessage()
                    .getBody(List.class);
            assertThat(results).hasSize(3);
            assertThat(((BatchResult) results.get(0)).response().json()).containsEntry("subject", "batched");
            assertThat(((BatchResult) results.get(1)).failure()).isNotNull();
            assertThat(withSubject(ALICE, "archive", "batched")).hasSize(1);
        });
        scenarios.put("request/send", () -> {
            message("inbox", "requested");
            Exchange done = ok("outlook:request", null, OutlookConstants.REQUEST_PATH, "/mailFolders/inbox/messages?$top=1");
            assertThat(done.getMessage().getBody(Map.class)).containsKey("value");
            assertThat(done.getMessage().getHeader(OutlookConstants.STATUS)).isEqualTo(200);
        });
    }

    private List<String> folderNames(String uri) {
        List<?> folders = ok(uri, null).getMessage().getBody(List.class);
        return folders.stream().map(folder -> ((OutlookMailFolder) folder).getDisplayName()).toList();
    }

    private static String folder(String name) {
        return EMULATOR.mailbox(ALICE).createFolder("inbox", name).get("id").toString();
    }

    private String[] attached(String name, String content) {
        String messageId = message("drafts", "with " + name);
        Exchange done = ok("outlook:attachments/create", content.getBytes(StandardCharsets.UTF_8), OutlookConstants.MESSAGE_ID,
                messageId, Exchange.FILE_NAME, name, Exchange.CONTENT_TYPE, "text/plain");
        return new String[] { messageId, done.getMessage().getHeader(OutlookConstants.ATTACHMENT_ID, String.class) };
    }

    private String rule(String name) {
        OutlookMessageRule rule = new OutlookMessageRule();
        rule.setDisplayName(name);
        rule.setSequence(1);
        rule.setIsEnabled(false);
        MessageRuleActions actions = new MessageRuleActions();
        actions.setMarkAsRead(true);
        rule.setActions(actions);
        return ok("outlook:messageRules/create", rule).getMessage().getHeader(OutlookConstants.ID, String.class);
    }

    private String category(String name) {
        return ok("outlook:categories/create", Map.of("displayName", name, "color", "preset1")).getMessage()
                .getHeader(OutlookConstants.ID, String.class);
    }

    private static String text(Exchange exchange) throws IOException {
        try (InputStream stream = exchange.getMessage().getBody(InputStream.class)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void awaitArrival(String subject) {
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(EMULATOR.mailbox(BOB).messages("inbox"))
                        .filteredOn(message -> subject.equalsIgnoreCase(String.valueOf(message.get("subject")))).hasSize(1));
    }
}
