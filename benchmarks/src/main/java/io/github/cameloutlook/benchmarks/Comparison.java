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
package io.github.cameloutlook.benchmarks;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The cost of the component next to that of the bare loop. The two take turns, so that a busy machine hits both; the
 * median of the rounds counts.
 */
final class Comparison {

    private static final int ROUNDS = 3;

    private final List<Cost> component = new ArrayList<>();
    private final List<Cost> bare = new ArrayList<>();

    static Comparison run(
            Class<? extends Subject> component, Class<? extends Subject> bare, String heap, URI server,
            Map<String, String> parameters)
            throws Exception {
        Comparison comparison = new Comparison();
        for (int round = 0; round < ROUNDS; round++) {
            comparison.bare.add(SubjectProcess.run(bare, heap, server, parameters));
            comparison.component.add(SubjectProcess.run(component, heap, server, parameters));
        }
        return comparison;
    }

    double component(ToLongFunction<Cost> figure) {
        return median(component, figure);
    }

    double bare(ToLongFunction<Cost> figure) {
        return median(bare, figure);
    }

    double ratio(ToLongFunction<Cost> figure) {
        return component(figure) / bare(figure);
    }

    private static double median(List<Cost> costs, ToLongFunction<Cost> figure) {
        return costs.stream().map(figure::applyAsLong).sorted(Comparator.naturalOrder()).toList().get(costs.size() / 2);
    }
}
