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

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.cameloutlook.dialect.NotificationForm;
import io.github.cameloutlook.model.OutlookChangeNotification;

/**
 * A collection of notifications, read from what anybody may have sent: nothing is believed, and what it can cost is
 * bounded before it is looked at. It is gone through as a whole without making anything of it; only then notifications
 * are made, one at a time, so that it takes no more memory than its bytes.
 */
public final class NotificationPayload {

    /** The smallest notifications of the service are half a kilobyte, its largest payloads a few megabytes. */
    static final int MAX_NOTIFICATIONS = 10_000;

    /** There is one per application and tenant. */
    private static final int MAX_TOKENS = 1_000;

    /** Names and values in a notification, which has some fifty, or in a property that is not known. */
    private static final int MAX_PARTS = 2_000;

    private static final String NOTIFICATIONS = "value";
    private static final Set<String> TEXTS = Set.of(
            "id", "subscriptionId", "changeType", "resource", "clientState", "tenantId", "lifecycleEvent");
    private static final Set<String> OBJECTS = Set.of("resourceData", "encryptedContent");

    private static final ObjectMapper MAPPER = new ObjectMapper(
            JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32).maxNumberLength(64).maxNameLength(512).maxTokenCount(500_000)
                            // encrypted content is one string; the size of the whole bounds it
                            .maxStringLength(Integer.MAX_VALUE).build())
                    // two readers of {"clientState":1,"clientState":2} may disagree on what it says
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    // interned names of strangers stay in memory for good
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build());
    private static final ObjectReader OBJECT = MAPPER.readerForMapOf(Object.class);

    private final byte[] bytes;
    private final String clientState;
    private final List<String> validationTokens = new ArrayList<>();
    private int size;

    private NotificationPayload(byte[] bytes, String clientState) {
        this.bytes = bytes;
        this.clientState = clientState;
    }

    /**
     * Reads a payload; the stream stays open.
     *
     * @param  maxSize                    bytes to read at most
     * @param  clientState                secret that came beside the payload, or null
     * @throws UnreadablePayloadException if it is too large or no collection of notifications
     */
    public static NotificationPayload read(InputStream content, int maxSize, String clientState)
            throws UnreadablePayloadException {
        try {
            byte[] bytes = content.readNBytes(maxSize);
            if (bytes.length == maxSize && content.read() >= 0) {
                throw new UnreadablePayloadException(Verdict.TOO_LARGE, "it has more than " + maxSize + " bytes");
            }
            NotificationPayload payload = new NotificationPayload(bytes, clientState);
            payload.check();
            return payload;
        } catch (IOException | RuntimeException e) {
            // not the parser's message, which cites what was sent
            throw malformed("it is no JSON, or cut off");
        }
    }

    /** How many notifications there are; at least one. */
    int size() {
        return size;
    }

    /** Tokens that vouch for resource data; empty when there are none. */
    public List<String> validationTokens() {
        return validationTokens;
    }

    /** Makes the notifications one after the other. */
    public void forEach(Consumer<OutlookChangeNotification> action) {
        try (JsonParser json = MAPPER.createParser(bytes)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = NOTIFICATIONS.equals(json.currentName());
                json.nextToken();
                while (found && json.nextToken() != JsonToken.END_ARRAY) {
                    action.accept(new OutlookChangeNotification(
                            NotificationForm.envelope(OBJECT.readValue(json), clientState)));
                }
                json.skipChildren();
            }
        } catch (IOException e) {
            throw new IllegalStateException("A payload could be read once and not again", e);
        }
    }

    private void check() throws IOException, UnreadablePayloadException {
        try (JsonParser json = MAPPER.createParser(bytes)) {
            expect(json.nextToken() == JsonToken.START_OBJECT, "it is no JSON object");
            for (int parts = 0; json.nextToken() == JsonToken.FIELD_NAME; parts++) {
                expect(parts < MAX_PARTS, "it has too many properties");
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (NOTIFICATIONS.equals(name)) {
                    expect(value == JsonToken.START_ARRAY, "its value is no array");
                    checkNotifications(json);
                } else if ("validationTokens".equals(name) && value != JsonToken.VALUE_NULL) {
                    expect(value == JsonToken.START_ARRAY, "its validationTokens are no array");
                    readTokens(json);
                } else {
                    pass(json);
                }
            }
            expect(json.nextToken() == null, "something follows the JSON object");
            expect(size > 0, "it holds no notification");
        }
    }

    private void checkNotifications(JsonParser json) throws IOException, UnreadablePayloadException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.START_OBJECT, "a notification is no JSON object");
            if (size++ == MAX_NOTIFICATIONS) {
                throw new UnreadablePayloadException(
                        Verdict.TOO_LARGE, "it holds more than " + MAX_NOTIFICATIONS + " notifications");
            }
            checkNotification(json);
        }
    }

    private static void checkNotification(JsonParser json) throws IOException, UnreadablePayloadException {
        boolean subscription = false;
        boolean event = false;
        int parts = 0;
        Set<String> known = new HashSet<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = NotificationForm.neutralName(json.currentName());
            JsonToken value = json.nextToken();
            boolean there = value != JsonToken.VALUE_NULL;
            // services differ in their case: one in both has two meanings
            expect(known.add(name), "a notification says something twice");
            if (TEXTS.contains(name)) {
                expect(!there || value == JsonToken.VALUE_STRING, "the " + name + " of a notification is no text");
            } else if (OBJECTS.contains(name)) {
                expect(!there || value == JsonToken.START_OBJECT, "the " + name + " of a notification is no JSON object");
            }
            subscription |= there && "subscriptionId".equals(name);
            event |= there && ("changeType".equals(name) || "lifecycleEvent".equals(name));
            parts += 1 + pass(json);
            expect(parts <= MAX_PARTS, "a notification has too many properties");
        }
        expect(subscription, "a notification has no subscriptionId");
        expect(event, "a notification has neither changeType nor lifecycleEvent");
    }

    private void readTokens(JsonParser json) throws IOException, UnreadablePayloadException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken() == JsonToken.VALUE_STRING, "a validation token is no text");
            expect(validationTokens.size() < MAX_TOKENS, "it holds more than " + MAX_TOKENS + " validation tokens");
            validationTokens.add(json.getText());
        }
    }

    /** Goes to the end of a value and tells how many parts it has: the parser remembers the names of an object. */
    private static int pass(JsonParser json) throws IOException, UnreadablePayloadException {
        int parts = 0;
        int open = 0;
        for (JsonToken token = json.currentToken(); token != null; token = json.nextToken()) {
            expect(parts++ < MAX_PARTS, "a property has too many parts");
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            }
            if (open == 0) {
                break;
            }
        }
        return parts;
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
        return "NotificationPayload[" + size + " notifications]";
    }
}
