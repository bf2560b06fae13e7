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
package io.github.cameloutlook;

import java.time.Duration;
import java.util.List;

import io.github.cameloutlook.consumer.OutlookConsumer;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.webhook.PushSettings;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Options of push: what they mean, and what is refused with a sentence that names them. */
class PushOptionsTest {

    private static final String URL = "notificationUrl=https://mail.example.com/outlook/n";

    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() {
        context.stop();
    }

    private OutlookEndpoint endpoint(String options) {
        context.start();
        return context.getEndpoint(
                "outlook:messages?accessToken=token&mailbox=a@contoso.com" + (options.isEmpty() ? "" : "&" + options),
                OutlookEndpoint.class);
    }

    private PushSettings read(String options) {
        OutlookEndpoint endpoint = endpoint(options);
        OutlookConfiguration inherited = endpoint.getComponent().getConfiguration();
        ConsumerSettings consumer = ConsumerOptions.read(
                "messages", null, endpoint.getConfiguration(), inherited, request -> null);
        return PushOptions.read(context, endpoint.getConfiguration(), inherited, consumer);
    }

    @Test
    void pollsWithoutAnAddress() throws Exception {
        assertThat(read("")).isNull();
        OutlookConsumer consumer = (OutlookConsumer) endpoint("").createConsumer(exchange -> {
        });
        assertThat(consumer.getChangeNotifier()).isNull();
    }

    @Test
    void needsNothingButAnAddress() {
        PushSettings settings = read(URL);
        assertThat(settings.notificationUrl()).isEqualTo("https://mail.example.com/outlook/n");
        assertThat(settings.lifecycleNotificationUrl()).isEqualTo(settings.notificationUrl());
        assertThat(settings.listening()).isEqualTo(new PushSettings.Listening(List.of("/outlook/n"), null, 4 << 20));
        assertThat(settings.changeType()).isEqualTo("created");
        assertThat(settings.mailboxes()).containsExactly("a@contoso.com");
        assertThat(settings.container()).isEqualTo("inbox");
        assertThat(settings.immutableIds()).isTrue();
        assertThat(settings.lifetime()).isZero();
        assertThat(settings.checkInterval()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.select()).isNull();
        assertThat(settings.deleteOnStop()).isFalse();
    }

    @Test
    void subscribesToWhatTheConsumerWants() {
        assertThat(read(URL + "&changeType=deleted,created").changeType()).isEqualTo("created,deleted");
        assertThat(read(URL + "&mode=queue&delete=true&folder=archive").changeType()).isEqualTo("created,updated");
        assertThat(read(URL + "&clientState=my secret").toString()).doesNotContain("my secret");
        assertThat(
                read(URL + "&notificationPath=inside&notificationComponentName=servlet&maxNotificationSize=1000").listening())
                .isEqualTo(new PushSettings.Listening(List.of("/inside"), "servlet", 1000));
    }

    @Test
    void doesNotListenForWhatComesThroughAHub() {
        PushSettings settings = read(
                "notificationUrl=RAW(EventHub:https://ns.servicebus.windows.net/eventhubname/mail?tenantId=contoso.com)");
        assertThat(settings.listening()).isNull();
        assertThat(settings.lifecycleNotificationUrl()).startsWith("EventHub:");
    }

