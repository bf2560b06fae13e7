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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;

/** The requests of a batch in an order in which each comes after those it depends on. */
final class BatchPlan {

    static final int MAXIMUM = 20;

    private BatchPlan() {
    }

    /** Reads and checks the whole batch; 400 when it is malformed. */
    static List<BatchStep> read(Map<String, Object> json) {
        if (!(json.get("requests") instanceof List<?> requests) || requests.isEmpty()) {
            throw GraphException.badRequest("Invalid batch payload format.");
        }
        if (requests.size() > MAXIMUM) {
            throw new GraphException(
                    400, "MaximumValueExceeded",
                    "Number of batch request steps exceeds the maximum value of " + MAXIMUM + ".");
        }
        Map<String, BatchStep> steps = new LinkedHashMap<>();
        for (Object request : requests) {
            BatchStep step = BatchStep.read(request);
            if (steps.putIfAbsent(step.key(), step) != null) {
                throw GraphException.badRequest("The batch request id '" + step.id() + "' is used more than once.");
            }
        }
        return inOrder(steps);
    }

    private static List<BatchStep> inOrder(Map<String, BatchStep> steps) {
        List<BatchStep> ordered = new ArrayList<>();
        List<BatchStep> waiting = new ArrayList<>(steps.values());
        while (!waiting.isEmpty()) {
            List<BatchStep> ready = waiting.stream().filter(step -> ordered.containsAll(dependencies(step, steps))).toList();
            if (ready.isEmpty()) {
                throw GraphException.badRequest("The batch requests depend on each other in a circle.");
            }
            ordered.addAll(ready);
            waiting.removeAll(ready);
        }
        return ordered;
    }

    private static List<BatchStep> dependencies(BatchStep step, Map<String, BatchStep> steps) {
        List<BatchStep> result = new ArrayList<>();
        for (String id : step.dependsOn()) {
            BatchStep dependency = steps.get(id.toLowerCase(Locale.ROOT));
            if (dependency == null) {
                throw GraphException
                        .badRequest("The batch request '" + step.id() + "' depends on the unknown request '" + id + "'.");
            }
            result.add(dependency);
        }
        return result;
    }
}
