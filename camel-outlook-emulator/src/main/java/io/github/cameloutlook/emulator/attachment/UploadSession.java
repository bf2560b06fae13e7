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
package io.github.cameloutlook.emulator.attachment;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.AddressedItem;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.ContentStore;
import io.github.cameloutlook.emulator.store.Mailbox;

/** A large attachment on its way: takes its ranges strictly one after the other. */
final class UploadSession {

    private final String id;
    private final String token;
    private final Mailbox mailbox;
    private final AddressedItem item;
    private final String itemId;
    private final Map<String, Object> properties;
    private final long size;
    private final Instant expiration;
    private final ContentStore.Writer writer;

    UploadSession(String id, String token, Mailbox mailbox, AddressedItem item, Map<String, Object> properties, long size,
                  Instant expiration, ContentStore store) {
        this.id = id;
        this.token = token;
        this.mailbox = mailbox;
        this.item = item;
        this.itemId = item.state().immutableId();
        this.properties = properties;
        this.size = size;
        this.expiration = expiration;
        this.writer = store.writer();
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    String itemId() {
        return itemId;
    }

    /** What the attachment is for. */
    AddressedItem item() {
        return item;
    }

    Instant expiration() {
        return expiration;
    }

    synchronized long received() {
        return writer.length();
    }

    /** Refuses a range that is not the next one, before its bytes are read. */
    synchronized void check(ContentRange range) {
        if (range.total() != size) {
            throw new GraphException(
                    400, "invalidRange",
                    "The total size of Content-Range is " + range.total() + ", the session was created for "
                                         + size + ".");
        }
        if (range.start() < writer.length()) {
            throw new GraphException(416, "fragmentOverlap", "The range overlaps what was received: " + expected());
        }
        if (range.start() > writer.length()) {
            throw new GraphException(416, "fragmentOutOfOrder", "The range is not the next one: " + expected());
        }
    }

    /** Takes a whole range; says whether it was the last. */
    synchronized boolean take(ContentRange range, byte[] bytes) throws IOException {
        // again, because another request may have brought the same range meanwhile
        check(range);
        writer.write(bytes);
        return writer.length() == size;
    }

    /** What was uploaded, as an attachment. */
    synchronized Attachment attachment() throws IOException {
        return new Attachment(AttachmentIds.next(), Attachment.Type.FILE, properties, writer.content(), null);
    }

    synchronized void discard() throws IOException {
        writer.discard();
    }

    private String expected() {
        return "the next byte expected is " + writer.length() + ".";
    }
}
