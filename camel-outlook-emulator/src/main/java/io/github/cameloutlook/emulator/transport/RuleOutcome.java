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
