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

import io.github.cameloutlook.model.ConvertIdResult;
import io.github.cameloutlook.model.ExchangeSettings;
import io.github.cameloutlook.model.ExportItemResponse;
import io.github.cameloutlook.model.ImportItemResponse;
import io.github.cameloutlook.model.LocaleInfo;
import io.github.cameloutlook.model.MailTips;
import io.github.cameloutlook.model.OutlookInferenceOverride;
import io.github.cameloutlook.model.OutlookMailboxFolder;
import io.github.cameloutlook.model.OutlookMailboxItem;
import io.github.cameloutlook.model.TimeZoneInformation;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations on what a mailbox has beside its items, and on items of any kind. */
final class MailboxScenarios {

    private final ProducerTestSupport routes;

    MailboxScenarios(ProducerTestSupport routes) {
        this.routes = routes;
    }

    void register(Scenarios scenarios) {
        overrides(scenarios);
        lookups(scenarios);
        folders(scenarios);
        items(scenarios);
    }

    private void overrides(Scenarios scenarios) {
        scenarios.put("focusedInboxOverrides/list", () -> {
            String id = override("listed@contoso.com");
            assertThat(list("focusedInboxOverrides/list", null, OutlookInferenceOverride.class))
                    .anyMatch(override -> id.equals(override.getId()));
        });
        scenarios.put("focusedInboxOverrides/get", () -> {
            OutlookInferenceOverride override = routes.ok("outlook:focusedInboxOverrides/get", null, OutlookConstants.ID,
                    override("read@contoso.com")).getMessage().getBody(OutlookInferenceOverride.class);
            assertThat(override.getSenderEmailAddress().getAddress()).isEqualTo("read@contoso.com");
        });
        scenarios.put("focusedInboxOverrides/create", () -> assertThat(override("new@contoso.com")).isNotBlank());
        scenarios.put("focusedInboxOverrides/update", () -> {
            OutlookInferenceOverride override = routes.ok("outlook:focusedInboxOverrides/update",
                    Map.of("classifyAs", "focused"), OutlookConstants.ID, override("changed@contoso.com")).getMessage()
                    .getBody(OutlookInferenceOverride.class);
            assertThat(override.getClassifyAs()).isEqualTo("focused");
        });
        scenarios.put("focusedInboxOverrides/delete", () -> {
            String id = override("gone@contoso.com");
            routes.ok("outlook:focusedInboxOverrides/delete?id=" + id, null);
            assertThat(list("focusedInboxOverrides/list", null, OutlookInferenceOverride.class))
                    .noneMatch(override -> id.equals(override.getId()));
        });
    }

    private void lookups(Scenarios scenarios) {
        scenarios.put("mailTips/get", () -> {
            List<MailTips> tips = list("mailTips/get?select=mailboxFullStatus", ProducerTestSupport.BOB, MailTips.class);
            assertThat(tips).singleElement().satisfies(tip -> {
                assertThat(tip.getEmailAddress().getAddress()).isEqualTo(ProducerTestSupport.BOB);
                assertThat(tip.getMailboxFull()).isFalse();
                assertThat(tip.has("automaticReplies")).isFalse();
            });
        });
        scenarios.put("supportedLanguages/list", () -> assertThat(list("supportedLanguages/list", null, LocaleInfo.class))
                .anyMatch(language -> "de-DE".equals(language.getLocale())));
        scenarios.put("supportedTimeZones/list", () -> {
            assertThat(list("supportedTimeZones/list", null, TimeZoneInformation.class))
                    .anyMatch(zone -> "W. Europe Standard Time".equals(zone.getAlias()));
            assertThat(list("supportedTimeZones/list?timeZoneStandard=Iana", null, TimeZoneInformation.class))
                    .anyMatch(zone -> "Europe/Berlin".equals(zone.getAlias()));
        });
        scenarios.put("exchangeIds/translate", () -> {
            String id = ProducerTestSupport.message("inbox", "translated");
            ConvertIdResult toEntry
                    = list("exchangeIds/translate?targetIdType=entryId", List.of(id), ConvertIdResult.class).get(0);
            ConvertIdResult back = list("exchangeIds/translate?sourceIdType=entryId&targetIdType=restId",
                    toEntry.getTargetId(), ConvertIdResult.class).get(0);
            assertThat(toEntry.getSourceId()).isEqualTo(id);
            assertThat(back.getTargetId()).isEqualTo(id);
        });
        scenarios.put("exchangeSettings/get", () -> assertThat(routes.ok("outlook:exchangeSettings/get", null).getMessage()
                .getBody(ExchangeSettings.class).getPrimaryMailboxId()).startsWith("MBX:"));
    }

