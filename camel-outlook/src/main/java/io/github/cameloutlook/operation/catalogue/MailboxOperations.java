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
package io.github.cameloutlook.operation.catalogue;

import java.util.ArrayList;
import java.util.List;

import static io.github.cameloutlook.client.HttpMethod.DELETE;
import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.client.HttpMethod.PATCH;
import static io.github.cameloutlook.client.HttpMethod.POST;
import static io.github.cameloutlook.operation.catalogue.BodyKind.OBJECT;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CATEGORY;
import static io.github.cameloutlook.operation.catalogue.EntityKind.CONVERT_ID_RESULT;
import static io.github.cameloutlook.operation.catalogue.EntityKind.INFERENCE_OVERRIDE;
import static io.github.cameloutlook.operation.catalogue.EntityKind.LOCALE;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MAILBOX_SETTINGS;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MAIL_TIPS;
import static io.github.cameloutlook.operation.catalogue.EntityKind.MESSAGE_RULE;
import static io.github.cameloutlook.operation.catalogue.EntityKind.TIME_ZONE;
import static io.github.cameloutlook.operation.catalogue.Input.ID;
import static io.github.cameloutlook.operation.catalogue.Input.SOURCE_ID_TYPE;
import static io.github.cameloutlook.operation.catalogue.Input.TARGET_ID_TYPE;
import static io.github.cameloutlook.operation.catalogue.Input.TO;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.QueryOption.SELECT;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.catalogue.ResultKind.LIST;

/** What a mailbox has beside its items: rules, categories, settings, and what it tells when asked. */
final class MailboxOperations {

    private static final String RULES = "/mailFolders/inbox/messageRules";
    private static final String CATEGORIES = "/outlook/masterCategories";

    private static final String OVERRIDES = "/inferenceClassification/overrides";
    private static final String ZONES = "/outlook/supportedTimeZones";

    private MailboxOperations() {
    }

    static List<OperationBuilder> rows() {
        List<OperationBuilder> rows = new ArrayList<>();
        rows.addAll(messageRules());
        rows.addAll(categories());
        rows.addAll(mailboxSettings());
        rows.addAll(focusedInboxOverrides());
        rows.addAll(lookups());
        return rows;
    }

    private static List<OperationBuilder> messageRules() {
        return List.of(
                row("messageRules", "list", "Lists the rules of the inbox.")
                        .via(GET, RULES).returns(LIST, MESSAGE_RULE).by(Flow.LIST),
                row("messageRules", "get", "Reads a rule.")
                        .via(GET, RULES + "/{id}").needs(ID).returns(ENTITY, MESSAGE_RULE),
                row("messageRules", "create", "Creates a rule of the inbox.")
                        .via(POST, RULES).takes(OBJECT).returns(ENTITY, MESSAGE_RULE),
                row("messageRules", "update", "Changes those properties of a rule that the body holds.")
                        .via(PATCH, RULES + "/{id}").needs(ID).takes(OBJECT).returns(ENTITY, MESSAGE_RULE),
                row("messageRules", "delete", "Deletes a rule.")
                        .via(DELETE, RULES + "/{id}").needs(ID));
    }

    private static List<OperationBuilder> categories() {
        return List.of(
                row("categories", "list", "Lists the categories of the mailbox.")
                        .via(GET, CATEGORIES).returns(LIST, CATEGORY).by(Flow.LIST),
                row("categories", "get", "Reads a category.")
                        .via(GET, CATEGORIES + "/{id}").needs(ID).returns(ENTITY, CATEGORY),
                row("categories", "create", "Creates a category.")
                        .via(POST, CATEGORIES).takes(OBJECT).returns(ENTITY, CATEGORY),
                row("categories", "update", "Changes the colour of a category.")
                        .via(PATCH, CATEGORIES + "/{id}").needs(ID).takes(OBJECT).returns(ENTITY, CATEGORY),
                row("categories", "delete", "Deletes a category.")
                        .via(DELETE, CATEGORIES + "/{id}").needs(ID));
    }

    private static List<OperationBuilder> mailboxSettings() {
        return List.of(
                row("mailboxSettings", "get", "Reads the settings of the mailbox.")
                        .via(GET, "/mailboxSettings").query(SELECT).returns(ENTITY, MAILBOX_SETTINGS),
                row("mailboxSettings", "update", "Changes those settings of the mailbox that the body holds.")
                        .via(PATCH, "/mailboxSettings").takes(OBJECT).returns(ENTITY, MAILBOX_SETTINGS));
    }

    private static List<OperationBuilder> focusedInboxOverrides() {
        return List.of(
                row("focusedInboxOverrides", "list", "Lists the senders whose mail always is focused, or always is not.")
                        .via(GET, OVERRIDES).returns(LIST, INFERENCE_OVERRIDE).by(Flow.LIST),
                row("focusedInboxOverrides", "get", "Reads the override for a sender.")
                        .via(GET, OVERRIDES + "/{id}").needs(ID).returns(ENTITY, INFERENCE_OVERRIDE),
                row("focusedInboxOverrides", "create", "Says for a sender, or anew, that mail is focused or other.")
                        .via(POST, OVERRIDES).takes(OBJECT).returns(ENTITY, INFERENCE_OVERRIDE),
                row("focusedInboxOverrides", "update", "Changes the classifyAs of an override.")
                        .via(PATCH, OVERRIDES + "/{id}").needs(ID).takes(OBJECT).returns(ENTITY, INFERENCE_OVERRIDE),
                row("focusedInboxOverrides", "delete", "Deletes an override.")
                        .via(DELETE, OVERRIDES + "/{id}").needs(ID));
    }

    private static List<OperationBuilder> lookups() {
        return List.of(
                row("mailTips", "get", "Reads what to know of recipients before a mail is sent; select names the tips.")
                        .via(POST, "/getMailTips").accepts(TO).query(SELECT).takes(BodyKind.ADDRESSES).repeatable()
                        .returns(LIST, MAIL_TIPS).by(Flow.MAIL_TIPS),
                row("supportedLanguages", "list", "Lists the languages that the mailbox can be set to.")
                        .via(GET, "/outlook/supportedLanguages").returns(LIST, LOCALE).by(Flow.LIST),
                row("supportedTimeZones", "list", "Lists the time zones that the mailbox can be set to.")
                        .via(GET, ZONES + "(TimeZoneStandard=microsoft.graph.timeZoneStandard'{timeZoneStandard}')", ZONES)
                        .returns(LIST, TIME_ZONE).by(Flow.LIST),
                row("exchangeIds", "translate", "Translates ids of one kind into another, 1000 at a time.")
                        .via(POST, "/translateExchangeIds").accepts(ID, SOURCE_ID_TYPE, TARGET_ID_TYPE).takes(BodyKind.IDS)
                        .repeatable().returns(LIST, CONVERT_ID_RESULT).by(Flow.TRANSLATE_IDS));
    }
}
