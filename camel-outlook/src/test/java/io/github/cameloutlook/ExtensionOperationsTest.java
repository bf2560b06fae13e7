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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.OutlookConflictException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookExtension;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookTask;
import io.github.cameloutlook.model.OutlookTaskList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Open extensions of everything that takes them. */
class ExtensionOperationsTest extends ProducerTestSupport {

    private static final String NAME = "com.contoso.referral";

    /** What takes open extensions, by the header that names it. */
    enum Owner {
        MESSAGE(OutlookConstants.MESSAGE_ID),
        EVENT(OutlookConstants.EVENT_ID),
        CONTACT(OutlookConstants.CONTACT_ID),
        TASK(OutlookConstants.TASK_ID),
        TASK_LIST(OutlookConstants.TASK_LIST);

        private final String header;

        Owner(String header) {
            this.header = header;
        }

        String create() {
            Map<String, Object> made = switch (this) {
                case MESSAGE -> Map.of("id", message("inbox", "extended"));
                case EVENT -> EMULATOR.mailbox(ALICE).createEvent(Map.of("subject", "extended", "start", time("10"), "end",
                        time("11")));
                case CONTACT -> EMULATOR.mailbox(ALICE).createContact(Map.of("surname", "Extended"));
                case TASK -> EMULATOR.mailbox(ALICE).createTask("Tasks", Map.of("title", "extended"));
                case TASK_LIST -> EMULATOR.mailbox(ALICE).createTodoList("extended " + System.nanoTime());
            };
            return made.get("id").toString();
        }

        private static Map<String, Object> time(String hour) {
            return Map.of("dateTime", "2026-06-01T" + hour + ":00:00", "timeZone", "UTC");
        }
    }

    @ParameterizedTest
    @EnumSource(Owner.class)
    void areWrittenReadReplacedAndRemoved(Owner owner) {
        String id = owner.create();
        OutlookExtension extension
                = OutlookExtension.of(NAME).with("order", "A1").with("amount", 12).with("tags", List.of("a", "b"));
        ok("outlook:extensions/create", extension, owner.header, id);
        assertThat(get(owner, id).values()).isEqualTo(extension.values());

        ok("outlook:extensions/update?extensionName=" + NAME, "{\"order\":\"A2\"}", owner.header, id);
        assertThat(get(owner, id).values()).isEqualTo(Map.of("order", "A2"));

        ok("outlook:extensions/update?extensionName=" + get(owner, id).getId(), Map.of("order", "A3"), owner.header, id);
        List<?> all = ok("outlook:extensions/list", null, owner.header, id).getMessage().getBody(List.class);
        assertThat(all).singleElement().isInstanceOfSatisfying(OutlookExtension.class, one -> {
            assertThat(one.getExtensionName()).isEqualTo(NAME);
            assertThat(one.values()).isEqualTo(Map.of("order", "A3"));
        });

        ok("outlook:extensions/delete?extensionName=" + NAME, null, owner.header, id);
        assertThat(fails("outlook:extensions/get?extensionName=" + NAME, null, owner.header, id))
                .isInstanceOf(OutlookNotFoundException.class);
    }

    private OutlookExtension get(Owner owner, String id) {
        return ok("outlook:extensions/get", null, owner.header, id, OutlookConstants.EXTENSION_NAME, NAME).getMessage()
                .getBody(OutlookExtension.class);
    }

    @Test
    void comeAlongWithWhatIsRead() {
        String message = Owner.MESSAGE.create();
        ok("outlook:extensions/create?extensionName=" + NAME, Map.of("order", "B1"), OutlookConstants.MESSAGE_ID, message);
        assertThat(ok("outlook:messages/get?extensions=" + NAME, null, OutlookConstants.MESSAGE_ID, message).getMessage()
                .getBody(OutlookMessage.class).extension(NAME).values()).containsEntry("order", "B1");
        OutlookContact contact = new OutlookContact();
        contact.setSurname("Along");
        contact.setExtensions(
                List.of(OutlookExtension.of(NAME).with("order", "B2"), OutlookExtension.of("other").with("x", 1)));
        ok("outlook:contacts/create", contact);
        List<?> contacts
                = ok("outlook:contacts/list?filter=surname eq 'Along'", null, OutlookConstants.EXTENSIONS, NAME + ", other")
                        .getMessage().getBody(List.class);
        assertThat(contacts).singleElement().isInstanceOfSatisfying(OutlookContact.class, read -> {
            assertThat(read.extension(NAME).values()).containsEntry("order", "B2");
            assertThat(read.extension("other").values()).containsEntry("x", 1);
        });
    }

    @Test
    void ofTasksAndListsComeAlongToo() {
        String task = Owner.TASK.create();
        ok("outlook:extensions/create?extensionName=" + NAME, Map.of("order", "C1"), OutlookConstants.TASK_ID, task);
        assertThat(ok("outlook:tasks/get?extensions=" + NAME, null, OutlookConstants.TASK_ID, task).getMessage()
                .getBody(OutlookTask.class).extension(NAME).values()).containsEntry("order", "C1");
        String list = Owner.TASK_LIST.create();
        ok("outlook:extensions/create?extensionName=" + NAME, Map.of("order", "C2"), OutlookConstants.TASK_LIST, list);
        assertThat(ok("outlook:taskLists/get?extensions=" + NAME, null, OutlookConstants.TASK_LIST, list).getMessage()
                .getBody(OutlookTaskList.class).extension(NAME).values()).containsEntry("order", "C2");
    }

