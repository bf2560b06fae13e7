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
package io.github.cameloutlook;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Leaves out tests of what the tested API does not have. */
class ApiCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> lacking = context.getElement().flatMap(ApiCondition::lacking);
        return lacking.map(what -> ConditionEvaluationResult.disabled(TestedApi.VERSION + " has no " + what))
                .orElseGet(() -> ConditionEvaluationResult.enabled("it is all there"));
    }

    private static Optional<String> lacking(AnnotatedElement test) {
        Optional<String> operation = AnnotationSupport.findAnnotation(test, NeedsOperation.class)
                .flatMap(needs -> Arrays.stream(needs.value()).filter(name -> !TestedApi.has(name)).findFirst());
        Optional<String> capability = AnnotationSupport.findAnnotation(test, NeedsCapability.class)
                .flatMap(needs -> Arrays.stream(needs.value()).filter(one -> !TestedApi.has(one)).findFirst())
                .map(Enum::name);
        Optional<String> ofGraph = AnnotationSupport.findAnnotation(test, OnlyOnGraph.class)
                .filter(only -> !TestedApi.isGraph()).map(OnlyOnGraph::value);
        return operation.or(() -> capability).or(() -> ofGraph);
    }
}
