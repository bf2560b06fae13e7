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
package io.github.cameloutlook.emulator.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.fault.FaultDial;
import io.github.cameloutlook.emulator.fault.FaultJson;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Json;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.journal.Journal;
import io.github.cameloutlook.emulator.oauth.TokenState;

/** The emulator's own interface below {@code /emulator/}: what the Java API offers, over HTTP. */
public final class ControlService implements Handler {

    public static final String PATH = "/emulator/";

    private static final String DELIVER = "/deliver";
    private static final String ENABLE = "/enable";
    private static final String DISABLE = "/disable";
    private static final String MAILBOXES = "mailboxes/";

    /** Takes a MIME message for a mailbox. */
    @FunctionalInterface
    public interface Delivery {

        /** @throws IllegalArgumentException when there is no such mailbox or the message cannot be read */
        void deliver(String mailbox, InputStream mime) throws IOException;
    }

    /** Has the service answer for a mailbox, or not. */
    @FunctionalInterface
    public interface Enabling {

        /** @throws IllegalArgumentException when there is no such mailbox */
        void enable(String mailbox, boolean enabled);
    }

    private final Journal journal;
    private final FaultDial faults;
    private final MovableClock clock;
    private final TokenState tokens;
    private final Runnable deltaExpiry;
    private final Runnable keyRotation;
    private final NotificationControl notifications;
    private final Delivery delivery;
    private final Enabling enabling;
    private final Supplier<Object> state;
    private final Supplier<String> certificate;

    public ControlService(Journal journal, FaultDial faults, MovableClock clock, TokenState tokens, Runnable deltaExpiry,
                          Runnable keyRotation, NotificationControl notifications, Delivery delivery, Enabling enabling,
                          Supplier<Object> state, Supplier<String> certificate) {
        this.journal = journal;
        this.faults = faults;
        this.clock = clock;
        this.tokens = tokens;
        this.deltaExpiry = deltaExpiry;
        this.keyRotation = keyRotation;
        this.notifications = notifications;
        this.delivery = delivery;
        this.enabling = enabling;
        this.state = state;
        this.certificate = certificate;
    }

    @Override
    public Response handle(Request request) throws Exception {
        String name = request.rawPath().substring(PATH.length());
        try {
            return answer(request, request.method().equals("HEAD") ? "GET" : request.method(), name);
        } catch (JsonProcessingException e) {
            return error(400, "The body is not JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException | DateTimeException e) {
            return error(400, e.getMessage());
        }
    }

    private Response answer(Request request, String method, String name) throws IOException {
        if (name.startsWith(MAILBOXES) && method.equals("POST")) {
            String action = name.substring(name.lastIndexOf('/'));
            String mailbox = name.substring(MAILBOXES.length(), Math.max(MAILBOXES.length(), name.length() - action.length()));
            String address = URLDecoder.decode(mailbox.replace("+", "%2B"), StandardCharsets.UTF_8);
            switch (action) {
                case DELIVER -> {
                    delivery.deliver(address, request.body());
                    return Response.status(202);
                }
                case ENABLE, DISABLE -> {
                    enabling.enable(address, action.equals(ENABLE));
                    return Response.status(204);
                }
                default -> {
                    // no operation of a mailbox
                }
            }
        }
        Response answer = notifications.answer(request, method, name);
        return answer != null ? answer : switch (method + " " + name) {
            case "GET journal" -> Response.stream(200, "application/x-ndjson", -1, journal::writeTo);
            case "DELETE journal" -> done(journal::clear);
            case "GET faults" -> Response.json(200, faults.all().stream().map(FaultJson::write).toList());
            case "POST faults" -> addFaults(Json.read(request.body()));
            case "DELETE faults" -> done(faults::clear);
            case "GET clock" -> now();
            case "POST clock" -> moveClock(object(Json.read(request.body())));
            case "POST tokens" -> changeTokens(object(Json.read(request.body())));
            case "POST deltaTokens/expire" -> done(deltaExpiry);
            case "POST signingKey/rotate" -> done(keyRotation);
            case "GET state" -> Response.json(200, state.get());
            case "GET certificate" -> Response.bytes(
                    200, "application/x-pem-file", certificate.get().getBytes(StandardCharsets.US_ASCII));
            default -> error(404,
                    "The emulator serves GET and DELETE journal, GET, POST and DELETE faults, GET and POST clock, "
                                  + "POST tokens, POST deltaTokens/expire, POST signingKey/rotate, GET state, GET certificate, "
                                  + NotificationControl.SERVED
                                  + ", and POST mailboxes/{address}/deliver, .../enable and .../disable below " + PATH);
        };
    }

    private Response addFaults(Object json) {
        List<?> given = json instanceof List<?> list ? list : List.of(object(json));
        // all or none
        List<Object> added = given.stream().map(fault -> FaultJson.read(object(fault))).toList().stream()
                .<Object> map(fault -> FaultJson.write(faults.add(fault))).toList();
        return Response.json(201, added);
    }

    private Response moveClock(Map<?, ?> json) {
        if (json.get("advance") != null) {
            clock.advance(Duration.parse(json.get("advance").toString()));
        } else if (json.get("set") != null) {
            clock.set(Instant.parse(json.get("set").toString()));
        } else if (Boolean.TRUE.equals(json.get("reset"))) {
            clock.reset();
        } else {
            throw new IllegalArgumentException(
                    "The clock takes {\"advance\":\"PT10M\"}, {\"set\":\"2026-03-01T12:00:00Z\"} or {\"reset\":true}");
        }
        return now();
    }

    private Response changeTokens(Map<?, ?> json) throws IOException {
        String action = String.valueOf(json.get("action"));
        switch (action) {
            case "expire" -> tokens.expireAll();
            case "revoke" -> tokens.revokeAll();
            case "demandClaims" -> tokens.demandClaims(
                    json.get("claims") == null ? null : new String(Json.bytes(json.get("claims")), StandardCharsets.UTF_8));
            default -> throw new IllegalArgumentException(
                    "The action on tokens is expire, revoke or demandClaims (with claims, an object or null), not " + action);
        }
        return Response.status(204);
    }

    private Response now() {
        return Response.json(200, Map.of("now", clock.instant().toString()));
    }

    private static Response done(Runnable action) {
        action.run();
        return Response.status(204);
    }

    static Map<?, ?> object(Object json) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("A JSON object is expected, not " + json);
    }

    private static Response error(int status, String message) {
        return Response.json(status, Map.of("error", Map.of("code", "EmulatorControl", "message", String.valueOf(message))));
    }
}
