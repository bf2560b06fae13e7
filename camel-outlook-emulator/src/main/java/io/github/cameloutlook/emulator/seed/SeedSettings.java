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
package io.github.cameloutlook.emulator.seed;

import java.nio.file.Path;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.settings.CategoryRoutes;
import io.github.cameloutlook.emulator.settings.MailboxSettingsRoutes;
import io.github.cameloutlook.emulator.settings.MessageRuleRoutes;
import io.github.cameloutlook.emulator.store.Mailbox;

/** Files in the directory of a mailbox: what it has besides messages. They are judged as if a client had sent them. */
final class SeedSettings {

    private SeedSettings() {
    }

    static void load(Mailbox mailbox, Path file) {
        try {
            switch (file.getFileName().toString()) {
                case "mailboxSettings.json" -> MailboxSettingsRoutes.change(mailbox, SeedJson.object(file));
                case "masterCategories.json" ->
                    SeedJson.objects(file).forEach(category -> CategoryRoutes.add(mailbox, category));
                case "messageRules.json" -> SeedJson.objects(file).forEach(rule -> MessageRuleRoutes.add(mailbox, rule));
                default -> throw new SeedException(
                        file,
                        "beside folders there may be mailboxSettings.json, masterCategories.json and messageRules.json only");
            }
        } catch (GraphException e) {
            throw new SeedException(file, e.getMessage());
        }
    }
}
