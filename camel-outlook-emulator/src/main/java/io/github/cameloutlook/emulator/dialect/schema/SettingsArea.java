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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings of the mailbox: those of its own, overrides of the focused inbox, rules, and what to know of recipients. */
final class SettingsArea implements Area {

    static final EntityKind SETTINGS = new EntityKind(
            "MailboxSettings", "MailboxSettings",
            Set.of("archiveFolder", "dateFormat", "timeFormat", "delegateMeetingMessageDeliveryOptions", "userPurpose",
                    "workingHours"),
            Map.of());
    static final EntityKind OVERRIDE = new EntityKind(
            "InferenceClassificationOverride", "InferenceClassification/Overrides", Set.of(), Map.of());
    static final EntityKind RULE
            = new EntityKind("MessageRule", "MailFolders('Inbox')/MessageRules", Set.of(), Map.of());

    private static final Set<ApiVersion> V2 = ApiVersion.V2.andLater();
    private static final String OVERRIDES = "inferenceclassification/overrides";
    private static final String RULES = Shapes.FOLDER + "/messagerules";

    @Override
    public Subset subset() {
        return Subset.SETTINGS;
    }

    @Override
    public List<ServedOperation> operations() {
        return List.of(
                new ServedOperation("GET PATCH", "mailboxsettings", V2),
                new ServedOperation("GET", "mailboxsettings/(?:automaticrepliessetting|timezone|language)", V2),
                new ServedOperation("GET POST", OVERRIDES, V2),
                new ServedOperation("PATCH DELETE", OVERRIDES + "/" + Shapes.ID, V2),
                new ServedOperation("GET POST", RULES, ApiVersion.BETA.andLater()),
                new ServedOperation("GET PATCH DELETE", RULES + "/" + Shapes.ID, ApiVersion.BETA.andLater()),
                new ServedOperation("POST", "getmailtips", ApiVersion.BETA.andLater()));
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of("mailboxsettings", SETTINGS, "overrides", OVERRIDE, "messagerules", RULE);
    }

    @Override
    public List<StructuredType> types() {
        Set<ApiVersion> beta = ApiVersion.BETA.andLater();
        return List.of(
                StructuredType.entity(StructuredType.USER, null).with(V2, "MailboxSettings:MailboxSettings")
                        .leadingTo(V2, "InferenceClassification:InferenceClassification"),
                StructuredType.complex("MailboxSettings", null)
                        .with(V2, "AutomaticRepliesSetting:AutomaticRepliesSetting TimeZone Language:LocaleInfo"),
                StructuredType.complex("AutomaticRepliesSetting", null).with(
                        V2, "Status ExternalAudience ScheduledStartDateTime:DateTimeTimeZone "
                            + "ScheduledEndDateTime:DateTimeTimeZone InternalReplyMessage ExternalReplyMessage"),
                StructuredType.complex("LocaleInfo", null).with(V2, "Locale DisplayName"),
                StructuredType.entity("InferenceClassification", StructuredType.ENTITY)
                        .leadingTo(V2, "Overrides:InferenceClassificationOverride*"),
                StructuredType.entity("InferenceClassificationOverride", StructuredType.ENTITY)
                        .with(V2, "ClassifyAs:InferenceClassificationType SenderEmailAddress:EmailAddress"),
                StructuredType.entity("MailFolder", null).leadingTo(beta, "MessageRules:MessageRule*"),
                StructuredType.entity("MessageRule", StructuredType.ENTITY)
                        .with(beta, "DisplayName Sequence:Int32 IsEnabled:Boolean HasError:Boolean IsReadOnly:Boolean "
                                    + "Conditions:MessageRulePredicates Actions:MessageRuleActions "
                                    + "Exceptions:MessageRulePredicates"),
                StructuredType.complex("MessageRulePredicates", null).opened(),
                StructuredType.complex("MessageRuleActions", null).opened());
    }

    @Override
    public List<BoundOperation> bound() {
        return List.of(new BoundOperation(
                "GetMailTips", StructuredType.USER, "EmailAddresses:String* MailTipsOptions", null, false,
                ApiVersion.BETA.andLater()));
    }
}
