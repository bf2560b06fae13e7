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

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Extensions, photos, people, settings and what helps with meetings, in the shapes of the Outlook REST API. */
@SuppressWarnings("unchecked")
class OutlookSubsetsTest {

    private static final String API = "/api/v2.0/me";
    private static final String BETA = "/api/beta/me";
    private static final String TYPE = "Microsoft.OutlookServices.OpenTypeExtension";

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com")
            .room("blue@contoso.com", Map.of("displayName", "Blue")).room("red@contoso.com", Map.of("displayName", "Red"))
            .roomList("main@contoso.com", "Main building", "blue@contoso.com").build();

    private TestHttp http() {
        return new TestHttp(emulator);
    }

    private static Map<String, Object> ok(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    @Test
    void extensionsKeepTheirDataAndHaveTypesOfThisApi() throws Exception {
        Map<String, Object> message = ok(http().post(API + "/messages", Map.of(
                "Subject", "x", "Extensions",
                List.of(Map.of("@odata.type", TYPE, "ExtensionName", "Com.Contoso.Inline", "camelCase",
                        "high")))),
                201);
        String one = API + "/messages('" + message.get("Id") + "')";
        Map<String, Object> extension = ok(http().post(one + "/extensions", Map.of("@odata.type", TYPE, "ExtensionName",
                "Com.Contoso.Referral", "importance", "high", "DealValue", 10, "id2", List.of("a"))), 201);
        assertThat(extension).containsEntry("@odata.type", "#" + TYPE).containsEntry("Id", TYPE + ".Com.Contoso.Referral")
                .containsEntry("ExtensionName", "Com.Contoso.Referral").containsEntry("importance", "high")
                .containsEntry("DealValue", 10);
        assertThat((String) extension.get("@odata.id")).endsWith("/Extensions('" + TYPE + ".Com.Contoso.Referral')");

        assertThat(ok(http().get(one + "/extensions/" + TYPE + ".Com.Contoso.Referral"), 200)).containsEntry("DealValue", 10);
        assertThat(
                ok(http().patch(one + "/extensions('Com.Contoso.Referral')", Map.of("@odata.type", TYPE, "importance", "low")),
                        200))
                .as("merged").containsEntry("importance", "low").containsEntry("DealValue", 10);
        String filter = "Id%20eq%20'" + TYPE + ".Com.Contoso.Referral'";
        Map<String, Object> read = ok(http().get(one + "?$expand=Extensions($filter=" + filter + ")"), 200);
        assertThat((List<Map<String, Object>>) read.get("Extensions")).singleElement()
                .satisfies(found -> assertThat(found).containsEntry("Id", TYPE + ".Com.Contoso.Referral"));
        assertThat(http().get(API + "/messages?$filter=Extensions/any(f:f/" + filter + ")").value()).hasSize(1);
        assertThat(
                http().get(API + "/messages?$filter=Extensions/any(f:f/Id%20eq%20'" + TYPE + ".Com.Contoso.Inline')").value())
                .hasSize(1);
        assertThat(http().get("/v1.0/me/messages/" + message.get("Id") + "/extensions/Com.Contoso.Referral").json())
                .containsEntry("id", "microsoft.graph.openTypeExtension.Com.Contoso.Referral").containsEntry("DealValue", 10);
        assertThat(http().delete(one + "/extensions('" + TYPE + ".Com.Contoso.Referral')").status()).isEqualTo(204);
        assertThat(http().get(one + "/extensions('Com.Contoso.Referral')").status()).isEqualTo(404);
        assertThat(http().post(one + "/extensions", Map.of("ExtensionName", "Com.X")).status()).as("no type").isEqualTo(400);
    }

    @Test
    void aUserWithoutAPhotoHasOneOfASinglePixel() throws Exception {
        assertThat(ok(http().get(API + "/photo"), 200)).containsEntry("Id", "1X1").containsEntry("Width", 1)
                .containsEntry("@odata.mediaContentType", "image/gif");
        assertThat(http().send(http().request(API + "/photo/$value").header("Content-Type", "image/png")
                .method("PATCH", BodyPublishers.ofByteArray(image(300)))).status()).isEqualTo(200);
        assertThat(ok(http().get(API + "/photo"), 200)).containsEntry("Id", "300X300").containsEntry("Height", 300);
        assertThat(http().get(API + "/photo/$value").header("Content-Type")).isEqualTo("image/png");
        assertThat(http().get(API + "/photos").status()).as("of beta only").isEqualTo(400);
        assertThat(http().get(BETA + "/photos").value()).extracting(photo -> photo.get("Id")).contains("48X48", "240X240");
        assertThat(ok(http().get(BETA + "/photos('48x48')"), 200)).containsEntry("Width", 48);
        assertThat(http().get(BETA + "/Photos('48x48')/$value").header("Content-Type")).isEqualTo("image/jpeg");
        Map<String, Object> contact = ok(http().post(API + "/contacts", Map.of("GivenName", "Kim")), 201);
        String photo = API + "/contacts('" + contact.get("Id") + "')/photo";
        assertThat(http().get(photo + "/$value").status()).isEqualTo(404);
        assertThat(http().send(http().request(photo + "/$value").header("Content-Type", "image/png")
                .PUT(BodyPublishers.ofByteArray(image(20)))).status()).isEqualTo(200);
        assertThat(ok(http().get(photo), 200)).containsEntry("Id", "20X20");
    }

    private static byte[] image(int edge) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void peopleHaveTheirOlderShape() throws Exception {
        ok(http().post(API + "/contacts", Map.of("GivenName", "Kim", "DisplayName", "Kim Lee", "JobTitle", "Buyer",
                "EmailAddresses", List.of(Map.of("Address", "kim@example.com")))), 201);
        assertThat(http().get(API + "/people").status()).as("of beta only").isEqualTo(400);
        List<Map<String, Object>> people = http().get(BETA + "/people").value();
        assertThat(people.get(0)).containsEntry("DisplayName", "Kim Lee").containsEntry("Title", "Buyer")
                .containsEntry("EmailAddresses", List.of(Map.of("Address", "kim@example.com")))
                .containsEntry("Sources", List.of(Map.of("Type", "Mailbox"))).doesNotContainKeys("JobTitle", "PersonType");
        assertThat(
                http().get(BETA + "/people?$select=DisplayName&$filter=Sources/Any(source:%20source/Type%20eq%20'Directory')")
                        .value())
                .extracting(person -> person.get("DisplayName")).contains("Blue").doesNotContain("Kim Lee");
        assertThat(http().get(BETA + "/people?$search=%22kim%22").value()).hasSize(1);
        assertThat(ok(http().get(BETA + "/people('" + people.get(0).get("Id") + "')"), 200)).containsEntry("Title", "Buyer");
    }

    @Test
    void overridesAndSettings() throws Exception {
        Map<String, Object> override = ok(http().post(API + "/InferenceClassification/Overrides", Map.of(
                "ClassifyAs", "Focused", "SenderEmailAddress", Map.of("Name", "Sam", "Address", "sam@example.com"))), 201);
        assertThat(override).containsEntry("ClassifyAs", "Focused");
        String one = API + "/InferenceClassification/Overrides('" + override.get("Id") + "')";
        assertThat((String) override.get("@odata.id"))
                .endsWith("/InferenceClassification/Overrides('" + override.get("Id") + "')");
        assertThat(ok(http().patch(one, Map.of("ClassifyAs", "Other")), 200)).containsEntry("ClassifyAs", "Other");
        assertThat(http().get("/v1.0/me/inferenceClassification/overrides").value().get(0)).containsEntry("classifyAs",
                "other");
        assertThat(http().delete(one).status()).isEqualTo(204);
        assertThat(http().get(API + "/InferenceClassification/Overrides").value()).isEmpty();

        ok(http().patch(API + "/MailboxSettings", Map.of("TimeZone", "Pacific Standard Time", "AutomaticRepliesSetting",
                Map.of("Status", "AlwaysEnabled", "ExternalAudience", "ContactsOnly", "InternalReplyMessage", "Away"))), 200);
        Map<String, Object> settings = ok(http().get(API + "/MailboxSettings"), 200);
        assertThat(settings).containsEntry("TimeZone", "Pacific Standard Time").containsKeys("Language")
                .doesNotContainKeys("WorkingHours", "ArchiveFolder", "UserPurpose");
        assertThat((Map<String, Object>) settings.get("AutomaticRepliesSetting")).containsEntry("Status", "AlwaysEnabled")
                .containsEntry("ExternalAudience", "ContactsOnly").containsEntry("InternalReplyMessage", "Away");
        assertThat(ok(http().get(API + "/MailboxSettings/AutomaticRepliesSetting"), 200))
                .containsEntry("Status", "AlwaysEnabled");
        assertThat(http().patch(API + "/MailboxSettings", Map.of("DateFormat", "x")).status()).isEqualTo(400);
    }

    @Test
    void rulesAndMailTipsOfBeta() throws Exception {
        Map<String, Object> rule = ok(http().post(BETA + "/MailFolders/Inbox/MessageRules", Map.of(
                "DisplayName", "Urgent", "Sequence", 1, "Conditions",
                Map.of("SubjectContains", List.of("urgent"), "Importance", "High"),
                "Actions", Map.of("MarkImportance", "High", "StopProcessingRules", true))), 201);
        assertThat(rule).containsEntry("DisplayName", "Urgent").containsEntry("IsEnabled", true);
        assertThat((Map<String, Object>) rule.get("Actions")).containsEntry("MarkImportance", "High");
        assertThat(http().get(BETA + "/MailFolders('inbox')/MessageRules").value()).hasSize(1);
        assertThat(http().delete(BETA + "/MailFolders/Inbox/MessageRules('" + rule.get("Id") + "')").status()).isEqualTo(204);
        assertThat(http().get(API + "/MailFolders/Inbox/MessageRules").status()).isEqualTo(400);

        Answer tips = http().post(BETA + "/GetMailTips", Map.of("EmailAddresses", List.of("bob@contoso.com"),
                "MailTipsOptions", "MailboxFullStatus, RecipientScope"));
        assertThat(tips.value().get(0)).containsEntry("MailboxFull", false).containsEntry("RecipientScope", "Internal");
    }

    @Test
    void roomsAndMeetingTimes() throws Exception {
        assertThat(http().get(BETA + "/FindRoomLists").value())
                .containsExactly(Map.of("Name", "Main building", "Address", "main@contoso.com"));
        assertThat(http().get(BETA + "/FindRooms(RoomList='main@contoso.com')").value())
                .containsExactly(Map.of("Name", "Blue", "Address", "blue@contoso.com"));
        assertThat(http().get(BETA + "/FindRooms").value()).hasSize(2);

        Map<String, Object> slot = Map.of("Start", Map.of("DateTime", "2026-03-02T09:00:00", "TimeZone", "UTC"), "End",
                Map.of("DateTime", "2026-03-02T12:00:00", "TimeZone", "UTC"));
        Map<String, Object> wanted = Map.of("Attendees", List.of(Map.of("Type", "Required", "EmailAddress",
                Map.of("Address", "bob@contoso.com"))), "TimeConstraint", Map.of("Timeslots", List.of(slot)),
                "ReturnSuggestionHints", true);
        Map<String, Object> found = ok(http().post(API + "/findmeetingtimes", wanted), 200);
        assertThat(found).containsEntry("EmptySuggestionsHint", "");
        Map<String, Object> suggestion = ((List<Map<String, Object>>) found.get("MeetingTimeSuggestions")).get(0);
        assertThat(suggestion).containsEntry("OrganizerAvailability", "Free").containsKey("SuggestionHint");
        assertThat(((Map<String, Map<String, Object>>) suggestion.get("MeetingTimeSlot")).get("Start"))
                .containsEntry("DateTime", "2026-03-02T09:00:00.0000000");

        Map<String, Object> older = ok(http().post(BETA + "/findmeetingtimes", Map.of("TimeConstraint", Map.of("Timeslots",
                List.of(Map.of("Start", Map.of("Date", "2026-03-02", "Time", "09:00:00", "TimeZone", "UTC"), "End",
                        Map.of("Date", "2026-03-02", "Time", "10:00:00", "TimeZone", "UTC")))))),
                200);
        Map<String, Object> candidate = ((List<Map<String, Object>>) older.get("MeetingTimeSlots")).get(0);
        assertThat(((Map<String, Map<String, Object>>) candidate.get("MeetingTimeSlot")).get("Start"))
                .isEqualTo(Map.of("Date", "2026-03-02", "Time", "09:00:00.0000000", "TimeZone", "UTC"));
    }
}
