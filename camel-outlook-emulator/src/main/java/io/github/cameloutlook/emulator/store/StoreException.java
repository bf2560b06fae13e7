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

/** The store refuses a change; says what is wrong in its own words, the protocol rooms turn it into an answer. */
public final class StoreException extends RuntimeException {

    /** Why the store refuses. */
    public enum Reason {
        /** The item is gone. */
        ITEM_NOT_FOUND,
        /** The folder is gone. */
        FOLDER_NOT_FOUND,
        /** A sibling has the same name. */
        FOLDER_EXISTS,
        /** The change key given is not the current one. */
        CHANGE_KEY_MISMATCH,
        /** A well-known folder cannot be deleted. */
        DELETE_DISTINGUISHED_FOLDER,
        /** A well-known folder cannot be moved. */
        MOVE_DISTINGUISHED_FOLDER,
        /** A group of calendars that has some cannot be deleted. */
        GROUP_NOT_EMPTY,
        /** A folder cannot be put into itself or below itself. */
        FOLDER_CYCLE
    }

    private final Reason reason;

    public StoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
