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
package io.github.cameloutlook.emulator.batch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.GraphService;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;

/**
 * Sends the requests of one batch, as if four at a time: up to four of them count as in progress in their mailbox, and
 * where answers are delayed four delays pass at once. No thread waits for that: the delays add up to the delay of the
 * batch.
 */
final class BatchRun {

    private static final int LANES = 4;

    private final Handler chain;
    private final Clock clock;
    private final Request outer;
    private final String version;
    private final Map<String, Response> answers = new HashMap<>();
    private final Map<String, Duration> ends = new HashMap<>();
    private final Duration[] lanes = new Duration[LANES];
    private final Deque<Response> inProgress = new ArrayDeque<>();

    BatchRun(Handler chain, Clock clock, GraphRequest batch) {
        this.chain = chain;
        this.clock = clock;
        this.outer = batch.http();
        this.version = batch.version();
        Arrays.fill(lanes, Duration.ZERO);
    }

    /** Sends one request, after those it depends on; gives its answer. */
    Response send(BatchStep step) throws Exception {
        Duration start = Duration.ZERO;
        boolean failed = false;
        for (String dependency : step.dependsOn()) {
            String key = dependency.toLowerCase(Locale.ROOT);
            Response before = answers.get(key);
            end(before);
            failed |= before.status() >= 400;
            start = later(start, ends.get(key));
        }
        Response answer = failed ? refusal(424, "FailedDependency", "A request this one depends on has failed.") : answer(step);
        answers.put(step.key(), answer);
        take(step, start, answer.delay());
        inProgress.add(answer);
        return answer;
    }

    private Response answer(BatchStep step) throws Exception {
        if (step.fault() != null) {
            return refusal(400, "BadRequest", step.fault());
        }
        if (inProgress.size() == LANES) {
            end(inProgress.peek());
        }
        BatchStepRequest request;
        try {
            request = new BatchStepRequest(outer, version, step);
        } catch (GraphException e) {
            return refusal(e.status(), e.code(), e.getMessage());
        }
        Response response = chain.handle(request);
        if (response.disruption() == Response.Disruption.NONE) {
            return response;
        }
        // inside a batch a connection that breaks is seen by the gateway only
        response.complete();
        return refusal(504, "GatewayTimeout", "The service did not answer the request in time.");
    }

    private Response refusal(int status, String code, String message) {
        return GraphService.errorResponse(status, code, message, outer, clock.instant());
    }

    private void end(Response response) {
        response.complete();
        inProgress.remove(response);
    }

    /** Lets a request's delay pass on the lane that is free first. */
    private void take(BatchStep step, Duration start, Duration delay) {
        int lane = 0;
        for (int i = 1; i < LANES; i++) {
            if (lanes[i].compareTo(lanes[lane]) < 0) {
                lane = i;
            }
        }
        Duration end = later(start, lanes[lane]).plus(delay);
        lanes[lane] = end;
        ends.put(step.key(), end);
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Puts the delay onto the batch's own answer; what is still in progress is so until that leaves. */
    Response finish(Response batchAnswer) {
        return batchAnswer.delay(Arrays.stream(lanes).reduce(Duration.ZERO, BatchRun::later))
                .onCompletion(() -> inProgress.forEach(Response::complete));
    }

    /** When something went wrong in between: nothing stays in progress. */
    void abandon() {
        inProgress.forEach(Response::complete);
    }
}
