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
package io.github.cameloutlook.emulator.transport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** The enabled inbox rules of a mailbox, in their sequence. */
final class InboxRules {

    private final Mailbox mailbox;
    private final List<Map<String, Object>> rules;

    private InboxRules(Mailbox mailbox, List<Map<String, Object>> rules) {
        this.mailbox = mailbox;
        this.rules = rules;
    }

    static InboxRules of(Mailbox mailbox) {
        List<Map<String, Object>> rules = new ArrayList<>(mailbox.settings().rules().values());
        rules.removeIf(rule -> Boolean.FALSE.equals(rule.get("isEnabled")) || Boolean.TRUE.equals(rule.get("hasError")));
        rules.sort(Comparator.comparingInt(InboxRules::sequence));
        return new InboxRules(mailbox, rules);
    }

    private static int sequence(Map<String, Object> rule) {
        return rule.get("sequence") instanceof Number number ? number.intValue() : Integer.MAX_VALUE;
    }

    /** What the rules that match do, one after the other until one stops. */
    RuleOutcome apply(Mail mail) {
        RuleOutcome outcome = new RuleOutcome();
        RuleConditions conditions = new RuleConditions(mailbox, mail);
        for (Map<String, Object> rule : rules) {
            if (conditions.allHold(object(rule.get("conditions"))) && !conditions.anyHolds(object(rule.get("exceptions")))) {
                Map<String, Object> actions = object(rule.get("actions"));
                act(actions, mail, outcome);
                if (Boolean.TRUE.equals(actions.get("stopProcessingRules")) || outcome.isDestroyed()) {
                    break;
                }
            }
        }
        return outcome;
    }

    private void act(Map<String, Object> actions, Mail mail, RuleOutcome outcome) {
        if (Boolean.TRUE.equals(actions.get("markAsRead"))) {
            outcome.changes().put("isRead", true);
        }
        if (actions.get("markImportance") instanceof String importance) {
            outcome.changes().put("importance", importance);
        }
        if (actions.get("assignCategories") instanceof List<?> categories && !categories.isEmpty()) {
            Set<Object> all = new LinkedHashSet<>();
            if (outcome.changes().get("categories") instanceof List<?> before) {
                all.addAll(before);
            }
            all.addAll(categories);
            outcome.changes().put("categories", List.copyOf(all));
        }
        if (actions.get("copyToFolder") instanceof String folder) {
            mailbox.folder(folder).ifPresent(outcome.copies()::add);
        }
        if (actions.get("moveToFolder") instanceof String folder) {
            mailbox.folder(folder).ifPresent(outcome::moveTo);
        }
        if (Boolean.TRUE.equals(actions.get("delete"))) {
            outcome.moveTo(mailbox.folder(WellKnownFolder.DELETEDITEMS));
        }
        if (Boolean.TRUE.equals(actions.get("permanentDelete"))) {
            outcome.destroy();
        }
        outcome.forwards().addAll(Recipients.list(actions.get("forwardTo")));
        outcome.forwardsAsAttachment().addAll(Recipients.list(actions.get("forwardAsAttachmentTo")));
        outcome.redirects().addAll(Recipients.list(actions.get("redirectTo")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
