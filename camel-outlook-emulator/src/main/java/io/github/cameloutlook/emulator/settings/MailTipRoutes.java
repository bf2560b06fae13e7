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
package io.github.cameloutlook.emulator.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.ActionParameters;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** What a sender should know of recipients before sending: automatic replies, full mailboxes. */
public final class MailTipRoutes implements Routes {

    private static final Set<String> OPTIONS = Set.of("automaticReplies", "mailboxFullStatus", "customMailTip",
            "externalMemberCount", "totalMemberCount", "maxMessageSize", "deliveryRestriction", "moderationStatus",
            "recipientScope", "recipientSuggestions");
    // what is so for every mailbox here: one person's, of this organization, open to everybody; 36 MB can be received
    private static final Map<String, Map.Entry<String, Object>> ALWAYS = Map.of(
            "mailboxFullStatus", Map.entry("mailboxFull", false), "customMailTip", Map.entry("customMailTip", ""),
            "externalMemberCount", Map.entry("externalMemberCount", 0), "totalMemberCount", Map.entry("totalMemberCount", 1),
            "maxMessageSize", Map.entry("maxMessageSize", 36 * 1024 * 1024), "deliveryRestriction",
            Map.entry("deliveryRestricted", false), "moderationStatus", Map.entry("isModerated", false),
            "recipientScope", Map.entry("recipientScope", "internal"), "recipientSuggestions",
            Map.entry("recipientSuggestions", List.of()));

    private final Mailboxes mailboxes;

    public MailTipRoutes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(Router router) {
        router.mailbox("POST", "/getMailTips", this::tips);
    }

    private Response tips(GraphRequest request) throws IOException {
        Map<String, Object> json
                = ActionParameters.only(request.json(), "getMailTips", "emailAddresses", "mailTipsOptions");
        Set<String> options = options(InputValues.text("mailTipsOptions", InputValues.get(json, "mailTipsOptions")));
        List<Object> value = new ArrayList<>();
        for (Object address : (List<?>) InputValues.texts("emailAddresses", InputValues.get(json, "emailAddresses"))) {
            value.add(tip((String) address, options));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("Collection(microsoft.graph.mailTips)"));
        body.put("value", value);
        return Response.json(200, body);
    }

    private static Set<String> options(Object text) {
        Set<String> options = new LinkedHashSet<>();
        for (String option : text == null ? new String[0] : text.toString().split(",")) {
            options.add((String) InputValues.member("mailTipsOptions", option.strip(), OPTIONS));
        }
        return options;
    }

    private Map<String, Object> tip(String address, Set<String> options) {
        Optional<Mailbox> mailbox = mailboxes.find(address);
        Map<String, Object> tip = new LinkedHashMap<>();
        tip.put("emailAddress", SettingsDefaults.map("name", mailbox.map(Mailbox::displayName).orElse(""), "address", address));
        if (mailbox.isEmpty()) {
            tip.put("error",
                    SettingsDefaults.map("code", "ErrorInvalidRecipients", "message", "The recipient has no mailbox here."));
            return tip;
        }
        if (options.contains("automaticReplies")) {
            tip.put("automaticReplies", automaticReplies(mailbox.get()));
        }
        ALWAYS.forEach((option, property) -> {
            if (options.contains(option)) {
                tip.put(property.getKey(), property.getValue());
            }
        });
        return tip;
    }

    private static Map<String, Object> automaticReplies(Mailbox mailbox) {
        Map<?, ?> setting = (Map<?, ?>) SettingsDefaults.current(mailbox).get("automaticRepliesSetting");
        boolean enabled = !"disabled".equals(setting.get("status"));
        return SettingsDefaults.map("message", enabled ? setting.get("internalReplyMessage") : "");
    }
}
