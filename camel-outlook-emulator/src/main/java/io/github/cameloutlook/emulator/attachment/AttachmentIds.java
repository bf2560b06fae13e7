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

    /** Whether a text could be an id at all. */
    static boolean isWellFormed(String id) {
        try {
            return Base64.getUrlDecoder().decode(id).length >= HEAD.length;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
