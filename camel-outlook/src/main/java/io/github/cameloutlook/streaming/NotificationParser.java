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
package io.github.cameloutlook.streaming;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.async.ByteArrayFeeder;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.util.TokenBuffer;

/**
 * Reads the one JSON object that grows on a connection: {"value":[notification, notification, ...]}. It is fed with
 * pieces that end anywhere, and hands each notification on as soon as its last byte is there. No more than one of them
 * is kept.
 */
final class NotificationParser {

    /** The largest notifications have the properties of one item. */
    static final int MAX_SIZE = 1024 * 1024;

    private static final int MAX_TOKENS = 10_000;
    private static final String NOTIFICATIONS = "value";

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(64).maxNameLength(512)
                    .maxStringLength(MAX_SIZE).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            // interned names stay in memory for good
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();
    private static final ObjectReader OBJECT = new ObjectMapper(FACTORY).readerForMapOf(Object.class);

    private final Consumer<Map<String, Object>> notifications;
    private final JsonParser json;
    private final ByteArrayFeeder feeder;
    private int depth;
    private boolean inValue;
    private String name;
    private boolean ended;
    private TokenBuffer open;
    private int tokens;
    private long sinceObject;

    NotificationParser(Consumer<Map<String, Object>> notifications) {
        this.notifications = notifications;
        try {
            this.json = FACTORY.createNonBlockingByteArrayParser();
        } catch (IOException e) {
            throw new IllegalStateException("Jackson has no parser for streams", e);
        }
        this.feeder = (ByteArrayFeeder) json.getNonBlockingInputFeeder();
    }

    /** Whether the object is complete: the service ended the connection. */
    boolean isEnded() {
        return ended;
    }

    /** Takes the next bytes, which are read before this returns. */
    void feed(byte[] bytes, int length) throws MalformedStreamException {
        sinceObject += length;
        if (sinceObject > MAX_SIZE) {
            throw new MalformedStreamException("a notification is larger than " + MAX_SIZE + " bytes");
        }
        try {
            feeder.feedInput(bytes, 0, length);
            for (JsonToken token = json.nextToken();
                 token != null && token != JsonToken.NOT_AVAILABLE;
                 token
                         = json.nextToken()) {
                token(token);
            }
        } catch (IOException e) {
            // not the parser's message, which cites what came
            throw new MalformedStreamException("what came is no JSON");
        }
    }

    private void token(JsonToken token) throws IOException, MalformedStreamException {
        if (ended || depth == 0 && token != JsonToken.START_OBJECT) {
            throw new MalformedStreamException("what came is not one JSON object");
        }
        if (open != null) {
            copy();
        } else if (inValue && depth == 2 && token == JsonToken.START_OBJECT) {
            open = new TokenBuffer(json);
            tokens = 0;
            copy();
        } else if (inValue && depth == 2 && token != JsonToken.END_ARRAY) {
            throw new MalformedStreamException("a notification is no JSON object");
        } else if (depth == 1 && token == JsonToken.FIELD_NAME) {
            name = json.currentName();
        } else if (depth == 1 && token == JsonToken.START_ARRAY) {
            inValue = NOTIFICATIONS.equals(name);
        }
        if (token.isStructStart()) {
            depth++;
        } else if (token.isStructEnd()) {
            close();
        }
    }

    private void copy() throws IOException, MalformedStreamException {
        if (++tokens > MAX_TOKENS) {
            throw new MalformedStreamException("a notification has too many properties");
        }
        open.copyCurrentEvent(json);
    }

    private void close() throws IOException {
        depth--;
        if (depth == 1) {
            inValue = false;
        }
        ended = depth == 0;
        if (open != null && depth == 2) {
            Map<String, Object> notification;
            try (TokenBuffer complete = open; JsonParser again = complete.asParser()) {
                notification = OBJECT.readValue(again);
            }
            open = null;
            sinceObject = 0;
            notifications.accept(notification);
        }
    }
}
