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
package io.github.cameloutlook.emulator.graph;

import java.io.EOFException;
import java.time.Clock;

import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a refusal into the service's error answer, and a defect of the emulator into a 500 that says so. */
public final class ErrorAnswers implements Handler {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    private final Handler next;
    private final Clock clock;

    public ErrorAnswers(Handler next, Clock clock) {
        this.next = next;
        this.clock = clock;
    }

    @Override
    public Response handle(Request request) throws Exception {
        try {
            return next.handle(request);
        } catch (GraphException e) {
            Response response = GraphService.errorResponse(e.status(), e.code(), e.getMessage(), request, clock.instant());
            e.headers().forEach(response::header);
            return response;
        } catch (EOFException e) {
            // the client went away in the middle of its request and will not see this answer
            LOG.debug("{} {} broke off", request.method(), request.rawPath(), e);
            return GraphService.errorResponse(400, "BadRequest", "The request broke off.", request, clock.instant())
                    .fault("the client broke off");
        } catch (Exception e) {
            LOG.error("{} {} failed", request.method(), request.rawPath(), e);
            return GraphService.errorResponse(
                    500, "ErrorInternalServerError", "The emulator failed: " + e, request, clock.instant());
        }
    }
}
