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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** What a mailbox has besides folders and messages: settings, categories and inbox rules as Graph JSON. */
public final class MailboxSettings {

    private volatile Map<String, Object> values = Map.of();
    private final Map<String, Map<String, Object>> categories = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, Object>> rules = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, Object>> overrides = new ConcurrentSkipListMap<>();
    private final Map<String, Map<String, Object>> extensions = new ConcurrentSkipListMap<>();
    private volatile Photo photo;

    /** What was changed of the mailboxSettings resource, by part. */
    public Map<String, Object> values() {
        return values;
    }

    /** Replaces some of the settings. */
    public synchronized void change(Map<String, Object> changes) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.putAll(changes);
        this.values = Collections.unmodifiableMap(changed);
    }

    /** Master categories by id. */
    public Map<String, Map<String, Object>> categories() {
        return categories;
    }

    /** Senders that always go to the focused or the other inbox, by id. */
    public Map<String, Map<String, Object>> inferenceOverrides() {
        return overrides;
    }

    /** Open extensions of the user, by name. */
    public Map<String, Map<String, Object>> extensions() {
        return extensions;
    }

    /** Photo of the user, if there is one. */
    public Optional<Photo> photo() {
        return Optional.ofNullable(photo);
    }

    /** Sets or, with null, removes the photo of the user. */
    public void photo(Photo newPhoto) {
        photo = newPhoto;
    }

    /** Inbox rules by id. */
    public Map<String, Map<String, Object>> rules() {
        return rules;
    }
}
