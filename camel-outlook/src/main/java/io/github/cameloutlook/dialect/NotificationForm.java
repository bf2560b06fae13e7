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
package io.github.cameloutlook.dialect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.cameloutlook.dialect.outlookrest.Edition;
import io.github.cameloutlook.dialect.outlookrest.WireLanguage;

/**
 * Notifications as services send them, in the neutral model. Which service sent one is told by its names: it comes to
 * an address that several of them may know.
 */
public final class NotificationForm {

    private static final String SUBSCRIPTION = "subscriptionId";
    private static final String CHANGE_TYPE = "changeType";
    private static final String CLIENT_STATE = "clientState";
    private static final String RESOURCE = "resource";
    private static final String DATA = "resourceData";
    /** News of the subscription itself, which have no type of their own in Outlook REST. */
    private static final Set<String> EVENTS = Set.of("missed", "subscriptionRemoved");
    private static final Pattern ROOT = Pattern.compile("(?i)https?://[^/?#]+/api/[^/?#]+/");
    private static final Pattern KEY = Pattern.compile("\\('([^']*)'\\)");
    /** Notifications say the same in every version. */
    private static final WireLanguage LANGUAGE = new WireLanguage(Edition.BETA);

    private NotificationForm() {
    }

    /** The neutral name of a property of a notification. */
    public static String neutralName(String name) {
        char first = name.isEmpty() ? 0 : name.charAt(0);
        return first >= 'A' && first <= 'Z' ? Character.toLowerCase(first) + name.substring(1) : name;
    }

    /**
     * A notification in the neutral model, but for the item that comes along. Keeps nothing of what it sees: anybody
     * may have sent it.
     *
     * @param wire        as it came
     * @param clientState header of the request that it came with, or null: where Outlook REST sends the secret
     */
    public static Map<String, Object> envelope(Map<String, Object> wire, String clientState) {
        if (wire.containsKey(SUBSCRIPTION)) {
            return wire; // Graph's
        }
        Map<String, Object> neutral = new LinkedHashMap<>();
        wire.forEach((name, value) -> neutral.put(neutralName(name), value));
        neutral.put(CLIENT_STATE, clientState);
        if (neutral.get(CHANGE_TYPE) instanceof String changeType) {
            String type = neutralName(changeType);
            if (EVENTS.contains(type)) {
                neutral.remove(CHANGE_TYPE);
                neutral.put("lifecycleEvent", type);
            } else {
                neutral.put(CHANGE_TYPE, type);
            }
        }
        if (neutral.get(RESOURCE) instanceof String address) {
            neutral.put(RESOURCE, KEY.matcher(ROOT.matcher(address).replaceFirst("")).replaceAll("/$1"));
        }
        return neutral;
    }

    /**
     * The item that comes along with a notification, in the neutral model; to be asked of those that are genuine only.
     */
    @SuppressWarnings("unchecked") // JSON objects have text keys
    public static void openItem(Map<String, Object> envelope) {
        if (envelope.get(DATA) instanceof Map<?, ?> data && data.containsKey("Id")) {
            envelope.put(DATA, LANGUAGE.answer("/", (Map<String, Object>) data));
        }
    }
}
