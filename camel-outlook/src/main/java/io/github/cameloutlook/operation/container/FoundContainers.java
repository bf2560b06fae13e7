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
package io.github.cameloutlook.operation.container;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Remembers the ids of containers that were found by name. */
final class FoundContainers {

    /** Ids are base64 of a structure with the mailbox's GUID in it: never this short, and never with a space. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_=+-]{60,}");

    /** Dynamic names must not fill the memory: beyond this, what is known is dropped and looked up again. */
    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, String> found = new ConcurrentHashMap<>();

    /** Whether the text can only be an id, so that there is nothing to look up. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The id, or null when it is not known. */
    String get(String mailbox, String name) {
        return found.get(key(mailbox, name));
    }

    String remember(String mailbox, String name, String id) {
        if (found.size() >= MOST_REMEMBERED) {
            found.clear();
        }
        found.put(key(mailbox, name), id);
        return id;
    }

    void forget(String mailbox, String name) {
        found.remove(key(mailbox, name));
    }

    private static String key(String mailbox, String name) {
        return mailbox + '\n' + name;
    }
}
