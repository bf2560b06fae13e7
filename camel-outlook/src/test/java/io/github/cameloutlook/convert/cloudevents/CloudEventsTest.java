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
package io.github.cameloutlook.convert.cloudevents;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookEventMessage;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.cloudevents.CloudEvent;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CloudEventsTest {

    private static final DefaultCamelContext CONTEXT = new DefaultCamelContext();

    @BeforeAll
    static void start() throws Exception {
        CONTEXT.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:binary").transformDataType("outlook:application-cloudevents");
                from("direct:structured").transformDataType("outlook:application-cloudevents-json");
            }
        });
        CONTEXT.start();
    }

    @AfterAll
    static void stop() {
        CONTEXT.stop();
    }

    private static Exchange send(String endpoint, Object body, Map<String, Object> headers) {
        return CONTEXT.createProducerTemplate().request(endpoint, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new LinkedHashMap<>(headers));
        });
    }

    private static Message binary(Object body, Map<String, Object> headers) {
        Exchange exchange = send("direct:binary", body, headers);
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage();
    }

    private static JsonNode structured(Object body, Map<String, Object> headers) throws Exception {
        Exchange exchange = send("direct:structured", body, headers);
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/cloudevents+json");
        return new ObjectMapper().readTree(exchange.getMessage().getBody(String.class));
    }

    private static OutlookMessage message() {
        OutlookMessage message = new OutlookMessage();
        message.set("id", "AAMk=");
        message.set("changeKey", "CQAA");
        message.set("lastModifiedDateTime", "2026-03-02T09:00:00Z");
        message.setSubject("Grüße");
        return message;
    }

    private static final Map<String, Object> CREATED
            = Map.of(OutlookConstants.MAILBOX, "support+de@contoso.com", OutlookConstants.CHANGE_TYPE, "created");

    @Test
    void changeOfAnItemBecomesHeadersAndJson() {
        Message event = binary(message(), CREATED);
        assertThat(event.getHeaders()).containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_VERSION, "1.0")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_ID, "AAMk=:created:CQAA")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, "outlook:users/support%2Bde@contoso.com")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "org.apache.camel.event.outlook.message.created")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, "messages/AAMk=")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TIME, "2026-03-02T09:00:00Z")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_DATA_CONTENT_TYPE, "application/json")
                .containsEntry(Exchange.CONTENT_TYPE, "application/json");
        assertThat(event.getBody()).isEqualTo("{\"id\":\"AAMk=\",\"changeKey\":\"CQAA\","
                                              + "\"lastModifiedDateTime\":\"2026-03-02T09:00:00Z\",\"subject\":\"Grüße\"}");
    }

    @Test
    void structuredEventHasTheSameAttributesAndTheDataInside() throws Exception {
        JsonNode event = structured(message(), CREATED);
        Message binary = binary(message(), CREATED);
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("id").asText()).isEqualTo(binary.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID));
        assertThat(event.path("source").asText()).isEqualTo(binary.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE));
        assertThat(event.path("type").asText()).isEqualTo(binary.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_TYPE));
        assertThat(event.path("subject").asText()).isEqualTo(binary.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT));
        assertThat(event.path("time").asText()).isEqualTo(binary.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_TIME));
        assertThat(event.path("datacontenttype").asText()).isEqualTo("application/json");
        assertThat(event.path("data").path("subject").asText()).isEqualTo("Grüße");
    }

    @Test
    void theSameVersionHasTheSameIdAndAnotherOneAnother() {
        Object first = binary(message(), CREATED).getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID);
        OutlookMessage changed = message();
        changed.set("changeKey", "CQAB");
        assertThat(binary(message(), CREATED).getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID)).isEqualTo(first);
        assertThat(binary(changed, CREATED).getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID)).isNotEqualTo(first);
    }

    @Test
    void deletionsHaveIdsOfTheirOwn() {
        OutlookMessage gone = new OutlookMessage();
        gone.set("id", "AAMk=");
        Map<String, Object> deleted = Map.of(OutlookConstants.CHANGE_TYPE, "deleted");
        Message first = binary(gone, deleted);
        assertThat(first.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_TYPE))
                .isEqualTo("org.apache.camel.event.outlook.message.deleted");
        assertThat(first.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID, String.class)).startsWith("AAMk=:deleted:");
        assertThat(binary(gone, deleted).getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID))
                .isNotEqualTo(first.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID));
        assertThat(java.time.Instant.parse(first.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_TIME, String.class))).isNotNull();
    }

    @Test
    void kindsAreThoseOfTheModel() {
        assertThat(type(new OutlookContact())).isEqualTo("org.apache.camel.event.outlook.contact");
        assertThat(type(new OutlookEventMessage())).isEqualTo("org.apache.camel.event.outlook.message");
        assertThat(type(List.of(message()))).isEqualTo("org.apache.camel.event.outlook.list");
        assertThat(type(Map.of("id", "1"))).isEqualTo("org.apache.camel.event.outlook.object");
        assertThat(type("text")).isEqualTo("org.apache.camel.event.outlook.content");
    }

    private static String type(Object body) {
        return binary(body, Map.of()).getHeader(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, String.class);
    }

    @Test
    void otherContentIsCarriedAsItIs() throws Exception {
        assertThat(structured("text", Map.of()).toString()).contains("\"datacontenttype\":\"text/plain\",\"data\":\"text\"");
        assertThat(structured("{\"a\":1}", Map.of(Exchange.CONTENT_TYPE, "application/json")).path("data").path("a").asInt())
                .isOne();
        byte[] bytes = { 1, 2, 3 };
        for (Object body : List.of(bytes, new ByteArrayInputStream(bytes))) {
            JsonNode event = structured(body, Map.of(Exchange.CONTENT_TYPE, "image/png"));
            assertThat(event.path("data_base64").asText()).isEqualTo("AQID");
            assertThat(event.path("datacontenttype").asText()).isEqualTo("image/png");
        }
        assertThat(structured(null, Map.of()).has("data")).isFalse();
        assertThat(binary(bytes, Map.of()).getBody()).isEqualTo(bytes);
    }

    @Test
    void contentThatIsNoJsonIsRefused() {
        Exchange exchange = send("direct:structured", "{oops", Map.of(Exchange.CONTENT_TYPE, "application/json"));
        assertThat(exchange.getException()).isInstanceOf(OutlookInputException.class).hasMessageContaining("no JSON");
        assertThat(exchange.getMessage().getBody()).isEqualTo("{oops");
    }

    @Test
    void notificationsHaveTheTypesOfEventGrid() throws Exception {
        OutlookChangeNotification notification = new OutlookChangeNotification(
                new LinkedHashMap<>(
                        Map.of(
                                "subscriptionId", "s1", "tenantId", "t1", "changeType", "updated", "resource",
                                "Users/u1/Messages/AAMk=",
                                "resourceData", Map.of("id", "AAMk=", "@odata.etag", "W/\"CQAA\""))));
        Message event = binary(notification, Map.of(Exchange.MESSAGE_TIMESTAMP, 1_700_000_000_000L));
        assertThat(event.getHeaders()).containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TYPE, "Microsoft.Graph.MessageUpdated")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, "outlook:tenants/t1/subscriptions/s1")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_SUBJECT, "Messages/AAMk=")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_ID, "AAMk=:updated:CQAA")
                .containsEntry(CloudEvent.CAMEL_CLOUD_EVENT_TIME, "2023-11-14T22:13:20Z");
        assertThat(structured(notification, Map.of()).path("data").path("subscriptionId").asText()).isEqualTo("s1");
    }

    @Test
    void notificationsOfOtherKindsHaveTypesToo() {
        assertThat(notificationType("resource", "users/u/events/1", "changeType", "created"))
                .isEqualTo("Microsoft.Graph.EventCreated");
        assertThat(notificationType("resource", "users/u/contacts/1", "changeType", "deleted"))
                .isEqualTo("Microsoft.Graph.ContactDeleted");
        assertThat(notificationType("resource", "users/u/todo/lists/l/tasks/1", "changeType", "created"))
                .isEqualTo("Microsoft.Graph.ToDoCreated");
        assertThat(notificationType("resource", "users/u/things/1", "changeType", "created"))
                .isEqualTo("Microsoft.Graph.ItemCreated");
        assertThat(notificationType("lifecycleEvent", "reauthorizationRequired"))
                .isEqualTo("Microsoft.Graph.SubscriptionReauthorizationRequired");
        assertThat(notificationType("lifecycleEvent", "subscriptionRemoved"))
                .isEqualTo("Microsoft.Graph.SubscriptionRemoved");
        assertThat(notificationType("lifecycleEvent", "missed")).isEqualTo("Microsoft.Graph.SubscriptionMissed");
    }

    private static String notificationType(String... properties) {
        Map<String, Object> notification = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            notification.put(properties[i], properties[i + 1]);
        }
        return type(new OutlookChangeNotification(notification));
    }

    @Test
    void bodyOfAnotherKindIsText() {
        assertThat(binary(new StringBuilder("x"), Map.of()).getBody()).isEqualTo("x");
    }
}
