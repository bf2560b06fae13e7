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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.resource.InputValues;

/** What conditions and actions of inbox rules consist of. */
final class RuleShape {

    static final RuleShape PREDICATES = new RuleShape("messageRulePredicates")
            .all(RuleShape::upperCaseTexts, "bodyContains", "bodyOrSubjectContains", "headerContains", "recipientContains",
                    "senderContains", "subjectContains")
            .all(InputValues::texts, "categories").all(InputValues::recipients, "fromAddresses", "sentToAddresses")
            .all(InputValues::flag, "hasAttachments", "isApprovalRequest", "isAutomaticForward", "isAutomaticReply",
                    "isEncrypted",
                    "isMeetingRequest", "isMeetingResponse", "isNonDeliveryReport", "isPermissionControlled", "isReadReceipt",
                    "isSigned",
                    "isVoicemail", "notSentToMe", "sentCcMe", "sentOnlyToMe", "sentToMe", "sentToOrCcMe")
            .all(members("low", "normal", "high"), "importance")
            .all(members("normal", "personal", "private", "confidential"), "sensitivity")
            .all(members("any", "call", "doNotForward", "followUp", "fyi", "forward", "noResponseNecessary", "read", "reply",
                    "replyToAll",
                    "review"), "messageActionFlag")
            .all(RuleShape::sizeRange, "withinSizeRange");

    static final RuleShape ACTIONS = new RuleShape("messageRuleActions").all(InputValues::texts, "assignCategories")
            .all(InputValues::text, "copyToFolder", "moveToFolder")
            .all(InputValues::flag, "delete", "permanentDelete", "markAsRead", "stopProcessingRules")
            .all(InputValues::recipients, "forwardAsAttachmentTo", "forwardTo", "redirectTo")
            .all(members("low", "normal", "high"), "markImportance");

    private final String type;
    private final Map<String, BiFunction<String, Object, Object>> checks = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private RuleShape(String type) {
        this.type = type;
    }

    private RuleShape all(BiFunction<String, Object, Object> check, String... properties) {
        for (String property : properties) {
            checks.put(property, check);
            names.put(property, property);
        }
        return this;
    }

    private static BiFunction<String, Object, Object> members(String... members) {
        return (name, value) -> InputValues.member(name, value, Set.of(members));
    }

    /** The service keeps texts to look for in capitals; it compares without regard to case. */
    private static Object upperCaseTexts(String name, Object value) {
        List<String> result = new ArrayList<>();
        for (Object text : (List<?>) InputValues.texts(name, value)) {
            result.add(((String) text).toUpperCase(Locale.ROOT));
        }
        return List.copyOf(result);
    }

    private static Object sizeRange(String name, Object value) {
        Map<String, Object> given = InputValues.object(name, value);
        Map<String, Object> result = new LinkedHashMap<>();
        for (String bound : List.of("minimumSize", "maximumSize")) {
            if (InputValues.get(given, bound) != null) {
                result.put(bound, InputValues.integer(bound, InputValues.get(given, bound)));
            }
        }
        return result;
    }

    /** Checks what a client sent; null members are left out. */
    Map<String, Object> read(String name, Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        InputValues.object(name, value).forEach((key, member) -> {
            if (key.startsWith("@") || member == null) {
                return;
            }
            if (!checks.containsKey(key)) {
                throw new GraphException(
                        400, "RequestBodyRead", "The property '" + key + "' does not exist on type 'microsoft.graph."
                                                + type
                                                + "'. Make sure to only use property names that are defined by the type.");
            }
            String property = names.get(key);
            result.put(property, checks.get(key).apply(property, member));
        });
        return result;
    }
}
