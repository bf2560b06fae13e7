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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.store.MailFolder;

/** What the inbox rules want done with a message that arrives. */
final class RuleOutcome {

    private final Map<String, Object> changes = new LinkedHashMap<>();
    private final List<MailFolder> copies = new ArrayList<>();
    private final List<Map<String, Object>> forwards = new ArrayList<>();
    private final List<Map<String, Object>> forwardsAsAttachment = new ArrayList<>();
    private final List<Map<String, Object>> redirects = new ArrayList<>();
    private MailFolder target;
    private boolean destroyed;

    /** Properties of the item that differ from what arrived. */
    Map<String, Object> changes() {
        return changes;
    }

    /** Folders that get a copy. */
    List<MailFolder> copies() {
        return copies;
    }

    /** Recipients the message is forwarded to. */
    List<Map<String, Object>> forwards() {
        return forwards;
    }

    /** Recipients the message is forwarded to as an attachment. */
    List<Map<String, Object>> forwardsAsAttachment() {
        return forwardsAsAttachment;
    }

    /** Recipients that get the message as it is. */
    List<Map<String, Object>> redirects() {
        return redirects;
    }

    /** Folder the message goes to, null for the inbox. */
    MailFolder target() {
        return target;
    }

    void moveTo(MailFolder folder) {
        target = folder;
    }

    /** Whether the message is not kept at all. */
    boolean isDestroyed() {
        return destroyed;
    }

    void destroy() {
        destroyed = true;
    }
}
