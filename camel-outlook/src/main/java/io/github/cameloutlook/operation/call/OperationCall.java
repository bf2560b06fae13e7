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
package io.github.cameloutlook.operation.call;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.operation.catalogue.Container;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.PathTemplate;
import io.github.cameloutlook.operation.catalogue.QueryOption;
import org.apache.camel.Exchange;

/** One run of an operation for one exchange. */
public record OperationCall(Operation operation, Inputs inputs, Exchange exchange, OperationServices services) {

    /**
     * Refuses a call that lacks an input, or has one too many, or that the API does not have.
     *
     * @throws OutlookInputException naming the header and option that give it, or the API that has it
     */
    public void checkNeeds() {
        // what the URI names is refused at start-up; this is for what headers and batches name
        operation.lackingIn(services.client().version()).ifPresent(sentence -> {
            throw new OutlookInputException(sentence);
        });
        for (Input need : operation.needs()) {
            boolean orById = operation.isById(need);
            if (inputs.text(need) == null && !(orById && inputs.text(Input.ID) != null)) {
                throw new OutlookInputException(
                        "outlook:" + operation.fullName() + " needs " + need.describe()
                                                + (orById ? ", or " + Input.ID.describe() + "." : "."));
            }
        }
        if (!operation.paths().isEmpty()) {
            new PathChoice(operation, inputs).path();
        }
        new TimeCheck(inputs).check();
    }

    /** The item whose part is worked on, by the input that gives its id; empty where there is but one kind. */
    public Optional<Input> owner() {
        return new PathChoice(operation, inputs).owner();
    }

    public String mailbox() {
        return inputs.mailbox();
    }

    /** The path of this call: the first of the operation's paths that has all it mentions. */
    public CompletableFuture<String> path() {
        return PathChoice.fill(new PathChoice(operation, inputs).path(), this);
    }

    /**
     * What the service did not find may be a container that was resolved earlier and is gone: resolve it anew next
     * time.
     */
    public void forgetContainers() {
        for (Container container : Container.values()) {
            forget(container.kind(), container.input(), container.otherwise());
        }
        forget(ContainerKind.MAIL_FOLDER, Input.DESTINATION, null);
    }

    private void forget(ContainerKind kind, Input input, String otherwise) {
        String given = inputs.text(input);
        String name = given == null ? otherwise : given;
        if (name != null) {
            services.containers().of(kind).forget(mailbox(), name);
        }
    }

    /** A request of this operation to a path, with the preferences that the endpoint has for ids and bodies. */
    public OutlookRequest.Builder request(HttpMethod method, String path) {
        int query = path.indexOf('?');
        OutlookRequest.Builder request = OutlookRequest
                .to(method, isOfMailbox() ? mailbox() : null, query < 0 ? path : path.substring(0, query))
                .operation(operation.fullName());
        if (query >= 0) {
            PathTemplate.query(path.substring(query + 1)).forEach(request::query);
        }
        if (operation.accepts().contains(Input.INCLUDE_DIRECTORY) && inputs.isOn(Input.INCLUDE_DIRECTORY)) {
            requirePeopleOfDirectory();
            request.header("X-PeopleQuery-QuerySources", "Mailbox,Directory");
        }
        return prefer(request);
    }

    /** Subscriptions and places belong to the service as a whole, or to a mailbox: that differs between the APIs. */
    private boolean isOfMailbox() {
        return operation.ofMailbox()
                || operation.resource().equals("subscriptions") && services.client().has(Capability.MAILBOX_SUBSCRIPTIONS)
                || operation.resource().equals("places") && !services.client().has(Capability.PLACES_WITHOUT_MAILBOX);
    }

    private void requirePeopleOfDirectory() {
        if (!services.client().has(Capability.PEOPLE_OF_DIRECTORY)) {
            throw new OutlookInputException(
                    "The option includeDirectory exists with api=graph only. The people of " + services.client().version()
                                            + " say where they are from: leave it out, or filter by sources/any(s:s/type eq"
                                            + " 'Directory').");
        }
    }

    public OutlookRequest.Builder prefer(OutlookRequest.Builder request) {
        if (inputs.isOn(Input.IMMUTABLE_IDS)) {
            ItemIds.immutable(services.client(), request);
        }
        String format = inputs.text(Input.BODY_CONTENT_TYPE);
        if (format != null) {
            request.prefer("outlook.body-content-type=\"" + format + "\"");
        }
        String zone = inputs.text(Input.TIME_ZONE);
        if (zone != null) {
            request.prefer("outlook.timezone=\"" + zone + "\"");
        }
        return request;
    }

    /** Adds the query options that the operation supports. */
    public OutlookRequest.Builder query(OutlookRequest.Builder request) {
        Map<String, String> values = new LinkedHashMap<>();
        for (QueryOption option : operation.query()) {
            String value = formatted(option);
            if (value != null) {
                values.merge(option.parameter(), value, (before, added) -> before + "," + added);
            }
        }
        values.forEach(request::query);
        return request;
    }

    private String formatted(QueryOption option) {
        try {
            return option.format(inputs.written(option.input()));
        } catch (IllegalArgumentException e) {
            throw new OutlookInputException(
                    "The value of " + option.input().describe() + " is malformed: " + e.getMessage() + ".", e);
        }
    }

    /** Adds the condition that the item is still as the route knows it. */
    public OutlookRequest.Builder ifMatch(OutlookRequest.Builder request) {
        return request.header("If-Match", inputs.text(Input.IF_MATCH));
    }

    @Override
    public String toString() {
        return "OperationCall[" + operation + "]";
    }
}
