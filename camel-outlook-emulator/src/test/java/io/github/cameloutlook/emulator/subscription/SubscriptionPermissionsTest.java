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

import java.util.Map;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.notification.Listener;
import io.github.cameloutlook.emulator.oauth.Application;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SubscriptionPermissionsTest {

    private static final String BOB = "users/bob@contoso.com/messages";

    @RegisterExtension
    static OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com")
            .auth(AuthMode.strict).build();

    private final Listener listener = new Listener();
    private final TestHttp http = new TestHttp(emulator);

    @AfterEach
    void removeAll() {
        emulator.subscriptions().all().forEach(one -> emulator.subscriptions().remove((String) one.get("id")));
        listener.close();
    }

    private SubscriptionClient application(String... permissions) {
        return new SubscriptionClient(emulator, http.withToken(emulator.tokens().forApplication(permissions)));
    }

    private SubscriptionClient user(String user, String... permissions) {
        return new SubscriptionClient(emulator, http.withToken(emulator.tokens().forUser(user, permissions)));
    }

    private Answer subscribe(SubscriptionClient client, String resource) throws Exception {
        Object list = emulator.mailbox("bob@contoso.com").todoLists().get(0).get("id");
        return client.post(client.body(resource.replace("{list}", list.toString()), "created", listener.url("/")));
    }

    @ParameterizedTest
    @CsvSource({
            "Mail.Read, users/bob@contoso.com/messages, 201", "Mail.ReadBasic.All, users/bob@contoso.com/messages, 201",
            "Mail.ReadWrite, users/bob@contoso.com/messages, 403", "Calendars.Read, users/bob@contoso.com/messages, 403",
            "Calendars.Read, users/bob@contoso.com/events, 201", "Contacts.Read, users/bob@contoso.com/contacts, 201",
            "Contacts.Read, users/bob@contoso.com/events, 403",
            "Tasks.ReadWrite, users/bob@contoso.com/todo/lists/{list}/tasks, 403", "Mail.Read, me/messages, 400" })
    void anApplicationNeedsThePermissionToRead(String permission, String resource, int status) throws Exception {
        Answer answer = subscribe(application(permission), resource);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        if (status == 403) {
            assertThat(SubscriptionClient.message(answer)).isEqualTo("Operation: Create; Exception: [Status Code: Forbidden; "
                                                                     + "Reason: Access is denied. Check credentials and try again.]");
        }
    }

    @ParameterizedTest
    @CsvSource({
            "Mail.Read, me/messages, 201", "Mail.ReadBasic, users/bob@contoso.com/messages, 201",
            "Mail.Read, users/alice@contoso.com/messages, 403", "Mail.Read.Shared, users/alice@contoso.com/messages, 403",
            "Tasks.ReadWrite, me/todo/lists/{list}/tasks, 201", "User.Read, me/messages, 403" })
    void aUserSubscribesToTheirOwnMailbox(String permission, String resource, int status) throws Exception {
        Answer answer = subscribe(user("bob@contoso.com", permission), resource);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void contentNeedsMoreThanTheBasicPermission() throws Exception {
        String certificate = SubscriptionClient.certificate("RSA", 2048);
        SubscriptionClient basic = application("Mail.ReadBasic.All");
        Map<String, Object> preview
                = basic.richBody(BOB + "?$select=subject,bodyPreview", "created", listener.url("/"), certificate);
        assertThat(basic.post(preview).status()).isEqualTo(403);
        assertThat(application("Mail.Read").post(preview).status()).isEqualTo(201);
        basic.create(basic.richBody(BOB + "?$select=subject", "created", listener.url("/"), certificate));
    }

    @Test
    void usersSeeTheirOwnSubscriptionsAndApplicationsTheirs() throws Exception {
        Answer byApplication = subscribe(application("Mail.Read"), BOB);
        Answer byBob = subscribe(user("bob@contoso.com", "Mail.Read"), "me/mailFolders/inbox/messages");
        Answer byAlice = subscribe(user("alice@contoso.com", "Mail.Read"), "me/messages");
        assertThat(byBob.json()).containsEntry("creatorId", http.withToken(emulator.tokens().forApplication("User.Read.All"))
                .get("/v1.0/users/bob@contoso.com").json().get("id"));
        assertThat(byApplication.json()).containsEntry("applicationId", Application.DEFAULT.id());
        assertThat(byApplication.json().get("creatorId")).isNotEqualTo(byBob.json().get("creatorId"));
        TestHttp bob = user("bob@contoso.com", "Mail.Read").http;
        assertThat(bob.get(SubscriptionClient.PATH).value()).extracting(one -> one.get("id"))
                .containsExactly(byBob.json().get("id"));
        assertThat(bob.get(SubscriptionClient.PATH + "/" + byAlice.json().get("id")).status()).isEqualTo(404);
        assertThat(application("Mail.Read").http.get(SubscriptionClient.PATH).value()).extracting(one -> one.get("id"))
                .containsExactly(byApplication.json().get("id"));
    }

    @Test
    void withoutATokenNothingIsToBeHad() throws Exception {
        assertThat(http.withToken(null).get(SubscriptionClient.PATH).status()).isEqualTo(401);
    }

    @Test
    void theApplicationThatIsThereByDefaultMaySubscribe() {
        assertThat(Application.DEFAULT.permissions()).contains("Mail.Read", "Calendars.Read", "Contacts.Read");
    }
}
