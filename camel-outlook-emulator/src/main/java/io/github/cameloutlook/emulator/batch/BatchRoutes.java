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

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Response;

/** JSON batching: POST /$batch. */
public final class BatchRoutes implements Routes {

    private static final String JSON
            = "application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; "
              + "charset=utf-8";
    // what belongs to the connection or the batch as a whole
    private static final Set<String> OUTER_HEADERS
            = Set.of("Date", "Content-Length", "client-request-id", "x-ms-ags-diagnostic", "Transfer-Encoding", "Connection");

    private final Handler chain;
    private final Clock clock;

    /**
     * @param chain what each request of a batch passes through, from authentication on
     */
    public BatchRoutes(Handler chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    @Override
    public void register(Router router) {
        router.root("POST", "/$batch", this::batch);
    }

    private Response batch(GraphRequest request) throws Exception {
        List<BatchStep> steps = BatchPlan.read(request.json());
        BatchRun run = new BatchRun(chain, clock, request);
        List<Map<String, Object>> responses = new ArrayList<>();
        try {
            for (BatchStep step : steps) {
                responses.add(item(step, run.send(step)));
            }
        } catch (Exception e) {
            run.abandon();
            throw e;
        }
        return run.finish(Response.json(200, Map.of("responses", responses)));
    }

    private static Map<String, Object> item(BatchStep step, Response response) {
        Map<String, String> headers = new LinkedHashMap<>(response.headers());
        headers.keySet().removeAll(OUTER_HEADERS);
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", step.id());
        item.put("status", response.status());
        item.put("headers", headers);
        if (response.json() != null) {
            headers.putIfAbsent("Content-Type", JSON);
            item.put("body", response.json());
        } else if (response.hasBody()) {
            item.put("body", text(response));
        }
        return item;
    }

    /** What is no JSON comes in base64, but for the bare number that $count answers. */
    private static Object text(Response response) {
        byte[] bytes = response.toBytes();
        boolean number = "text/plain".equals(response.headers().get("Content-Type")) && bytes.length < 10
                && new String(bytes, StandardCharsets.US_ASCII).chars().allMatch(Character::isDigit);
        return number
                ? Integer.valueOf(new String(bytes, StandardCharsets.US_ASCII)) : Base64.getEncoder().encodeToString(bytes);
    }
}
