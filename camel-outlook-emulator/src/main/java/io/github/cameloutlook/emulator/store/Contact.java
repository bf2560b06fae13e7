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

import java.util.Optional;

/**
 * A contact: an identity that lasts, and the state of its last write. Change it through its {@link ContactStore} only.
 */
public final class Contact {

    volatile ContactState state;
    volatile boolean removed;
    // apart from the state: setting a photo is no change of the contact that delta or subscriptions tell of
    private volatile Photo photo;

    private final long number;
    private final String immutableId;

    Contact(long number, String immutableId) {
        this.number = number;
        this.immutableId = immutableId;
    }

    long number() {
        return number;
    }

    /** Everything about the contact at one moment; use it where several parts must fit together. */
    public ContactState state() {
        return state;
    }

    public String immutableId() {
        return immutableId;
    }

    public Optional<Photo> photo() {
        return Optional.ofNullable(photo);
    }

    public void photo(Photo newPhoto) {
        photo = newPhoto;
    }
}
