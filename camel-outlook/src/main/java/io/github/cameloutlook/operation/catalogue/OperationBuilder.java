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
package io.github.cameloutlook.operation.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.Repeatability;

/** Writes one row of the catalogue; what is not said has the most common value. */
final class OperationBuilder {

    /** Begins a row. */
    static OperationBuilder row(String resource, String name, String summary) {
        return new OperationBuilder(resource, name, summary);
    }

    private final String resource;
    private final String name;
    private final String summary;
    private HttpMethod method;
    private boolean ofMailbox = true;
    private List<String> paths = List.of();
    private final Set<Input> needs = EnumSet.noneOf(Input.class);
    private final Set<Input> owners = new LinkedHashSet<>();
    private final Set<Input> accepts = EnumSet.noneOf(Input.class);
    private boolean repeatable;
    private final Set<QueryOption> query = EnumSet.noneOf(QueryOption.class);
    private BodyKind body = BodyKind.NONE;
    private List<ActionParameter> parameters = List.of();
    private EntityKind entity = EntityKind.NONE;
    private ResultKind result = ResultKind.NOTHING;
    private Flow flow = Flow.SINGLE_REQUEST;

    private OperationBuilder(String resource, String name, String summary) {
        this.resource = resource;
        this.name = name;
        this.summary = summary;
    }

    OperationBuilder via(HttpMethod method, String... paths) {
        this.method = method;
        this.paths = List.of(paths);
        return this;
    }

    /** Its paths are below the root of the service, not below a mailbox. */
    OperationBuilder ofService() {
        this.ofMailbox = false;
        return this;
    }

    OperationBuilder needs(Input... inputs) {
        Collections.addAll(needs, inputs);
        return this;
    }

    /** It works on parts of items of several kinds: the paths that mention one of these ids are for that kind. */
    OperationBuilder ofOne(Input... owners) {
        Collections.addAll(this.owners, owners);
        return this;
    }

    /** Further inputs that it makes use of. */
    OperationBuilder accepts(Input... inputs) {
        Collections.addAll(accepts, inputs);
        return this;
    }

    private static Input input(String placeholder) {
        return Container.of(placeholder).map(Container::input).or(() -> Input.ofOption(placeholder))
                .orElseThrow(() -> new IllegalStateException("No input gives the placeholder " + placeholder));
    }

    /** It does the same however often it is sent, although its method does not say so. */
    OperationBuilder repeatable() {
        this.repeatable = true;
        return this;
    }

    OperationBuilder query(QueryOption... options) {
        Collections.addAll(query, options);
        return this;
    }

    /** It is an action with these parameters. */
    OperationBuilder parameters(ActionParameter... parameters) {
        this.body = BodyKind.ACTION;
        this.parameters = List.of(parameters);
        this.parameters.forEach(parameter -> accepts.addAll(parameter.inputs()));
        return this;
    }

    OperationBuilder takes(BodyKind body) {
        this.body = body;
        return this;
    }

    OperationBuilder returns(ResultKind result) {
        this.result = result;
        return this;
    }

    OperationBuilder returns(ResultKind result, EntityKind entity) {
        this.result = result;
        this.entity = entity;
        return this;
    }

    OperationBuilder by(Flow flow) {
        this.flow = flow;
        return this;
    }

    Operation build() {
        paths.stream().flatMap(path -> PathTemplate.placeholders(path).stream()).map(OperationBuilder::input)
                .filter(input -> !needs.contains(input) && !owners.contains(input)).forEach(accepts::add);
        // the service knows no idempotency key, so a repeated POST may do its work twice; and the first DELETE of a
        // message or folder moves it to Deleted Items, a second one would delete it from there
        boolean once = !repeatable && (method == HttpMethod.POST || method == HttpMethod.DELETE);
        return new Operation(
                resource, name, summary, method, ofMailbox, paths, Collections.unmodifiableSet(needs),
                Collections.unmodifiableSet(owners), Collections.unmodifiableSet(accepts),
                Collections.unmodifiableSet(query), body, parameters, entity, result,
                once ? Repeatability.ONLY_IF_NOT_EXECUTED : Repeatability.SAFE, flow);
    }
}
