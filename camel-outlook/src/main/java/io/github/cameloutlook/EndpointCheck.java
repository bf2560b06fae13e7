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

import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.cameloutlook.auth.OutlookCloud;
import io.github.cameloutlook.dialect.ApiVersion;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.dialect.Dialect;
import io.github.cameloutlook.dialect.OutlookApi;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import io.github.cameloutlook.operation.catalogue.QueryOption;

/** Refuses what cannot work when a route is built, with a sentence that names the option to change. */
final class EndpointCheck {

    private EndpointCheck() {
    }

    /** Checks resource and operation of a URI. */
    static void path(String resource, String operation) {
        List<Operation> operations = OperationCatalogue.operations(resource);
        if (operations.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown resource '" + resource + "' in outlook:" + resource + ". Accepted resources: "
                                               + String.join(", ", OperationCatalogue.resources()) + ".");
        }
        if (operation != null && OperationCatalogue.find(resource, operation).isEmpty()) {
            throw new IllegalArgumentException(unknownOperation(resource, operation));
        }
    }

    /** The sentence for an operation that a resource does not have. */
    static String unknownOperation(String resource, String operation) {
        String accepted = String.join(", ", OperationCatalogue.operations(resource).stream().map(Operation::name).toList());
        if (operation == null) {
            return "outlook:" + resource + " needs an operation: set it in the URI (outlook:" + resource
                   + "/operation) or in the header CamelOutlookOperation. Accepted operations: " + accepted + ".";
        }
        return "Unknown operation '" + operation + "' of outlook:" + resource + ". Accepted operations: " + accepted + ".";
    }

    /** Checks that the service is known and that there is one complete set of credentials. */
    static void connection(OutlookConfiguration options) {
        ApiVersion.of(options.getApi(), options.getApiVersion());
        if (options.isProbeCapabilities() && options.getApi() == OutlookApi.graph) {
            throw new IllegalArgumentException(
                    "The option probeCapabilities is for api=outlook-rest: Microsoft Graph is the same everywhere.");
        }
        if (options.getCloud() == OutlookCloud.custom && options.getBaseUrl() == null) {
            throw new IllegalArgumentException("The option cloud=custom needs the option baseUrl.");
        }
        SignInCheck.check(options);
    }

    /** Refuses options that mean something the API does not have. */
    static void capabilities(OutlookConfiguration options, Dialect dialect) {
        if (Boolean.TRUE.equals(options.getImmutableIds()) && !dialect.has(Capability.IMMUTABLE_IDS)) {
            throw new IllegalArgumentException(
                    "The option immutableIds=true asks for ids that survive a move, which " + dialect.version()
                                               + " does not have: remove it.");
        }
    }

    /**
     * Checks that a producer's options fit its operation. Values that the endpoint has from the component are left
     * alone, since the component's defaults serve many operations.
     */
    static void producer(String resource, String name, OutlookConfiguration options, OutlookConfiguration defaults) {
        Map<Input, Object> given = OutlookOptions.of(options);
        // people are the one resource whose search and filter are not known to exclude each other
        boolean filtersSearch = !resource.equals("people") && given.get(Input.FILTER) != null;
        if (given.get(Input.SEARCH) != null && (filtersSearch || given.get(Input.ORDER_BY) != null)) {
            throw new IllegalArgumentException(
                    "The option search cannot be combined with the options filter and orderBy: the service refuses it.");
        }
        if (options.getMailbox().contains(",")) {
            throw new IllegalArgumentException(
                    "The option mailbox of a producer is one mailbox, not the list '" + options.getMailbox() + "'.");
        }
        if (name == null) {
            return;
        }
        Operation operation = OperationCatalogue.find(resource, name).orElseThrow();
        operation.lackingIn(ApiVersion.of(options.getApi(), options.getApiVersion())).ifPresent(sentence -> {
            throw new IllegalArgumentException(sentence);
        });
        Map<Input, Object> inherited = OutlookOptions.of(defaults);
        for (QueryOption query : QueryOption.values()) {
            Object value = given.get(query.input());
            if (value != null) {
                checkForm(query, value);
            }
            if (value != null && !operation.uses(query.input()) && !Objects.equals(value, inherited.get(query.input()))) {
                throw new IllegalArgumentException(
                        "The option " + query.input().option() + " has no effect on outlook:" + operation.fullName()
                                                   + ": remove it.");
            }
        }
    }

    /** Refuses values that the service would refuse for every exchange. */
    private static void checkForm(QueryOption query, Object value) {
        try {
            query.format(value.toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The value of the option " + query.input().option() + " is malformed: " + e.getMessage() + ".", e);
        }
    }
}
