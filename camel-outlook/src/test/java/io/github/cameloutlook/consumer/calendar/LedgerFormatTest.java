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

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LedgerFormatTest {

    @Property(tries = 100)
    void readsWhatItWrote(@ForAll long seed, @ForAll @IntRange(max = 60) int events) {
        Random random = new Random(seed);
        EventLedger ledger = new EventLedger();
        for (int index = 0; index < events; index++) {
            long start = random.nextInt();
            EventTimes times = new EventTimes(start, start + random.nextInt(1_000_000), random.nextBoolean());
            ledger.put(
                    random.nextBoolean() ? "id" + random.nextLong() + "=" : Integer.toString(random.nextInt(100)),
                    new EventLedger.Entry(
                            new EventState(random.nextInt(), times, random.nextBoolean()), random.nextBoolean()));
        }
        assertThat(LedgerFormat.read(LedgerFormat.write(ledger)).entries()).isEqualTo(ledger.entries());
    }

    @Test
    void keepsThousandsOfEventsSmall() {
        EventLedger ledger = new EventLedger();
        Random random = new Random(7);
        byte[] mailbox = new byte[80];
        random.nextBytes(mailbox);
        long time = 1_774_000_000L / 1800 * 1800;
        for (int series = 0; series < 100; series++) {
            int fingerprint = random.nextInt();
            long number = random.nextLong();
            for (int day = 0; day < 20; day++) {
                add(ledger, mailbox, number, 20_000 + day, fingerprint, time + day * 86_400 + series * 1800);
            }
        }
        for (int single = 0; single < 1000; single++) {
            add(ledger, mailbox, random.nextLong(), 0, random.nextInt(), time + random.nextInt(1400) * 1800L);
        }
        String text = LedgerFormat.write(ledger);
        assertThat(text.length()).as("characters for 3000 events").isLessThan(30_000);
    }

    private static void add(EventLedger ledger, byte[] mailbox, long number, int day, int fingerprint, long start) {
        byte[] id = ByteBuffer.allocate(100).put(mailbox).putInt(day).putLong(number).putLong(5).array();
        ledger.put(Base64.getUrlEncoder().encodeToString(id),
                new EventState(fingerprint, new EventTimes(start, start + 1800, false), false));
    }

    @Test
    void refusesWhatIsDamaged() {
        EventLedger ledger = new EventLedger();
        ledger.put("some id", new EventState(1, new EventTimes(1, 2, false), false));
        String text = LedgerFormat.write(ledger);
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerFormat.read(text.substring(0, text.length() - 6)));
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerFormat.read("AAAA"));
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerFormat.read("not base64!"));
    }

    @Property(tries = 200)
    void readsNothingFromNoise(@ForAll byte[] noise) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(noise);
        try {
            LedgerFormat.read(text);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).isNotNull();
        }
    }
}
