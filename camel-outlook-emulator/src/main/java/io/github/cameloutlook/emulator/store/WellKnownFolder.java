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
package io.github.cameloutlook.emulator.store;

import java.util.Locale;
import java.util.Optional;

/** Folders that exist in every mailbox and can be named without knowing their id. */
public enum WellKnownFolder {

    // parents stand before their children
    ROOT("root", null, true),
    MSGFOLDERROOT("Top of Information Store", ROOT, false),
    INBOX("Inbox", MSGFOLDERROOT, false),
    DRAFTS("Drafts", MSGFOLDERROOT, false),
    SENTITEMS("Sent Items", MSGFOLDERROOT, false),
    DELETEDITEMS("Deleted Items", MSGFOLDERROOT, false),
    JUNKEMAIL("Junk Email", MSGFOLDERROOT, false),
    OUTBOX("Outbox", MSGFOLDERROOT, false),
    ARCHIVE("Archive", MSGFOLDERROOT, false),
    CONVERSATIONHISTORY("Conversation History", MSGFOLDERROOT, false),
    CLUTTER("Clutter", MSGFOLDERROOT, true),
    SCHEDULED("Scheduled", MSGFOLDERROOT, true),
    SYNCISSUES("Sync Issues", MSGFOLDERROOT, true),
    CONFLICTS("Conflicts", SYNCISSUES, true),
    LOCALFAILURES("Local Failures", SYNCISSUES, true),
    SERVERFAILURES("Server Failures", SYNCISSUES, true),
    SEARCHFOLDERS("Finder", ROOT, true),
    RECOVERABLEITEMSDELETIONS("Deletions", ROOT, true);

    private final String displayName;
    private final WellKnownFolder parent;
    private final boolean hidden;

    WellKnownFolder(String displayName, WellKnownFolder parent, boolean hidden) {
        this.displayName = displayName;
        this.parent = parent;
        this.hidden = hidden;
    }

    /** The name used in paths. */
    public String wellKnownName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String displayName() {
        return displayName;
    }

    WellKnownFolder parent() {
        return parent;
    }

    boolean isHidden() {
        return hidden;
    }

    /** Finds a folder by the name used in paths, in any case. */
    public static Optional<WellKnownFolder> named(String name) {
        for (WellKnownFolder folder : values()) {
            if (folder != ROOT && folder.name().equalsIgnoreCase(name)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
