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
package io.github.cameloutlook.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.EmulatorBuilder;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.notification.NotificationFault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Notifications are lost, doubled and late, subscriptions vanish and tokens expire; every change is delivered once. The
 * system properties outlook.push.changes and outlook.push.mailboxes ask for more: 10000 and 50 are the figures that are
 * promised.
 */
class LossyNotificationsTest {

    private static final int CHANGES = Integer.getInteger("outlook.push.changes", 400);
    private static final int MAILBOXES = Integer.getInteger("outlook.push.mailboxes", 4);
    private static final int REMOVALS = 10;
    private static final Duration SAFETY = Duration.ofSeconds(2);
    private static final long SEED = 20260302;

    @Test
    void deliversEveryChangeOnce() throws Exception {
        List<String> mailboxes
                = IntStream.range(0, MAILBOXES).mapToObj(number -> "user" + number + "@contoso.com").toList();
        EmulatorBuilder<OutlookEmulator> builder = OutlookEmulator.builder().auth(AuthMode.strict);
        mailboxes.forEach(builder::mailbox);
        try (OutlookEmulator emulator = builder.build();
             PushApplication application = new PushApplication(emulator, String.join(",", mailboxes)).signedIn()) {
            emulator.start();
            application.start("delay=1000&pollConcurrency=8&safetyDelay=" + SAFETY.toMillis());
            mailboxes.forEach(application::awaitSubscribed);
            emulator.notifications().add(NotificationFault.lose().chance(0.2, SEED));
            emulator.notifications().add(NotificationFault.duplicate().chance(0.25, SEED + 1)); // of those not lost
            emulator.notifications().add(NotificationFault.delay(SAFETY.plusSeconds(1)).chance(0.17, SEED + 2)); // of the rest

            change(emulator, application, mailboxes);

            Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
                    .untilAsserted(() -> assertThat(application.received.stream().distinct().count()).isEqualTo(CHANGES));
            // a subscription that vanished without a word is looked for the less often the more there are
            Duration patience = Duration.ofSeconds(60 + 3L * MAILBOXES);
            Awaitility.await().atMost(patience).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
                assertThat(emulator.notifications().awaiting()).isZero();
                assertThat(emulator.subscriptions().all()).hasSize(MAILBOXES);
                assertThat(mailboxes)
                        .allMatch(mailbox -> application.status(mailbox).state() == NotifierStatus.State.ACTIVE);
            });
            assertThat(application.received).hasSize(CHANGES).doesNotHaveDuplicates();
        }
    }

    private static void change(OutlookEmulator emulator, PushApplication application, List<String> mailboxes) {
        Random random = new Random(SEED);
        int removed = 0;
        for (int number = 0; number < CHANGES; number++) {
            application.put(mailboxes.get(random.nextInt(mailboxes.size())), "change " + number);
            if (number == CHANGES / 2) {
                emulator.tokenState().expireAll();
            }
            if (number % (CHANGES / REMOVALS) == CHANGES / REMOVALS / 2) {
                remove(emulator, random, removed++);
            }
        }
        assertThat(removed).isEqualTo(REMOVALS);
    }

    /** Every other one without a word. */
    private static void remove(OutlookEmulator emulator, Random random, int number) {
        // there may be none for a moment: all removed and not yet made anew
        List<Map<String, Object>> present = Awaitility.await().atMost(Duration.ofSeconds(30))
                .until(() -> emulator.subscriptions().all(), all -> !all.isEmpty());
        String id = present.get(random.nextInt(present.size())).get("id").toString();
        if (number % 2 == 0) {
            emulator.subscriptions().remove(id);
        } else {
            emulator.subscriptions().removeWithNotice(id);
        }
    }
}
