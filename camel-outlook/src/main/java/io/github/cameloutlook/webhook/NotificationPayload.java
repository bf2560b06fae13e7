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

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.cameloutlook.model.OutlookChangeNotification;

/**
 * A collection of notifications, read from what anybody may have sent: nothing is believed, and what it can cost is
 * bounded before it is looked at.
 *
 * @param notifications    at least one
 * @param validationTokens tokens that vouch for resource data; empty when there are none
 */
record NotificationPayload(List<OutlookChangeNotification> notifications, List<String> validationTokens) {

    /** The smallest notifications of the service are half a kilobyte, its largest payloads a few megabytes. */
    static final int MAX_NOTIFICATIONS = 10_000;

    /** There is one per application and tenant. */
    private static final int MAX_TOKENS = 1_000;

    private static final List<String> TEXTS = List.of(
            "id", "subscriptionId", "changeType", "resource", "clientState", "tenantId", "lifecycleEvent");
    private static final List<String> OBJECTS = List.of("resourceData", "encryptedContent");

    /** A few bytes of JSON can become an object each, so their number is bounded besides the size of the whole. */
    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(32).maxNumberLength(64).maxNameLength(512).maxTokenCount(500_000)
            // encrypted content is one string; the size of the whole bounds it
            .maxStringLength(Integer.MAX_VALUE)
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper(
            JsonFactory.builder()
                    .streamReadConstraints(CONSTRAINTS)
                    // two readers of {"clientState":1,"clientState":2} may disagree on what it says
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    // interned names of strangers stay in memory for good
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build());
    private static final ObjectReader OBJECT = MAPPER.readerForMapOf(Object.class);

    /**
     * Reads a payload; the stream stays open.
     *
     * @param  maxSize                    bytes to read at most
     * @throws UnreadablePayloadException if it is too large or no collection of notifications
     */
    static NotificationPayload read(InputStream content, int maxSize) throws UnreadablePayloadException {
        BoundedStream bounded = new BoundedStream(content, maxSize);
        try (JsonParser json = MAPPER.createParser(bounded)) {
            return read(json);
        } catch (IOException | RuntimeException e) {
            if (bounded.isExceeded()) {
                throw new UnreadablePayloadException(Verdict.TOO_LARGE, "it has more than " + maxSize + " bytes");
            }
            // not the parser's message, which cites what was sent
            throw malformed("it is no JSON, or cut off");
        }
    }

    private static NotificationPayload read(JsonParser json) throws IOException, UnreadablePayloadException {
        List<OutlookChangeNotification> notifications = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        expect(json.nextToken() == JsonToken.START_OBJECT, "it is no JSON object");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if ("value".equals(name)) {
                expect(value == JsonToken.START_ARRAY, "its value is no array");
                readNotifications(json, notifications);
            } else if ("validationTokens".equals(name) && value != JsonToken.VALUE_NULL) {
                expect(value == JsonToken.START_ARRAY, "its validationTokens are no array");
                readTokens(json, tokens);
            } else {
                json.skipChildren();
            }
        }
        expect(json.nextToken() == null, "something follows the JSON object");
        expect(!notifications.isEmpty(), "it holds no notification");
        return new NotificationPayload(notifications, List.copyOf(tokens));
    }

    private static void readNotifications(JsonParser json, List<OutlookChangeNotification> notifications)
            throws IOException, UnreadablePayloadException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.START_OBJECT, "a notification is no JSON object");
            if (notifications.size() == MAX_NOTIFICATIONS) {
                throw new UnreadablePayloadException(
                        Verdict.TOO_LARGE, "it holds more than " + MAX_NOTIFICATIONS + " notifications");
            }
            Map<String, Object> properties = OBJECT.readValue(json);
            check(properties);
            notifications.add(new OutlookChangeNotification(properties));
        }
    }

    private static void readTokens(JsonParser json, List<String> tokens) throws IOException, UnreadablePayloadException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.VALUE_STRING, "a validation token is no text");
            expect(tokens.size() < MAX_TOKENS, "it holds more than " + MAX_TOKENS + " validation tokens");
            tokens.add(json.getText());
        }
    }

    private static void check(Map<String, Object> properties) throws UnreadablePayloadException {
        for (String name : TEXTS) {
            Object value = properties.get(name);
            expect(value == null || value instanceof String, "the " + name + " of a notification is no text");
        }
        for (String name : OBJECTS) {
            Object value = properties.get(name);
            expect(value == null || value instanceof Map, "the " + name + " of a notification is no JSON object");
        }
        expect(properties.get("subscriptionId") != null, "a notification has no subscriptionId");
        expect(properties.get("changeType") != null || properties.get("lifecycleEvent") != null,
                "a notification has neither changeType nor lifecycleEvent");
    }

    private static void expect(boolean condition, String otherwise) throws UnreadablePayloadException {
        if (!condition) {
            throw malformed(otherwise);
        }
    }

    private static UnreadablePayloadException malformed(String reason) {
        return new UnreadablePayloadException(Verdict.MALFORMED, reason);
    }

    @Override
    public String toString() {
        return "NotificationPayload[" + notifications.size() + " notifications]";
    }
}
