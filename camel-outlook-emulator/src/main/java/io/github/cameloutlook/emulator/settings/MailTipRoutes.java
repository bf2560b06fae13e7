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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** What a sender should know of recipients before sending: automatic replies, full mailboxes. */
public final class MailTipRoutes implements Routes {

    private final Mailboxes mailboxes;

    public MailTipRoutes(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Override
    public void register(Router router) {
        router.mailbox("POST", "/getMailTips", this::tips);
    }

    private Response tips(GraphRequest request) throws IOException {
        Map<String, Object> json = request.json();
        String options = String.valueOf(InputValues.get(json, "mailTipsOptions")).toLowerCase(Locale.ROOT);
        List<Object> value = new ArrayList<>();
        for (Object address : (List<?>) InputValues.texts("emailAddresses", InputValues.get(json, "emailAddresses"))) {
            value.add(tip((String) address, options));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("@odata.context", request.context("Collection(microsoft.graph.mailTips)"));
        body.put("value", value);
        return Response.json(200, body);
    }

    private Map<String, Object> tip(String address, String options) {
        Optional<Mailbox> mailbox = mailboxes.find(address);
        Map<String, Object> tip = new LinkedHashMap<>();
        tip.put("emailAddress", SettingsDefaults.map("name", mailbox.map(Mailbox::displayName).orElse(""), "address", address));
        if (mailbox.isEmpty()) {
            tip.put("error",
                    SettingsDefaults.map("code", "ErrorInvalidRecipients", "message", "The recipient has no mailbox here."));
            return tip;
        }
        if (options.contains("automaticreplies")) {
            tip.put("automaticReplies", automaticReplies(mailbox.get()));
        }
        if (options.contains("mailboxfullstatus")) {
            tip.put("mailboxFull", false);
        }
        return tip;
    }

    private static Map<String, Object> automaticReplies(Mailbox mailbox) {
        Map<?, ?> setting = (Map<?, ?>) SettingsDefaults.current(mailbox).get("automaticRepliesSetting");
        boolean enabled = !"disabled".equals(setting.get("status"));
        return SettingsDefaults.map("message", enabled ? setting.get("internalReplyMessage") : "");
    }
}
