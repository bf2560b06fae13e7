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

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * Makes and recognises ids. As in the service they are url-safe base64 with padding, carry the mailbox, start with AAMk
 * (default ids, which name the folder and so change on a move) or AAkA (immutable ids).
 */
public final class ItemIds {

    private static final byte[] DEFAULT = { 0x00, 0x03, 0x24, 0x00 };
    private static final byte[] IMMUTABLE = { 0x00, 0x09, 0x00, 0x24 };
    private static final int GUID_LENGTH = 36;
    private static final int ITEM_LENGTH = 113;
    private static final int FOLDER_LENGTH = 89;
    // where the id of an occurrence tells its day: in front of the three numbers
    private static final int DAY_POSITION = ITEM_LENGTH - 28;

    private final String mailbox;
    private final byte[] guid;

    ItemIds(String mailbox) {
        this.mailbox = mailbox;
        this.guid = mailbox.getBytes(StandardCharsets.US_ASCII);
    }

    String folderId(long number) {
        return encode(DEFAULT, FOLDER_LENGTH, number, 0, 0);
    }

    String itemId(long folder, long item, long occupation) {
        return encode(DEFAULT, ITEM_LENGTH, folder, item, occupation);
    }

    String immutableId(long item) {
        return encode(IMMUTABLE, ITEM_LENGTH, 0, item, 0);
    }

    String changeKey(long changeNumber) {
        // 30 bytes: a fixed type, some of the mailbox, the change
        return Base64.getEncoder().encodeToString(ByteBuffer.allocate(30).put(new byte[] { 9, 0, 0, 0, 22, 0, 0, 0 })
                .put(guid, 0, 14).putLong(changeNumber).array());
    }

    private String encode(byte[] kind, int length, long folder, long item, long occupation) {
        ByteBuffer bytes = ByteBuffer.allocate(length).put(kind).put(guid);
        bytes.position(bytes.position() + 1).put((byte) 0x46);
        bytes.position(length - 24);
        return Base64.getUrlEncoder().encodeToString(bytes.putLong(folder).putLong(item).putLong(occupation).array());
    }

    /** Id of the occurrence of a series on a day, of the same kind as the id of the series. */
    static String occurrenceId(String seriesId, LocalDate date) {
        byte[] bytes = Base64.getUrlDecoder().decode(seriesId);
        ByteBuffer.wrap(bytes).putInt(DAY_POSITION, (int) date.toEpochDay());
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Id of the series in the id of an occurrence; the same id for everything else. */
    static String seriesId(String id) {
        return occurrenceDay(id).map(day -> occurrenceId(id, LocalDate.EPOCH)).orElse(id);
    }

    /** Day in the id of an occurrence; nothing for ids of other things. */
    static Optional<LocalDate> occurrenceDay(String id) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(id);
            int day = bytes.length == ITEM_LENGTH ? ByteBuffer.wrap(bytes).getInt(DAY_POSITION) : 0;
            return day == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
        } catch (IllegalArgumentException e) {
            // no id at all: whoever looks for the item will find none
            return Optional.empty();
        }
    }

    /** What an id looks like from outside. */
    public enum Shape {
        /** Cannot be an id at all. */
        MALFORMED,
        /** An id of another mailbox. */
        FOREIGN,
        /** Default id of this mailbox. */
        DEFAULT,
        /** Immutable id of this mailbox. */
        IMMUTABLE
    }

    /** Judges an id by its form alone. */
    public Shape shape(String id) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return Shape.MALFORMED;
        }
        if (bytes.length < DEFAULT.length + GUID_LENGTH || bytes[0] != 0) {
            return Shape.MALFORMED;
        }
        if (!mailbox.equals(new String(bytes, DEFAULT.length, GUID_LENGTH, StandardCharsets.US_ASCII))) {
            return Shape.FOREIGN;
        }
        return bytes[1] == IMMUTABLE[1] ? Shape.IMMUTABLE : Shape.DEFAULT;
    }
}
