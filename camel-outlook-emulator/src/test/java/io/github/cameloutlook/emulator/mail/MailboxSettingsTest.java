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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailboxSettingsTest {

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();

    private MailboxClient alice;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        alice = new MailboxClient(emulator, "alice@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    @Test
    void settingsAreReadWholeAndByPart() throws Exception {
        assertThat(alice.get("/mailboxSettings").json()).containsKeys("timeZone", "language", "automaticRepliesSetting",
                "workingHours",
                "userPurpose");
        assertThat(alice.get("/mailboxSettings/timeZone").json()).containsEntry("value", "UTC");
        assertThat(alice.get("/mailboxSettings/language").json()).containsEntry("locale", "en-US");
        assertThat(alice.get("/mailboxSettings/nothing").status()).isEqualTo(400);
    }

    @Test
    void aPatchAnswersTheChangedParts() throws Exception {
        Answer answer = alice.patch("/mailboxSettings", Map.of("timeZone", "Pacific Standard Time"));
        assertThat(answer.json()).containsOnlyKeys("@odata.context", "timeZone");
        Map<String, Object> replies
                = Map.of("automaticRepliesSetting", Map.of("status", "AlwaysEnabled", "internalReplyMessage", "Away"));
        assertThat((Map<?, ?>) alice.patch("/mailboxSettings", replies).json().get("automaticRepliesSetting"))
                .extracting("status")
                .isEqualTo("alwaysEnabled");
        assertThat(alice.get("/mailboxSettings").json()).containsEntry("timeZone", "Pacific Standard Time");
    }

    @Test
    void impossibleSettingsHaveTheirOwnErrors() throws Exception {
        assertThat(alice.patch("/mailboxSettings", Map.of("timeZone", "Mars")).errorCode()).isEqualTo("InvalidTimeZone");
        assertThat(hours(Map.of("startTime", "8 o'clock")).errorCode()).isEqualTo("RequestBodyRead");
        assertThat(hours(Map.of("startTime", "18:00:00", "endTime", "09:00:00")).errorCode())
                .isEqualTo("ErrorInvalidTimeSettings");
        assertThat(hours(Map.of("daysOfWeek", List.of("caturday"))).errorCode()).isEqualTo("InvalidArguments");
        assertThat(alice.patch("/mailboxSettings", Map.of("userPurpose", "room")).status()).isEqualTo(400);
    }

    private Answer hours(Map<String, Object> hours) throws Exception {
        return alice.patch("/mailboxSettings", Map.of("workingHours", hours));
    }

    @Test
    void categoriesAreKept() throws Exception {
        Answer created = alice.post("/outlook/masterCategories", Map.of("displayName", "Support", "color", "Preset4"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).containsEntry("color", "preset4");
        String path = "/outlook/masterCategories/" + MailboxClient.id(created);
        assertThat(alice.patch(path, Map.of("color", "none")).json()).containsEntry("color", "none");
        assertThat(alice.patch(path, Map.of("displayName", "Other")).status()).isEqualTo(400);
        assertThat(alice.post("/outlook/masterCategories", Map.of("displayName", "SUPPORT")).status()).isEqualTo(409);
        assertThat(alice.delete(path).status()).isEqualTo(204);
        assertThat(alice.get(path).status()).isEqualTo(404);
    }

    @Test
    void rulesOfTheInboxAreKept() throws Exception {
        Map<String, Object> rule = Map.of("displayName", "From partner", "sequence", 2, "conditions",
                Map.of("senderContains", List.of("adele")), "actions",
                Map.of("moveToFolder", "archive", "stopProcessingRules", true));
        Answer created = alice.post("/mailFolders/inbox/messageRules", rule);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json()).containsEntry("isEnabled", true).containsEntry("hasError", false)
                .containsEntry("conditions", Map.of("senderContains", List.of("ADELE")));
        String path = "/mailFolders/inbox/messageRules/" + MailboxClient.id(created);
        assertThat(alice.patch(path, Map.of("isEnabled", false)).json()).containsEntry("isEnabled", false);
        assertThat(alice.get("/mailFolders/inbox/messageRules").value()).hasSize(1);
        assertThat(alice.post("/mailFolders/inbox/messageRules", Map.of("displayName", "No actions", "sequence", 1)).status())
                .isEqualTo(400);
        assertThat(alice.get("/mailFolders/archive/messageRules").status()).isEqualTo(400);
        assertThat(alice.delete(path).status()).isEqualTo(204);
        assertThat(alice.get(path).status()).isEqualTo(404);
    }

    @Test
    void languagesAndTimeZonesAreListed() throws Exception {
        assertThat(alice.get("/outlook/supportedLanguages").value()).extracting(language -> language.get("locale"))
                .contains("en-US");
        assertThat(alice.get("/outlook/supportedTimeZones").value()).extracting(zone -> zone.get("alias")).contains("UTC",
                "W. Europe Standard Time");
        assertThat(alice.get("/outlook/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'Iana')").value())
                .extracting(zone -> zone.get("alias")).contains("Europe/Berlin");
    }

    @Test
    void overridesOfTheFocusedInboxAreKept() throws Exception {
        Map<String, Object> override
                = Map.of("classifyAs", "other", "senderEmailAddress", Map.of("name", "Shop", "address", "shop@example.com"));
        Answer created = alice.post("/inferenceClassification/overrides", override);
        assertThat(created.status()).isEqualTo(201);
        String id = MailboxClient.id(created);
        assertThat(MailboxClient.id(alice.post("/inferenceClassification/overrides", override))).isEqualTo(id);
        assertThat(alice.patch("/inferenceClassification/overrides/" + id, Map.of("classifyAs", "focused")).json())
                .containsEntry("classifyAs", "focused");
        assertThat(alice.get("/inferenceClassification/overrides").value()).hasSize(1);
        assertThat(alice.delete("/inferenceClassification/overrides/" + id).status()).isEqualTo(204);
        assertThat(alice.patch("/inferenceClassification/overrides/" + id, Map.of("classifyAs", "focused")).status())
                .isEqualTo(404);
    }

    @Test
    void mailTipsTellOfAutomaticReplies() throws Exception {
        alice.patch("/mailboxSettings",
                Map.of("automaticRepliesSetting", Map.of("status", "alwaysEnabled", "internalReplyMessage", "Away")));
        Answer tips = alice.post("/getMailTips", Map.of("EmailAddresses", List.of("alice@contoso.com", "nobody@contoso.com"),
                "MailTipsOptions", "automaticReplies, mailboxFullStatus"));
        assertThat(tips.value().get(0)).containsEntry("mailboxFull", false).containsEntry("automaticReplies",
                Map.of("message", "Away"));
        assertThat(tips.value().get(1)).containsKey("error");
    }

    @Test
    void mailTipsTellWhatWasAskedForAndNothingElse() throws Exception {
        Map<String, Object> all = new HashMap<>();
        all.put("emailAddresses", List.of("alice@contoso.com"));
        all.put("mailTipsOptions", "recipientScope, MaxMessageSize,totalMemberCount");
        assertThat(alice.post("/getMailTips", all).value().get(0)).containsEntry("recipientScope", "internal")
                .containsEntry("totalMemberCount", 1).containsKey("maxMessageSize").doesNotContainKeys("mailboxFull", "error");
        all.put("mailTipsOptions", "weather");
        assertThat(alice.post("/getMailTips", all).errorCode()).isEqualTo("RequestBodyRead");
        all.put("mailTipsOptions", 5);
        assertThat(alice.post("/getMailTips", all).errorCode()).isEqualTo("RequestBodyRead");
    }

    @Test
    void propertiesThatAreNoneAreRefused() throws Exception {
        Map<String, Object> sender = Map.of("address", "shop@example.com");
        for (Map.Entry<String, Map<String, Object>> wrong : Map.<String, Map<String, Object>> of(
                "/outlook/masterCategories", Map.of("displayName", "A", "shade", "dark"),
                "/inferenceClassification/overrides", Map.of("classifyAs", "other", "senderEmailAddress", sender, "why", "x"),
                "/calendarGroups", Map.of("name", "A", "shade", "dark"),
                "/calendar/calendarPermissions", Map.of("emailAddress", sender, "role", "read", "why", "x")).entrySet()) {
            assertThat(alice.post(wrong.getKey(), wrong.getValue()).errorCode()).as(wrong.getKey())
                    .isEqualTo("RequestBodyRead");
        }
        assertThat(alice.post("/inferenceClassification/overrides",
                Map.of("classifyAs", "other", "senderEmailAddress", Map.of("name", "Shop"))).status()).isEqualTo(400);
    }

    @Test
    void queriesThatNobodyCouldReadAreRefusedEverywhere() throws Exception {
        for (String path : List.of("/mailboxSettings", "/photo", "/outlook/supportedLanguages",
                "/calendar/calendarPermissions")) {
            for (String query : List.of("?$apply=x", "?$top=1&$top=2", "?$nothing=1")) {
                assertThat(alice.http.get("/v1.0/users/alice@contoso.com" + path + query).status()).as(path + query)
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void smallCollectionsAreCountedAndPaged() throws Exception {
        for (String name : List.of("A", "B", "C")) {
            alice.post("/outlook/masterCategories", Map.of("displayName", name));
            alice.post("/calendarGroups", Map.of("name", name));
            alice.post("/inferenceClassification/overrides", Map.of("classifyAs", "other", "senderEmailAddress",
                    Map.of("address", name + "@example.com")));
            alice.post("/calendar/calendarPermissions",
                    Map.of("role", "read", "emailAddress", Map.of("address", name + "@contoso.com")));
        }
        for (Map.Entry<String, String> counted : Map.of("/outlook/masterCategories", "3", "/calendarGroups", "5",
                "/inferenceClassification/overrides", "3", "/calendar/calendarPermissions", "4").entrySet()) {
            assertThat(alice.get(counted.getKey() + "/$count").text()).as(counted.getKey()).isEqualTo(counted.getValue());
            Answer page = alice.get(counted.getKey() + "?$top=2&$select=id&$count=true");
            assertThat(page.value()).as(counted.getKey()).hasSize(2).allSatisfy(one -> assertThat(one).containsKey("id")
                    .doesNotContainKeys("role", "color", "name", "classifyAs"));
            assertThat(page.json()).containsKey("@odata.nextLink")
                    .containsEntry("@odata.count", Integer.valueOf(counted.getValue()));
        }
    }

    @Test
    void settingsComeWithTheUserWhenTheyAreSelected() throws Exception {
        assertThat(alice.get("").json()).doesNotContainKey("mailboxSettings");
        assertThat((Map<?, ?>) alice.get("?$select=mail,mailboxSettings").json().get("mailboxSettings")).extracting("timeZone")
                .isEqualTo("UTC");
    }
}
