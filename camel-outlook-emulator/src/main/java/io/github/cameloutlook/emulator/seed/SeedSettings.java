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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.store.Mailbox;

/** Files in the directory of a mailbox: what it has besides messages. */
final class SeedSettings {

    private SeedSettings() {
    }

    static void load(Mailbox mailbox, Path file) {
        switch (file.getFileName().toString()) {
            case "mailboxSettings.json" -> mailbox.settings().change(SeedJson.object(file));
            case "masterCategories.json" -> add(mailbox.settings().categories(), file);
            case "messageRules.json" -> add(mailbox.settings().rules(), file);
            default -> throw new SeedException(
                    file, "beside folders there may be mailboxSettings.json, masterCategories.json and messageRules.json only");
        }
    }

    private static void add(Map<String, Map<String, Object>> target, Path file) {
        for (Map<String, Object> entry : SeedJson.objects(file)) {
            String id = UUID.randomUUID().toString();
            Map<String, Object> identified = new LinkedHashMap<>();
            identified.put("id", id);
            identified.putAll(entry);
            target.put(String.valueOf(identified.get("id")), identified);
        }
    }
}