    @Test
    void listensForWhatIsSentAboutSubscriptionsWhenTheRestComesThroughAHub() {
        String hub = "notificationUrl=RAW(EventHub:https://ns.servicebus.windows.net/eventhubname/mail?tenantId=contoso.com)";
        assertThat(read(hub + "&lifecycleNotificationUrl=https://mail.example.com/lifecycle").listening())
                .isEqualTo(new PushSettings.Listening(List.of("/lifecycle"), null, 4 << 20));
        assertThat(read(hub + "&lifecycleNotificationUrl=https://mail.example.com/lifecycle&notificationPath=/in").listening()
                .paths()).containsExactly("/in");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "notificationUrl=http://mail.example.com/n | https",
            "notificationUrl=/outlook/n | https",
            "notificationUrl=https:/n | https",
            "notificationUrl=https://user:secret@mail.example.com/n | notificationUrl",
            "notificationUrl=RAW(https://mail.example.com/n#here) | fragment",
            "notificationUrl=RAW(https://mail example.com/n) | notificationUrl",
            "notificationUrl=https://mail.example.com | notificationPath",
            "notificationUrl=https://mail.example.com/n&lifecycleNotificationUrl=ftp://x/y | lifecycleNotificationUrl",
            "notificationUrl=https://mail.example.com/n&clientState=RAW( ) | clientState",
            "notificationUrl=https://mail.example.com/n&safetyDelay=0 | safetyDelay",
            "notificationUrl=https://mail.example.com/n&subscriptionLifetime=-1 | subscriptionLifetime",
            "notificationUrl=https://mail.example.com/n&maxNotificationSize=0 | maxNotificationSize",
            "notificationUrl=https://mail.example.com/n&notificationQueueSize=0 | notificationQueueSize",
            "notificationUrl=https://mail.example.com/n&encryptionCertificate=file:x.p12 | encryptionCertificate",
            "notificationUrl=https://mail.example.com/n&encryptionPassword=secret | encryptionPassword",
            "notificationUrl=RAW(EventHub:https://ns/eventhubname/mail)&notificationPath=/n | notificationPath",
            "notificationUrl=RAW(EventHub:https://ns/eventhubname/mail)&maxNotificationSize=9 | maxNotificationSize has no effect",
            "notificationUrl=https://mail.example.com/n&notificationQueueSize=9 | notificationQueueSize has no effect",
            "lifecycleNotificationUrl=https://mail.example.com/n | lifecycleNotificationUrl has no effect",
            "notificationPath=/n | notificationPath has no effect",
            "clientState=secret | clientState has no effect",
            "safetyDelay=1 | safetyDelay has no effect",
            "deleteOnStop=true | deleteOnStop has no effect",
            "includeResourceData=true | includeResourceData has no effect" })
    void refuses(String options, String named) {
        assertThatThrownBy(() -> read(options)).hasMessageContaining(named)
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("user:secret"));
    }

    @Test
    void refusesALongSecret() {
        assertThatThrownBy(() -> read(URL + "&clientState=" + "x".repeat(129)))
                .hasMessageContaining("clientState takes 1 to 128");
        assertThat(read(URL + "&clientState=" + "x".repeat(128)).clientState()).hasSize(128);
    }

    @Test
    void takesAddressesWithoutTlsInTestsOnly() {
        assertThat(read("notificationUrl=http://localhost:8080/n&baseUrl=http://localhost:1").listening().paths())
                .containsExactly("/n");
    }

    @Test
    void listensAtBothAddresses() {
        String lifecycle = "&lifecycleNotificationUrl=https://mail.example.com/";
        assertThat(read(URL + lifecycle + "life").listening().paths()).containsExactly("/outlook/n", "/life");
        assertThat(read(URL + lifecycle + "outlook/n").listening().paths()).containsExactly("/outlook/n");
        assertThat(read(URL + lifecycle + "life&notificationPath=inside").listening().paths()).containsExactly("/inside");
    }

    @Test
    void nothingIsPushedToOnePollAtATime() {
        assertThatThrownBy(() -> endpoint(URL).createPollingConsumer()).hasMessageContaining("notificationUrl has no effect")
                .hasMessageContaining("pollEnrich");
    }

    @Test
    void whatTheComponentSaysForAllIsNotMeantForThoseThatPoll() throws Exception {
        context.start();
        OutlookConfiguration all = context.getComponent("outlook", OutlookComponent.class).getConfiguration();
        all.setClientState("secret");
        all.setSafetyDelay(1000);
        assertThat(read("")).isNull();
        all.setNotificationUrl("https://mail.example.com/n");
        assertThat(read("folder=archive").clientState()).isEqualTo("secret");
        assertThat(endpoint("folder=archive").createPollingConsumer()).isNotNull();
    }
}