    @Test
    void itemsAreFoundByWhatTheyHave() {
        String id = Owner.CONTACT.create();
        String name = NAME + ".found";
        ok("outlook:extensions/create?extensionName=" + name, Map.of("x", true), OutlookConstants.CONTACT_ID, id);
        List<?> found = ok("outlook:contacts/list?filter=extensions/any(f:f/id eq '" + name + "')", null).getMessage()
                .getBody(List.class);
        assertThat(found).singleElement()
                .isInstanceOfSatisfying(OutlookContact.class,
                        contact -> assertThat(contact.getSurname()).isEqualTo("Extended"));
    }

    @Test
    void whatCannotBeKeptIsRefusedBeforeAnythingIsSent() {
        String id = Owner.CONTACT.create();
        EMULATOR.journal().clear();
        assertRefused("outlook:extensions/create?extensionName=" + "x".repeat(127), Map.of("a", 1), id, "126 characters");
        assertRefused("outlook:extensions/create", Map.of("a", 1), id, "needs a name");
        assertRefused("outlook:extensions/create", Map.of("extensionName", "a/b"), id, "slashes");
        assertRefused("outlook:extensions/create", Map.of("extensionName", " "), id, "needs a name");
        assertRefused("outlook:extensions/create?extensionName=b", Map.of("extensionName", "a"), id, "'a'");
        assertRefused("outlook:extensions/create?extensionName=b", Map.of("deep", Map.of("a", 1)), id, "'deep'");
        assertRefused("outlook:extensions/create?extensionName=b", "text", id, "JSON");
        assertRefused("outlook:extensions/get", null, id, "extensionName");
        assertRefused("outlook:contacts/create",
                Map.of("surname", "X", "extensions", List.of(Map.of("extensionName", "x".repeat(200)))), null,
                "126 characters");
        assertRefused("outlook:messages/create",
                Map.of("subject", "X", "extensions", List.of(Map.of("extensionName", "a", "deep", List.of(List.of(1))))), null,
                "'deep'");
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }

    private void assertRefused(String uri, Object body, String contact, String reason) {
        assertThat(fails(uri, body, OutlookConstants.CONTACT_ID, contact)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void thoseOfTheUserAreAResourceOfTheirOwn() {
        OutlookExtension extension = OutlookExtension.of("com.contoso.user").with("desk", "4-11").with("floor", 4);
        ok("outlook:userExtensions/create", extension);
        assertThat(ofUser().values()).isEqualTo(extension.values());
        assertThat(fails("outlook:userExtensions/create", extension)).isInstanceOf(OutlookConflictException.class);
        ok("outlook:userExtensions/update?extensionName=com.contoso.user", Map.of("desk", "5-11"));
        assertThat(ofUser().values()).isEqualTo(Map.of("desk", "5-11"));
        assertThat(ok("outlook:userExtensions/list?mailbox=" + BOB, null).getMessage().getBody(List.class)).isEmpty();
        assertThat(ok("outlook:userExtensions/list", null).getMessage().getBody(List.class)).hasSize(1);
        ok("outlook:userExtensions/delete?extensionName=com.contoso.user", null);
        assertThat(fails("outlook:userExtensions/get?extensionName=com.contoso.user", null))
                .isInstanceOf(OutlookNotFoundException.class);
        assertThat(requests("PATCH", "/users/" + ALICE + "/extensions/com.contoso.user")).hasSize(1);
        assertThat(fails("outlook:extensions/create", extension)).as("the id of its item got lost")
                .isInstanceOf(OutlookInputException.class);
    }

    private OutlookExtension ofUser() {
        return ok("outlook:userExtensions/get?extensionName=com.contoso.user", null).getMessage()
                .getBody(OutlookExtension.class);
    }

    @Test
    void manyAreWrittenInABatch() {
        List<String> contacts = List.of(Owner.CONTACT.create(), Owner.CONTACT.create());
        List<Map<String, Object>> requests = contacts.stream()
                .map(id -> Map.<String, Object> of("operation", "extensions/create", "contactId", id, "extensionName", NAME,
                        "body", Map.of("order", id)))
                .toList();
        List<?> results = ok("outlook:batch", requests).getMessage().getBody(List.class);
        assertThat(results).hasSize(2);
        assertThat(requests("POST", "/$batch")).hasSize(1);
        for (String id : contacts) {
            assertThat(get(Owner.CONTACT, id).values()).containsEntry("order", id);
        }
    }

    @Test
    void theTaskThatIsNamedIsMeantAndNotTheListItLiesIn() {
        String task = Owner.TASK.create();
        ok("outlook:extensions/create?taskList=defaultList&extensionName=" + NAME, Map.of("x", 1), OutlookConstants.TASK_ID,
                task);
        assertThat(get(Owner.TASK, task).values()).containsEntry("x", 1);
        assertThat(fails("outlook:extensions/get?taskList=defaultList&extensionName=" + NAME, null))
                .isInstanceOf(OutlookNotFoundException.class);
    }
}
