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
package io.github.cameloutlook.emulator;

import java.util.List;

import io.github.cameloutlook.emulator.delta.CalendarViewDeltaRoutes;
import io.github.cameloutlook.emulator.delta.EventDeltaRoutes;
import io.github.cameloutlook.emulator.delta.MailFolderDeltaRoutes;
import io.github.cameloutlook.emulator.delta.MessageDeltaRoutes;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.resource.ExtensionRoutes;
import io.github.cameloutlook.emulator.resource.MailFolderRoutes;
import io.github.cameloutlook.emulator.resource.MessageAddressing;
import io.github.cameloutlook.emulator.resource.MessageRoutes;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.resource.TranslateIdRoutes;
import io.github.cameloutlook.emulator.resource.UserExtensionRoutes;
import io.github.cameloutlook.emulator.resource.UserRoutes;
import io.github.cameloutlook.emulator.settings.CategoryRoutes;
import io.github.cameloutlook.emulator.settings.InferenceOverrideRoutes;
import io.github.cameloutlook.emulator.settings.LocaleRoutes;
import io.github.cameloutlook.emulator.settings.MailTipRoutes;
import io.github.cameloutlook.emulator.settings.MailboxSettingsRoutes;
import io.github.cameloutlook.emulator.settings.MessageRuleRoutes;
import io.github.cameloutlook.emulator.settings.SettingsDefaults;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** Everything the emulated service can do: one line per group of operations. */
final class OutlookFeatures {

    private OutlookFeatures() {
    }

    static List<Routes> all(Mailboxes mailboxes, ServiceRules rules) {
        return List.of(
                new UserRoutes(mailboxes, SettingsDefaults::current),
                new MessageRoutes(rules),
                new MessageDeltaRoutes(mailboxes, rules),
                new CalendarViewDeltaRoutes(mailboxes, rules),
                new EventDeltaRoutes(mailboxes),
                new ExtensionRoutes(new MessageAddressing()),
                new UserExtensionRoutes(),
                new TranslateIdRoutes(),
                new MailFolderRoutes(),
                new MailFolderDeltaRoutes(mailboxes),
                new MessageRuleRoutes(),
                new CategoryRoutes(),
                new MailboxSettingsRoutes(),
                new InferenceOverrideRoutes(),
                new MailTipRoutes(mailboxes),
                new LocaleRoutes());
    }
}