    private void folders(Scenarios scenarios) {
        scenarios.put("mailboxFolders/list", () -> assertThat(list("mailboxFolders/list", null, OutlookMailboxFolder.class))
                .anyMatch(folder -> "Inbox".equals(folder.getDisplayName()) && "IPF.Note".equals(folder.getType())));
        scenarios.put("mailboxFolders/listChildFolders", () -> {
            ProducerTestSupport.EMULATOR.mailbox(ProducerTestSupport.ALICE).createFolder("inbox", "Exported child");
            assertThat(list("mailboxFolders/listChildFolders?folder=Inbox", null, OutlookMailboxFolder.class))
                    .anyMatch(folder -> "Exported child".equals(folder.getDisplayName()));
        });
        scenarios.put("mailboxFolders/get",
                () -> assertThat(routes.ok("outlook:mailboxFolders/get?folder=Drafts", null).getMessage()
                        .getBody(OutlookMailboxFolder.class).getDisplayName()).isEqualTo("Drafts"));
    }

    private void items(Scenarios scenarios) {
        scenarios.put("mailboxItems/list", () -> {
            String id = ProducerTestSupport.message("inbox", "an item");
            assertThat(list("mailboxItems/list?folder=Inbox&maxResults=0", null, OutlookMailboxItem.class))
                    .anyMatch(item -> id.equals(item.getId()) && "IPM.Note".equals(item.getType()));
        });
        scenarios.put("mailboxItems/get", () -> {
            String id = ProducerTestSupport.message("inbox", "one item");
            assertThat(routes.ok("outlook:mailboxItems/get?folder=Inbox", null, OutlookConstants.ID, id).getMessage()
                    .getBody(OutlookMailboxItem.class).getSize()).isPositive();
        });
        scenarios.put("mailboxItems/export", () -> {
            String id = ProducerTestSupport.message("inbox", "exported");
            assertThat(list("mailboxItems/export?id=" + id, null, ExportItemResponse.class)).singleElement()
                    .satisfies(item -> assertThat(item.getData()).isNotBlank());
        });
        scenarios.put("mailboxItems/import", () -> {
            String id = ProducerTestSupport.message("inbox", "imported");
            ExportItemResponse exported = list("mailboxItems/export?id=" + id, null, ExportItemResponse.class).get(0);
            ImportItemResponse imported
                    = routes.ok("outlook:mailboxItems/import?folder=Archive&mailbox=" + ProducerTestSupport.BOB, exported)
                            .getMessage().getBody(ImportItemResponse.class);
            assertThat(ProducerTestSupport.withSubject(ProducerTestSupport.BOB, "archive", "imported")).singleElement()
                    .satisfies(message -> assertThat(message).containsEntry("id", imported.getItemId()));
        });
    }

    private String override(String address) {
        return routes.ok("outlook:focusedInboxOverrides/create",
                Map.of("classifyAs", "other", "senderEmailAddress", Map.of("name", "Sender", "address", address))).getMessage()
                .getHeader(OutlookConstants.ID, String.class);
    }

    private <T> List<T> list(String operation, Object body, Class<T> type) {
        List<?> items = routes.ok("outlook:" + operation, body).getMessage().getBody(List.class);
        return items.stream().map(type::cast).toList();
    }
}
