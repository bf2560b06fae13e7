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

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.Repeatability;
import io.github.cameloutlook.dialect.ApiVersion;

/**
 * One operation of a resource.
 *
 * @param resource      resource as in the URI
 * @param name          operation as in the URI
 * @param summary       what it does, in one sentence
 * @param method        HTTP method, or null where the user chooses it
 * @param ofMailbox     whether it works on a mailbox; else on the service as a whole
 * @param paths         paths relative to the mailbox or to the root of the service, the most specific first; the first
 *                      whose placeholders all have a value is used. A path may end with query options that go with it
 *                      unless the user gives others
 * @param needs         inputs without which it is refused
 * @param owners        ids of items, of which one says whose part is worked on
 * @param accepts       further inputs that it makes use of, for documentation and checks
 * @param query         query options it supports
 * @param body          what it takes as the body
 * @param parameters    parameters of the action that it is; empty for most
 * @param entity        model class of body and result
 * @param result        what it leaves as the body
 * @param repeatability whether it may be sent again when its outcome is unknown
 * @param flow          how it is carried out
 */
public record Operation(String resource, String name, String summary, HttpMethod method, boolean ofMailbox,
        List<String> paths, Set<Input> needs, Set<Input> owners, Set<Input> accepts, Set<QueryOption> query, BodyKind body,
        List<ActionParameter> parameters,
        EntityKind entity,
        ResultKind result,
        Repeatability repeatability, Flow flow) {

    /** Resource and name, such as messages/reply. */
    public String fullName() {
        return resource + "/" + name;
    }

    /** Whether an input makes a difference to it: needed, accepted, mentioned in a path or in the query. */
    public boolean uses(Input input) {
        return needs.contains(input) || owners.contains(input) || accepts.contains(input)
                || query.stream().anyMatch(option -> option.input() == input);
    }

    /** The APIs that have it. */
    public Set<ApiVersion> availability() {
        return Availability.of(fullName());
    }

    /** The sentence for an API that does not have it, with those that do; empty when it is there. */
    public Optional<String> lackingIn(ApiVersion version) {
        Set<ApiVersion> availability = availability();
        return availability.contains(version)
                ? Optional.empty()
                : Optional.of("outlook:" + fullName() + " does not exist in " + version + ". It does with "
                              + Availability.inWords(availability) + ".");
    }

    /** Whether what it works on is gone afterwards. */
    public boolean isDeletion() {
        return method == HttpMethod.DELETE || name.equals("permanentDelete");
    }

    /** Whether the input id may stand for an input, because that names what is worked on. */
    public boolean isById(Input input) {
        return paths.stream().flatMap(path -> PathTemplate.placeholders(path).stream())
                .flatMap(placeholder -> Container.of(placeholder).stream())
                .anyMatch(container -> container.input() == input && container.isById());
    }

    @Override
    public String toString() {
        return fullName();
    }
}
