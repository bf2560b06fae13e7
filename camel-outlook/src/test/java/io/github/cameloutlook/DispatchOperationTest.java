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

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.operation.call.NotificationOverflowException;
import io.github.cameloutlook.operation.call.UnknownNotificationException;
import io.github.cameloutlook.webhook.notification.NotificationReceiver;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.converter.stream.InputStreamCache;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** outlook:subscriptions/dispatch: notifications that a route read from a hub. */
class DispatchOperationTest {

    private static final String NOTIFICATION
            = "{\"subscriptionId\":\"1\",\"changeType\":\"created\",\"clientState\":\"secret\",\"resource\":\"Users/1/Messages/2\"}";
    private static final String PAYLOAD = "{\"value\":[" + NOTIFICATION + "]}";

    private final CamelContext context = new DefaultCamelContext();
    private final List<ReceivedNotification> received = new CopyOnWriteArrayList<>();
    private int room = 2;

    @BeforeEach
    void startCamel() throws Exception {
        OutlookComponent component = new OutlookComponent();
        component.getConfiguration().setAccessToken("token");
        context.addComponent("outlook", component);
        context.start();
        component.notificationListeners().dispatcher().register(new NotificationReceiver() {
            @Override
            public boolean recognises(OutlookChangeNotification notification) {
                return "secret".equals(notification.getClientState());
            }

            @Override
            public boolean accept(ReceivedNotification notification) {
                return received.size() < room && received.add(notification);
            }
        });
    }

    @AfterEach
    void stopCamel() {
        context.stop();
    }

    static Stream<Object> payloads() throws Exception {
        Map<String, Object> notification = Map.of("subscriptionId", "1", "changeType", "created", "clientState", "secret");
        return Stream.of(
                PAYLOAD, PAYLOAD.getBytes(StandardCharsets.UTF_8),
                new ByteArrayInputStream(PAYLOAD.getBytes(StandardCharsets.UTF_8)),
                new InputStreamCache(PAYLOAD.getBytes(StandardCharsets.UTF_8)), new ObjectMapper().readTree(PAYLOAD),
                new ObjectMapper().readTree(NOTIFICATION), new ObjectMapper().readTree("[" + NOTIFICATION + "]"),
                Map.of("value", List.of(notification)), notification, List.of(notification),
                new OutlookChangeNotification(notification), List.of(new OutlookChangeNotification(notification)));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void handsNotificationsToTheirConsumer(Object body) {
        Exchange done = dispatch(body);
        assertThat(done.getException()).isNull();
        assertThat(received).singleElement().satisfies(one -> {
            assertThat(one.notification().getSubscriptionId()).isEqualTo("1");
            assertThat(one.channel()).isEqualTo(ReceivedNotification.Channel.EVENT_HUB);
        });
        assertThat(done.getMessage().getHeader(OutlookConstants.NOTIFICATION_COUNT)).isEqualTo(1);
        assertThat(done.getMessage().getHeader(OutlookConstants.ACCEPTED_NOTIFICATION_COUNT)).isEqualTo(1);
        assertThat(done.getMessage().getBody()).isSameAs(body);
    }

    @Test
    void aStreamCacheCanBeReadAgain() {
        Exchange done = dispatch(new InputStreamCache(PAYLOAD.getBytes(StandardCharsets.UTF_8)));
        assertThat(done.getMessage().getBody(String.class)).isEqualTo(PAYLOAD);
    }

    @Test
    void tellsHowManyAreForConsumersHere() {
        Exchange done = dispatch("{\"value\":[" + NOTIFICATION + "," + NOTIFICATION.replace("secret", "other") + "]}");
        assertThat(done.getMessage().getHeader(OutlookConstants.NOTIFICATION_COUNT)).isEqualTo(2);
        assertThat(done.getMessage().getHeader(OutlookConstants.ACCEPTED_NOTIFICATION_COUNT)).isEqualTo(1);
    }

    @Test
    void passesOverTheTestMessageOfAHub() {
        Exchange done = dispatch(Map.of("value", List.of(Map.of(
                "subscriptionId", "NA", "clientState", "NA", "resource", "NA", "changeType",
                "Validation: Testing client application reachability for subscription Request-Id: 1"))));
        assertThat(done.getException()).isNull();
        assertThat(done.getMessage().getHeader(OutlookConstants.ACCEPTED_NOTIFICATION_COUNT)).isEqualTo(0);
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "hello", "[]", "{}", "{\"value\":[{}]}" })
    void refusesWhatIsNoPayload(String body) {
        assertThat(dispatch(body).getException()).isExactlyInstanceOf(OutlookInputException.class)
                .hasMessageContaining("no collection of change notifications").hasMessageContaining("{\"value\":[...]}");
    }

    @Test
    void refusesBodiesThatCannotHoldNotifications() {
        assertThat(dispatch(null).getException()).isExactlyInstanceOf(OutlookInputException.class)
                .hasMessageContaining("empty").hasMessageContaining("Accepted: a payload");
        assertThat(dispatch(42).getException()).isExactlyInstanceOf(OutlookInputException.class)
                .hasMessageContaining("java.lang.Integer");
    }

    @Test
    void refusesWhatIsLargerThanTheOption() {
        assertThat(dispatch("outlook:subscriptions/dispatch?maxNotificationSize=20", PAYLOAD).getException())
                .isExactlyInstanceOf(OutlookInputException.class).hasMessageContaining("maxNotificationSize");
    }

    @Test
    void teachesWhenNobodyKnowsTheNotifications() {
        assertThat(dispatch(PAYLOAD.replace("secret", "other")).getException())
                .isExactlyInstanceOf(UnknownNotificationException.class).hasMessageContaining("notificationUrl")
                .hasMessageContaining("clientState").hasMessageNotContaining("other");
    }

    @Test
    void withoutRoomTheRouteRepeats() throws Exception {
        room = 0;
        assertThat(dispatch(PAYLOAD).getException()).isExactlyInstanceOf(NotificationOverflowException.class);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                onException(NotificationOverflowException.class).maximumRedeliveries(5).redeliveryDelay(1)
                        .onRedelivery(exchange -> room = 1);
                from("direct:hub").to("outlook:subscriptions/dispatch");
            }
        });
        Exchange done = context.createProducerTemplate().send("direct:hub", exchange -> exchange.getMessage().setBody(PAYLOAD));
        assertThat(done.getException()).isNull();
        assertThat(received).hasSize(1);
    }

    private Exchange dispatch(Object body) {
        return dispatch("outlook:subscriptions/dispatch", body);
    }

    private Exchange dispatch(String uri, Object body) {
        return context.createProducerTemplate().send(uri, exchange -> exchange.getMessage().setBody(body));
    }
}
