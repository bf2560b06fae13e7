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
package io.github.cameloutlook.emulator.dialect;

import java.util.Map;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Refusals of the Outlook REST service. */
@SuppressWarnings("unchecked")
class OutlookErrorsTest {

    private static final String OUTLOOK = "https://outlook.office.com";
    private static final String ALICE = "alice@contoso.com";

    @RegisterExtension
    static final OutlookEmulator OPEN = OutlookEmulator.builder().mailbox(ALICE).build();

    @RegisterExtension
    static final OutlookEmulator STRICT = OutlookEmulator.builder().mailbox(ALICE).auth(AuthMode.strict).build();

    private final TestHttp http = new TestHttp(OPEN);

    private static void assertError(Answer answer, int status, String code, String message) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
        assertThat((Map<String, Object>) answer.json().get("error")).containsOnlyKeys("code", "message")
                .extractingByKey("message").asString().contains(message);
    }

    @ParameterizedTest
    @CsvSource({
            "/messages/delta, delta", "/messages/x/$value, $value", "/calendar/getSchedule, getSchedule",
            "/todo/lists, lists", "/outlook/tasks, tasks", "/tasks/delta, delta",
            "/photos, photos", "/todo/groups, groups",
            "/messages/x/createUploadSession, createUploadSession", "/messages/microsoft.graph.delta, microsoft.graph.delta",
            "/mailFolders/delta, delta", "/mailFolders/inbox/messages/delta(), delta" })
    void whatIsNotServedIsUnknown(String path, String segment) throws Exception {
        assertError(http.get("/api/v2.0/me" + path), 400, "RequestBroker-ParseUri",
                "Resource not found for the segment '" + segment + "'.");
    }

    @Test
    void otherVersionsAndRootsAreUnknown() throws Exception {
        assertError(http.get("/api/v3.0/me/messages"), 404, "ResourceNotFound", "'v3.0'");
        assertError(http.get("/api/"), 404, "ResourceNotFound", "''");
        assertThat(http.send(http.request("/api/v2.0/me/sendmail")).status()).isEqualTo(405);
    }

    @Test
    void textsNameOutlooksTypesAndProperties() throws Exception {
        assertError(http.get("/api/v2.0/me/messages?$select=Colour"), 400, "RequestBroker-ParseUri",
                "Could not find a property named 'Colour' on type 'Microsoft.OutlookServices.Message'");
        assertError(http.get("/api/v2.0/me/messages?$select=Subject,Flag"), 400, "RequestBroker-ParseUri",
                "Could not find a property named 'Flag' on type 'Microsoft.OutlookServices.Message'");
        assertError(http.get("/api/v2.0/me/messages/AAMkunknown"), 400, "ErrorInvalidIdMalformed", "");
        assertError(http.get("/api/v2.0/users/nobody@contoso.com/messages"), 404, "MailboxNotEnabledForRESTAPI",
                "REST API is not yet supported for this mailbox.");
    }

    @Test
    void bodiesThatCannotBeReadAreRefused() throws Exception {
        assertError(http.send(http.request("/api/v2.0/me/messages").header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{"))), 400, "UnableToDeserializePostBody", "");
        assertError(http.postMime("/api/v2.0/me/messages", "Subject: x\n\nx"), 415, "ErrorInvalidRequest", "text/plain");
        assertError(http.post("/api/v2.0/me/messages", Map.of("Subject", "Flagged", "Flag", Map.of())), 400,
                "RequestBodyRead", "'Flag' does not exist on type 'Microsoft.OutlookServices.Message'");
        assertError(http.post("/api/v2.0/me/contacts", Map.of("GivenName", "Kim", "PrimaryEmailAddress", Map.of())), 400,
                "RequestBodyRead", "'PrimaryEmailAddress' does not exist on type 'Microsoft.OutlookServices.Contact'");
        assertThat(http.get("/v1.0/me/contacts").value()).as("nothing is half done").isEmpty();
    }

    @Test
    void faultsHitRequestsAsTheClientWritesThem() throws Exception {
        OPEN.faults().add(Fault.on("GET", "/api/v2.0/me/contacts").status(429).retryAfter(3).times(1));
        Answer answer = http.get("/api/v2.0/me/contacts");
        assertError(answer, 429, "ApplicationThrottled", "");
        assertThat(answer.header("Retry-After")).isEqualTo("3");
        assertThat(http.get("/api/v2.0/me/contacts").status()).isEqualTo(200);
    }

    @Test
    void theMailboxHasAUser() throws Exception {
        Map<String, Object> user = http.get("/api/v2.0/me").json();
        assertThat(user).containsEntry("EmailAddress", ALICE).containsEntry("Alias", "alice")
                .containsKeys("DisplayName", "MailboxGuid", "@odata.id");
        assertThat((String) user.get("Id")).matches("[0-9a-f-]{36}@[0-9a-f-]{36}");
        assertThat(http.get("/api/v2.0/Users('" + user.get("Id") + "')/MailFolders/Inbox").status()).isEqualTo(200);
    }

    @Test
    void tokensAreForOneService() throws Exception {
        TestHttp plain = new TestHttp(STRICT);
        Answer graphs = plain.withToken(STRICT.tokens().forUser(ALICE, "Mail.Read")).get("/api/v2.0/me/messages");
        assertError(graphs, 401, "InvalidAudienceForResource", "https://graph.microsoft.com");

        String own = STRICT.tokens().forUserAt(OUTLOOK, ALICE, "Mail.Read");
        assertThat(plain.withToken(own).get("/api/v2.0/me/messages").status()).isEqualTo(200);
        assertThat(plain.withToken(own).get("/v1.0/me/messages").status()).isEqualTo(401);
        assertError(plain.withToken(own).post("/api/v2.0/me/messages", Map.of("Subject", "x")), 403, "ErrorAccessDenied", "");

        Answer none = plain.withToken(null).get("/api/v2.0/me/messages");
        assertThat(none.status()).isEqualTo(401);
        assertThat(none.text()).isEmpty();
        assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(none.header("x-ms-diagnostics")).isNotEmpty();

        String application = STRICT.tokens().forApplicationAt(OUTLOOK + "/", "Mail.ReadWrite");
        assertThat(plain.withToken(application).get("/api/v2.0/me/messages").status()).isEqualTo(400);
        assertThat(plain.withToken(application).get("/api/v2.0/users/" + ALICE + "/messages").status()).isEqualTo(200);
    }
}
