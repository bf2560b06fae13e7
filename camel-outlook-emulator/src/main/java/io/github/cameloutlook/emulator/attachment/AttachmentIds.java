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

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Ids of attachments: opaque, url-safe, never used twice. */
public final class AttachmentIds {

    // 51 bytes as the service's, of which the first make the well-known AAMk
    private static final int LENGTH = 51;
    // where item ids tell folder, item and since when it is there
    private static final int PLACE = 24;
    private static final byte[] HEAD = { 0, 3, 0x24, 0 };

    private AttachmentIds() {
    }

    public static String next() {
        UUID random = UUID.randomUUID();
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(HEAD);
        bytes.position(LENGTH - 16);
        return Base64.getUrlEncoder().encodeToString(
                bytes.putLong(random.getMostSignificantBits()).putLong(random.getLeastSignificantBits()).array());
    }

    /**
     * The id of an attachment as clients get it. It holds the place of its item, as the service's does: what comes with
     * the default id of the item changes when that does, what comes with the immutable one stays.
     *
     * @param itemId id of the item, of the kind wanted for the attachment
     */
    public static String within(String itemId, String attachmentId) {
        byte[] item = Base64.getUrlDecoder().decode(itemId);
        byte[] own = Base64.getUrlDecoder().decode(attachmentId);
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(item, 0, HEAD.length);
        bytes.position(LENGTH - 16 - PLACE);
        return Base64.getUrlEncoder().encodeToString(
                bytes.put(item, item.length - PLACE, PLACE).put(own, own.length - 16, 16).array());
    }

    /** Whether a text could be an id at all. */
    static boolean isWellFormed(String id) {
        try {
            return Base64.getUrlDecoder().decode(id).length >= HEAD.length;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
