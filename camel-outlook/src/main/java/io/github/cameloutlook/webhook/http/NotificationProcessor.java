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
package io.github.cameloutlook.webhook.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;

import io.github.cameloutlook.webhook.notification.NotificationDispatcher;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.notification.Verdict;
import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.TypeConversionException;
import org.apache.camel.support.AsyncProcessorSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests that come to a notification address: handshakes and payloads. What it does is quick and does not
 * wait, so it runs on the thread of the HTTP engine. Every exchange leaves with an answer and without an exception.
 */
public final class NotificationProcessor extends AsyncProcessorSupport {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationProcessor.class);

    private final NotificationDispatcher dispatcher;
    private final IntSupplier maxSize;

    /**
     * Makes a processor.
     *
     * @param dispatcher takes the payloads
     * @param maxSize    bytes of a payload that are read at most, asked for each request
     */
    public NotificationProcessor(NotificationDispatcher dispatcher, IntSupplier maxSize) {
        this.dispatcher = dispatcher;
        this.maxSize = maxSize;
    }

    @Override
    public boolean process(Exchange exchange, AsyncCallback callback) {
        HttpAnswer answer;
        try {
            answer = answer(exchange.getMessage());
        } catch (Throwable e) { // errors, too: an engine might print them into its answer
            dispatcher.countRefusal(Verdict.NO_ROOM, "A request with notifications failed with " + e.getClass().getName()
                                                     + "; the service is asked to repeat it. Details at level DEBUG.");
            LOG.debug("A request with notifications failed", e);
            answer = HttpAnswer.of(Verdict.NO_ROOM);
        }
        answer.writeTo(exchange);
        callback.done(true);
        return true;
    }

    private HttpAnswer answer(Message request) throws IOException {
        // engines let other methods pass when they serve cross-origin requests
        String method = request.getHeader(Exchange.HTTP_METHOD, String.class);
        if (method != null && !"POST".equals(method)) {
            return HttpAnswer.METHOD_NOT_ALLOWED;
        }
        Optional<Handshake> handshake = Handshake.of(rawQuery(request));
        if (handshake.isPresent()) {
            return answer(handshake.get());
        }
        if (isEncoded(request)) {
            return refuse(Verdict.MALFORMED, "A compressed request was refused: the service does not compress notifications.");
        }
        if (isForm(request)) {
            return refuse(Verdict.MALFORMED, "A form was refused: the service sends notifications as JSON.");
        }
        if (announcedLength(request) > maxSize.getAsInt()) {
            return refuse(Verdict.TOO_LARGE, "A request was refused: it is larger than the option maxNotificationSize.");
        }
        try (InputStream body = body(request)) {
            if (body == null) {
                return refuse(Verdict.MALFORMED, "A request without content was refused.");
            }
            return HttpAnswer.of(
                    dispatcher.deliver(body, maxSize.getAsInt(), ReceivedNotification.Channel.HTTP,
                            clientState(request)).verdict());
        }
    }

    /** Where the Outlook REST API sends the secret. Several are nobody's. */
    private static String clientState(Message request) {
        return request.getHeader("ClientState") instanceof String secret ? secret : null;
    }

    private HttpAnswer answer(Handshake handshake) {
        if (!handshake.isValid()) {
            return refuse(Verdict.MALFORMED, "A handshake was refused: its validationToken is no encoded text.");
        }
        dispatcher.countHandshake();
        return HttpAnswer.token(handshake.token());
    }

    private HttpAnswer refuse(Verdict verdict, String why) {
        dispatcher.countRefusal(verdict, why);
        return HttpAnswer.of(verdict);
    }

    /**
     * The header validationToken that engines make of the query is no use: netty-http decodes it wrongly. Servlet
     * engines have the query as it came in one header, the others in both.
     */
    private static String rawQuery(Message request) {
        String raw = request.getHeader(Exchange.HTTP_RAW_QUERY, String.class);
        return raw == null ? request.getHeader(Exchange.HTTP_QUERY, String.class) : raw;
    }

    /** Whoever may send compressed content may send a few bytes that fill the memory. */
    private static boolean isEncoded(Message request) {
        String encoding = request.getHeader(Exchange.CONTENT_ENCODING, String.class);
        return encoding != null && !encoding.isBlank() && !"identity".equalsIgnoreCase(encoding.trim());
    }

    /** Engines take forms apart, so that there is no content left to read. */
    private static boolean isForm(Message request) {
        String type = request.getHeader(Exchange.CONTENT_TYPE, String.class);
        String lower = type == null ? "" : type.trim().toLowerCase(Locale.ROOT);
        return lower.startsWith("application/x-www-form-urlencoded") || lower.startsWith("multipart/");
    }

    private static long announcedLength(Message request) {
        Object length = request.getHeader(Exchange.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length.toString().trim());
        } catch (NumberFormatException e) {
            return 0; // what is read is counted anyway
        }
    }

    private static InputStream body(Message request) {
        try {
            return request.getBody(InputStream.class);
        } catch (TypeConversionException e) {
            return null; // such as a charset that nobody knows
        }
    }

    @Override
    public String toString() {
        return "NotificationProcessor";
    }
}
