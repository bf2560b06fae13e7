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
package io.github.cameloutlook.emulator.fault;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphService;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/** Makes the answer that a fault asks for. */
public final class FaultAnswer {

    private static final String NEXT_LINK = "@odata.nextLink";
    private static final String DELTA_LINK = "@odata.deltaLink";

    private final Clock clock;

    public FaultAnswer(Clock clock) {
        this.clock = clock;
    }

    Response answer(Fault fault, Request request, Handler next) throws Exception {
        Response effect = fault.hasEffect() ? next.handle(request) : null;
        if (effect == null && fault.kind() != Fault.Kind.RESET) {
            // who answers before the request is there breaks the connection under a client that is still sending
            request.body().transferTo(OutputStream.nullOutputStream());
        }
        Response answer = switch (fault.kind()) {
            case NONE -> effect;
            case STATUS -> status(fault, request, effect);
            case HTML -> html(fault, effect);
            case RESET -> carry(effect, Response.status(500)).disruption(Response.Disruption.RESET).fault("reset");
            case TRUNCATE -> effect.disruption(Response.Disruption.TRUNCATE).fault("truncated");
            case MALFORMED -> malformed(effect);
            case REPEATED_PAGE -> relink(effect, request.origin() + request.rawPath()
                                                 + (request.rawQuery() == null ? "" : "?" + request.rawQuery()));
            case FOREIGN_LINK -> relink(effect, "https://graph.example.net" + request.rawPath() + "?$skiptoken=foreign");
        };
        return fault.latencyBefore().isZero() ? answer : answer.delay(answer.delay().plus(fault.latencyBefore()));
    }

    private Response status(Fault fault, Request request, Response effect) {
        String code = fault.code() != null ? fault.code() : UsualError.of(fault.status()).code();
        String message = fault.message() != null ? fault.message() : UsualError.of(fault.status()).message();
        Response answer = GraphService.errorResponse(fault.status(), code, message, request, clock.instant());
        if (fault.retryAfterSeconds() >= 0) {
            answer.header("Retry-After", Integer.toString(fault.retryAfterSeconds()));
        }
        return carry(effect, answer);
    }

    private static Response html(Fault fault, Response effect) {
        byte[] page = ("<!DOCTYPE html><html><head><title>Error " + fault.status() + "</title></head>"
                       + "<body><h2>Our services aren't available right now</h2></body></html>\n")
                .getBytes(StandardCharsets.UTF_8);
        return carry(effect, Response.bytes(fault.status(), "text/html; charset=utf-8", page)).fault("html");
    }

    private static Response malformed(Response effect) {
        byte[] text = "{\"value\":[{\"id\":".getBytes(StandardCharsets.UTF_8);
        return effect.withBody(text.length, out -> out.write(text)).fault("malformed");
    }

    private static Response relink(Response effect, String link) {
        if (!(effect.json() instanceof Map<?, ?> page) || !page.containsKey("value")) {
            return effect;
        }
        Map<Object, Object> changed = new LinkedHashMap<>(page);
        changed.remove(DELTA_LINK);
        changed.put(NEXT_LINK, link);
        Response answer = Response.json(effect.status(), changed);
        effect.headers().forEach(answer::header);
        return carry(effect, answer);
    }

    /**
     * What the answer that took effect holds on to, such as its place among the requests in progress, goes over to the
     * false one.
     */
    private static Response carry(Response effect, Response answer) {
        return effect == null ? answer : answer.onCompletion(effect::complete).delay(effect.delay());
    }
}
