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
package io.github.cameloutlook.webhook.notification;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.cameloutlook.model.OutlookChangeNotification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.helpers.NOPLogger;

import static io.github.cameloutlook.webhook.notification.Payloads.created;
import static io.github.cameloutlook.webhook.notification.Payloads.lifecycle;
import static io.github.cameloutlook.webhook.notification.ReceivedNotification.Channel.EVENT_HUB;
import static io.github.cameloutlook.webhook.notification.ReceivedNotification.Channel.HTTP;
import static org.assertj.core.api.Assertions.assertThat;

class NotificationDispatcherTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private final NotificationDispatcher dispatcher = new NotificationDispatcher(
            Clock.fixed(NOW, ZoneOffset.UTC), new OccasionalLog(NOPLogger.NOP_LOGGER));
    private final RecordingReceiver alice = new RecordingReceiver("alice's secret");
    private final RecordingReceiver bob = new RecordingReceiver("bob's secret");

    @BeforeEach
    void register() {
        dispatcher.register(alice);
        dispatcher.register(bob);
    }

    @Test
    void handsEachNotificationToItsReceiver() {
        DispatchOutcome outcome = deliver(Payloads.of(created("1", "alice's secret"), created("2", "bob's secret"),
                lifecycle("3", "alice's secret", "missed")));

        assertThat(outcome).isEqualTo(new DispatchOutcome(Verdict.ACCEPTED, 3, 3, 0, 0));
        assertThat(alice.ids()).containsExactly("1", "3");
        assertThat(bob.ids()).containsExactly("2");
        assertThat(alice.received.get(0).receivedAt()).isEqualTo(NOW);
        assertThat(alice.received.get(0).channel()).isEqualTo(HTTP);
        assertThat(alice.received.get(1).notification().getLifecycleEvent()).isEqualTo("missed");
    }

    @Test
    void acceptsAPayloadOfWhichOneNotificationIsRecognised() {
        assertThat(deliver(Payloads.of(created("1", "forged"), created("2", "bob's secret"))))
                .isEqualTo(new DispatchOutcome(Verdict.ACCEPTED, 2, 1, 1, 0));
        assertThat(dispatcher.statistics()).isEqualTo(new DispatcherStatistics(1, 0, 0, 0, 0, 0, 1, 1, 0, 0, Map.of()));
    }

    @Test
    void refusesWhatNobodyRecognisesAfterAskingEverybody() {
        assertThat(deliver(Payloads.of(created("1", "forged"), created("2", "alice's secre"), created("3", ""))).verdict())
                .isEqualTo(Verdict.REFUSED);
        assertThat(alice.asked).hasValue(3);
        assertThat(bob.asked).hasValue(3);
        assertThat(dispatcher.statistics()).isEqualTo(new DispatcherStatistics(0, 1, 0, 0, 0, 0, 0, 3, 0, 0, Map.of()));
    }

    @Test
    void asksEveryReceiverAlsoWhenTheFirstRecognises() {
        deliver(Payloads.of(created("1", "alice's secret")));
        assertThat(bob.asked).hasValue(1);
    }

    @Test
    void asksForRepetitionWhenARecognisedNotificationHadNoRoom() {
        alice.room(1);
        assertThat(deliver(Payloads.of(created("1", "alice's secret"), created("2", "alice's secret"))))
                .isEqualTo(new DispatchOutcome(Verdict.NO_ROOM, 2, 1, 0, 1));
        assertThat(dispatcher.statistics().noRoom()).isEqualTo(1);
    }

    @Test
    void forgetsWhoUnregisters() {
        dispatcher.unregister(alice);
        assertThat(deliver(Payloads.of(created("1", "alice's secret"))).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(alice.received).isEmpty();
    }

    @Test
    void asksForRepetitionWhenAReceiverFails() {
        dispatcher.register(new NotificationReceiver() {
            @Override
            public boolean recognises(OutlookChangeNotification notification) {
                return true;
            }

            @Override
            public boolean accept(ReceivedNotification notification) {
                throw new IllegalStateException("broken");
            }
        });
        assertThat(deliver(Payloads.of(created("1", "x"))).verdict()).isEqualTo(Verdict.NO_ROOM);
    }

    @Test
    void aReceiverThatFailsToRecogniseDoesNotHinderTheOthers() {
        dispatcher.unregister(alice);
        dispatcher.unregister(bob);
        dispatcher.register(new NotificationReceiver() {
            @Override
            public boolean recognises(OutlookChangeNotification notification) {
                throw new IllegalStateException("broken");
            }

            @Override
            public boolean accept(ReceivedNotification notification) {
                return true;
            }
        });
        dispatcher.register(alice);
        assertThat(deliver(Payloads.of(created("1", "alice's secret"))).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void passesValidationTokensOn() {
        String payload = "{\"validationTokens\":[\"a.b.c\",\"d.e.f\"],\"value\":[" + created("1", "alice's secret") + "]}";
        deliver(payload);
        assertThat(alice.received.get(0).validationTokens()).containsExactly("a.b.c", "d.e.f");
    }

    @Test
    void keepsPropertiesThatItDoesNotKnow() {
        deliver("{\"@odata.context\":\"x\",\"more\":[{}],\"value\":[{\"subscriptionId\":\"1\",\"changeType\":\"updated\","
                + "\"clientState\":\"alice's secret\",\"additionalPayloadStorageId\":\"blob\",\"resource\":null}]}");
        assertThat(alice.received.get(0).notification().get("additionalPayloadStorageId")).isEqualTo("blob");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", " ", "null", "1", "\"text\"", "[]", "{}", "{\"value\":null}", "{\"value\":{}}", "{\"value\":[]}",
            "{\"value\":[null]}", "{\"value\":[1]}", "{\"value\":[[]]}", "{\"value\":[{}]}", "{\"value\":[GOOD]",
            "{\"value\":[GOOD]}}", "{\"value\":[GOOD]} {}", "{\"value\":[GOOD],}", "{'value':[GOOD]}",
            "{\"value\":[GOOD,{\"changeType\":\"created\",\"clientState\":\"alice's secret\"}]}",
            "{\"value\":[GOOD],\"value\":[GOOD]}", "{\"value\":[GOOD],\"validationTokens\":\"x\"}",
            "{\"value\":[GOOD],\"validationTokens\":[1]}", "{\"value\":[GOOD],\"x\":NaN}", "/* */{\"value\":[GOOD]}",
            "{\"value\":[{\"subscriptionId\":1,\"changeType\":\"created\",\"clientState\":\"alice's secret\"}]}",
            "{\"value\":[{\"subscriptionId\":\"1\",\"changeType\":\"created\",\"clientState\":[\"alice's secret\"]}]}",
            "{\"value\":[{\"subscriptionId\":\"1\",\"changeType\":\"created\",\"clientState\":\"alice's secret\","
                                                                                                                        + "\"clientState\":\"alice's secret\"}]}",
            "{\"value\":[{\"subscriptionId\":\"1\",\"changeType\":\"created\",\"clientState\":\"alice's secret\","
                                                                                                                                                                   + "\"resourceData\":\"x\"}]}",
            "{\"value\":[{\"subscriptionId\":\"1\",\"clientState\":\"alice's secret\"}]}" })
    void refusesWhatIsNoCollectionOfNotifications(String payload) {
        String json = payload.replace("GOOD", created("1", "alice's secret"));
        DispatchOutcome outcome = deliver(json);
        assertThat(outcome).isEqualTo(DispatchOutcome.unread(Verdict.MALFORMED, outcome.problem()));
        assertThat(outcome.problem()).isNotBlank().doesNotContain("secret");
        assertThat(alice.received).isEmpty();
        assertThat(dispatcher.statistics().malformed()).isEqualTo(1);
    }

    @Test
    void refusesNestingNumbersAndNamesWithoutEnd() {
        assertThat(deliver("{\"x\":" + "[".repeat(100_000)).verdict()).isEqualTo(Verdict.MALFORMED);
        assertThat(deliver("{\"x\":" + "9".repeat(100_000) + "}").verdict()).isEqualTo(Verdict.MALFORMED);
        assertThat(deliver("{\"" + "x".repeat(100_000) + "\":1}").verdict()).isEqualTo(Verdict.MALFORMED);
        assertThat(deliver("{\"x\":[" + "1,".repeat(1_000_000) + "1]}").verdict()).isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void refusesMorePartsThanAnythingHas() {
        assertThat(deliver("{" + numbered(3000) + "\"value\":[" + created("1", "alice's secret") + "]}").problem())
                .isEqualTo("it has too many properties");
        assertThat(
                deliver("{\"x\":{" + numbered(3000) + "\"y\":1},\"value\":[" + created("1", "alice's secret") + "]}").problem())
                .isEqualTo("a property has too many parts");
        assertThat(deliver("{\"value\":[{" + numbered(3000) + "\"clientState\":\"alice's secret\"}]}").problem())
                .isEqualTo("a notification has too many properties");
        assertThat(alice.received).isEmpty();
    }

    private static String numbered(int properties) {
        return IntStream.range(0, properties).mapToObj(i -> "\"p" + i + "\":1,").collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-32" })
    void readsWhateverEncodingJsonMayHave(String charset) {
        byte[] payload = Payloads.of(created("1", "alice's secret")).getBytes(Charset.forName(charset));
        assertThat(dispatcher.dispatch(new ByteArrayInputStream(payload), HTTP)).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        byte[] payload = Payloads.of(created("\u00e9", "alice's secret")).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(dispatcher.dispatch(new ByteArrayInputStream(payload), HTTP)).isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void readsNoMoreThanTheLimit() {
        String payload = Payloads.of(created("1", "alice's secret"));
        int size = payload.length();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertThat(dispatcher.deliver(stream(payload), size, HTTP, null).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(dispatcher.deliver(stream(payload), size - 1, HTTP, null).verdict()).isEqualTo(Verdict.TOO_LARGE);
        assertThat(dispatcher.deliver(stream(payload + " "), size, HTTP, null).verdict()).isEqualTo(Verdict.TOO_LARGE);
        assertThat(dispatcher.deliver(endless, size, HTTP, null).verdict()).isEqualTo(Verdict.TOO_LARGE);
        assertThat(alice.received).hasSize(1);
    }

    @Test
    void refusesMoreNotificationsThanTheServiceSends() {
        String small = "{\"subscriptionId\":\"1\",\"changeType\":\"created\",\"clientState\":\"alice's secret\"}";
        List<String> many = Collections.nCopies(NotificationPayload.MAX_NOTIFICATIONS, small);
        assertThat(deliver(Payloads.of(many.toArray(String[]::new))).verdict()).isEqualTo(Verdict.ACCEPTED);
        many = Collections.nCopies(NotificationPayload.MAX_NOTIFICATIONS + 1, small);
        assertThat(deliver(Payloads.of(many.toArray(String[]::new))).verdict()).isEqualTo(Verdict.TOO_LARGE);
    }

    @Test
    void aStreamThatBreaksIsMalformed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };
        assertThat(dispatcher.dispatch(broken, HTTP)).isEqualTo(Verdict.MALFORMED);
    }

    @Test
    void passesOverTheTestMessageOfAHubOnly() {
        String test = """
                {"value":[{"subscriptionId":"NA","subscriptionExpirationDateTime":"NA","clientState":"NA","tenantId":"NA",
                  "changeType":"Validation: Testing client application reachability for subscription Request-Id: 1",
                  "resource":"NA","resourceData":null}]}""";
        assertThat(dispatcher.deliver(stream(test), 10_000, EVENT_HUB, null))
                .isEqualTo(new DispatchOutcome(Verdict.ACCEPTED, 1, 0, 0, 0));
        assertThat(dispatcher.statistics().handshakes()).isEqualTo(1);
        assertThat(dispatcher.deliver(stream(test), 10_000, HTTP, null).verdict()).isEqualTo(Verdict.REFUSED);
    }

    private DispatchOutcome deliver(String payload) {
        return dispatcher.deliver(stream(payload), NotificationDispatcher.DEFAULT_MAX_SIZE, HTTP, null);
    }

    private static InputStream stream(String payload) {
        return new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8));
    }
}
