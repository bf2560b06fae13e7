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
package io.github.cameloutlook.consumer.calendar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The text form of a {@link EventLedger}: small, because it may be kept in the mailbox, and complete, because nothing
 * of it can be asked for again. Ids of one mailbox share most of their characters, and those of a series nearly all; so
 * of each only what differs from the one before is written. Properties stand in columns, which deflates best.
 */
final class LedgerFormat {

    private static final int VERSION = 1;
    private static final int ALL_DAY = 1;
    private static final int CANCELLED = 2;
    private static final int SIGHTED = 4;

    private LedgerFormat() {
    }

    static String write(EventLedger ledger) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            write(out, List.copyOf(ledger.entries().keySet()), List.copyOf(ledger.entries().values()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, List<String> ids, List<EventLedger.Entry> entries) throws IOException {
        out.writeByte(VERSION);
        number(out, ids.size());
        String before = "";
        for (String id : ids) {
            int prefix = common(before, id);
            int suffix = commonEnd(before, id, prefix);
            number(out, prefix);
            number(out, suffix);
            byte[] middle = id.substring(prefix, id.length() - suffix).getBytes(StandardCharsets.UTF_8);
            number(out, middle.length);
            out.write(middle);
            before = id;
        }
        for (EventLedger.Entry entry : entries) {
            EventTimes times = entry.state().times();
            out.writeByte((times.allDay() ? ALL_DAY : 0) | (entry.state().cancelled() ? CANCELLED : 0)
                          | (entry.sighted() ? SIGHTED : 0));
        }
        for (EventLedger.Entry entry : entries) {
            out.writeInt(entry.state().fingerprint());
        }
        long start = 0;
        for (EventLedger.Entry entry : entries) {
            time(out, entry.state().times().start() - start);
            start = entry.state().times().start();
        }
        for (EventLedger.Entry entry : entries) {
            time(out, entry.state().times().end() - entry.state().times().start());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if the text is damaged
     */
    static EventLedger read(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        EventLedger ledger = new EventLedger();
        Inflater inflater = new Inflater(true);
        try (DataInputStream in
                = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes), inflater))) {
            if (in.readByte() != VERSION) {
                throw new IllegalArgumentException("The list of events is of a version that this release does not know");
            }
            int count = (int) number(in);
            List<String> ids = ids(in, count);
            byte[] flags = in.readNBytes(count);
            List<Integer> fingerprints = new ArrayList<>();
            for (int index = 0; index < count; index++) {
                fingerprints.add(in.readInt());
            }
            List<Long> starts = new ArrayList<>();
            long start = 0;
            for (int index = 0; index < count; index++) {
                start += time(in);
                starts.add(start);
            }
            for (int index = 0; index < count; index++) {
                EventTimes times = new EventTimes(
                        starts.get(index), starts.get(index) + time(in), (flags[index] & ALL_DAY) != 0);
                ledger.put(ids.get(index), new EventLedger.Entry(
                        new EventState(fingerprints.get(index), times, (flags[index] & CANCELLED) != 0),
                        (flags[index] & SIGHTED) != 0));
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("The list of events is damaged", e);
        } finally {
            inflater.end();
        }
        return ledger;
    }

    private static List<String> ids(DataInputStream in, int count) throws IOException {
        List<String> ids = new ArrayList<>();
        String before = "";
        for (int index = 0; index < count; index++) {
            int prefix = (int) number(in);
            int suffix = (int) number(in);
            String middle = new String(in.readNBytes((int) number(in)), StandardCharsets.UTF_8);
            before = before.substring(0, prefix) + middle + before.substring(before.length() - suffix);
            ids.add(before);
        }
        return ids;
    }

    private static int common(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int length = 0;
        while (length < most && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static int commonEnd(String one, String other, int prefix) {
        int most = Math.min(one.length(), other.length()) - prefix;
        int length = 0;
        while (length < most && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length;
    }

    /** Seconds; nearly all times are whole minutes, which are shorter. */
    private static void time(DataOutputStream out, long seconds) throws IOException {
        boolean minutes = seconds % 60 == 0;
        long value = minutes ? seconds / 60 : seconds;
        number(out, (value << 1 ^ value >> 63) << 1 | (minutes ? 0 : 1));
    }

    private static long time(DataInputStream in) throws IOException {
        long coded = number(in);
        long zigzag = coded >>> 1;
        long value = zigzag >>> 1 ^ -(zigzag & 1);
        return (coded & 1) == 0 ? value * 60 : value;
    }

    /** Seven bits a byte. */
    private static void number(DataOutputStream out, long number) throws IOException {
        long rest = number;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long number(DataInputStream in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte next = in.readByte();
            number |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("The list of events is damaged");
    }
}
