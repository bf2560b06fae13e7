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

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.consumer.MailboxWaker;
import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.resourcedata.EncryptionCertificates;
import io.github.cameloutlook.webhook.resourcedata.EncryptionKey;
import io.github.cameloutlook.webhook.resourcedata.IssuerUnreachableException;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture;
import io.github.cameloutlook.webhook.resourcedata.ResourceDataReader;
import io.github.cameloutlook.webhook.resourcedata.TokenVerifier;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ItemReadingTest {

    private static final EncryptionKey KEY = ResourceDataFixture.key("reading");

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<String> woken = new CopyOnWriteArrayList<>();
    private final MailboxWaker waker = new MailboxWaker() {
        @Override
        public void wake(String mailbox) {
            woken.add(mailbox);
        }

        @Override
        public void wake(String mailbox, Map<String, Object> item) {
            woken.add(mailbox + " with " + item.get("subject"));
        }
    };

    @AfterEach
    void stop() {
        context.stop();
    }

    private ItemReading reading(TokenVerifier verifier) {
        ResourceDataReader reader = new ResourceDataReader(
                verifier, null, new EncryptionCertificates(() -> List.of(KEY), Clock.systemUTC()), Clock.systemUTC());
        return new ItemReading(reader, waker, context, new NotificationDispatcher().counts(), 10);
    }

    private static ReceivedNotification notification() {
        return ResourceDataFixture.received(
                ResourceDataFixture.notification(ResourceDataFixture.encrypt(KEY, "{\"subject\":\"a\"}")), "token");
    }

    @Test
    void wakesWithTheItem() {
        reading(token -> new TokenVerifier.Verified(ResourceDataFixture.TENANT, Clock.systemUTC().instant()))
                .read("alice", notification());
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(woken).containsExactly("alice with a"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "refused", "unreachable", "exception", "error" })
    void wakesWithoutTheItemWhateverIsWrong(String wrong) {
        ItemReading reading = reading(token -> {
            switch (wrong) {
                case "refused" -> throw new RefusedNotificationException(RefusedNotificationException.Reason.TOKEN_KEY);
                case "unreachable" -> throw new IssuerUnreachableException("down", null);
                case "exception" -> throw new IllegalArgumentException("not an address");
                default -> throw new NoClassDefFoundError("of a library that does not fit");
            }
        });
        reading.read("alice", notification());
        reading.read("bob", notification());
        reading.read("carol", notification());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(woken).containsExactlyInAnyOrder("alice", "bob", "carol"));
    }
}
