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
package io.github.cameloutlook.emulator.sending;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.mime.Recipients;

/**
 * To whom a reply goes (RFC 5322, 3.6.3).
 *
 * @param to recipients
 * @param cc recipients
 */
record AnswerRecipients(List<Map<String, Object>> to, List<Map<String, Object>> cc) {

    /**
     * Finds the recipients.
     *
     * @param own address of the mailbox that answers
     */
    static AnswerRecipients of(AnswerKind kind, Map<String, Object> original, String own) {
        if (kind == AnswerKind.FORWARD) {
            return new AnswerRecipients(List.of(), List.of());
        }
        boolean sentByUs = own.equalsIgnoreCase(Recipients.address(original.get("from")));
        List<Map<String, Object>> to = new ArrayList<>();
        List<Map<String, Object>> cc = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Map<String, Object>> replyTo = Recipients.list(original.get("replyTo"));
        if (!replyTo.isEmpty()) {
            add(to, replyTo, seen);
        } else if (!sentByUs && original.get("from") != null) {
            add(to, Recipients.list(List.of(original.get("from"))), seen);
        }
        if (kind == AnswerKind.REPLY_ALL || sentByUs && replyTo.isEmpty()) {
            seen.add(own.toLowerCase(Locale.ROOT));
            add(to, Recipients.list(original.get("toRecipients")), seen);
        }
        if (to.isEmpty() && sentByUs) {
            // what one has sent to oneself is answered to oneself
            to.addAll(Recipients.list(original.get("toRecipients")));
        }
        if (kind == AnswerKind.REPLY_ALL) {
            add(cc, Recipients.list(original.get("ccRecipients")), seen);
        }
        return new AnswerRecipients(to, cc);
    }

    private static void add(List<Map<String, Object>> target, List<Map<String, Object>> recipients, Set<String> seen) {
        for (Map<String, Object> recipient : recipients) {
            String address = Recipients.address(recipient);
            if (address != null && seen.add(address.toLowerCase(Locale.ROOT))) {
                target.add(recipient);
            }
        }
    }
}
