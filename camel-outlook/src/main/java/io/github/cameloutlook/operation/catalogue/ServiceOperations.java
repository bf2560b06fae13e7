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

import java.util.ArrayList;
import java.util.List;

import static io.github.cameloutlook.client.HttpMethod.DELETE;
import static io.github.cameloutlook.client.HttpMethod.GET;
import static io.github.cameloutlook.client.HttpMethod.PATCH;
import static io.github.cameloutlook.client.HttpMethod.POST;
import static io.github.cameloutlook.operation.catalogue.BodyKind.ANY;
import static io.github.cameloutlook.operation.catalogue.BodyKind.NOTIFICATIONS;
import static io.github.cameloutlook.operation.catalogue.BodyKind.OBJECT;
import static io.github.cameloutlook.operation.catalogue.BodyKind.REQUESTS;
import static io.github.cameloutlook.operation.catalogue.EntityKind.SUBSCRIPTION;
import static io.github.cameloutlook.operation.catalogue.Input.ID;
import static io.github.cameloutlook.operation.catalogue.Input.REQUEST_PATH;
import static io.github.cameloutlook.operation.catalogue.OperationBuilder.row;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ANSWER;
import static io.github.cameloutlook.operation.catalogue.ResultKind.ENTITY;
import static io.github.cameloutlook.operation.catalogue.ResultKind.LIST;
import static io.github.cameloutlook.operation.catalogue.ResultKind.RESULTS;

/** What belongs to the service as a whole: subscriptions and requests of any kind. */
final class ServiceOperations {

    private static final String SUBSCRIPTIONS = "/subscriptions";
    private static final String SUBSCRIPTION_ITEM = SUBSCRIPTIONS + "/{id}";

    private ServiceOperations() {
    }

    static List<OperationBuilder> rows() {
        List<OperationBuilder> rows = new ArrayList<>();
        rows.addAll(subscriptions());
        rows.addAll(requests());
        return rows;
    }

    private static List<OperationBuilder> subscriptions() {
        return List.of(
                row("subscriptions", "list", "Lists the subscriptions of the application, or of the user who signed in.")
                        .via(GET, SUBSCRIPTIONS).ofService().returns(LIST, SUBSCRIPTION).by(Flow.LIST),
                row("subscriptions", "get", "Reads a subscription.")
                        .via(GET, SUBSCRIPTION_ITEM).ofService().needs(ID).returns(ENTITY, SUBSCRIPTION),
                row("subscriptions", "create", "Subscribes to changes of a resource.")
                        .via(POST, SUBSCRIPTIONS).ofService().takes(OBJECT).returns(ENTITY, SUBSCRIPTION),
                row("subscriptions", "update",
                        "Prolongs a subscription, or changes its notificationUrl or encryption certificate.")
                        .via(PATCH, SUBSCRIPTION_ITEM).ofService().needs(ID).takes(OBJECT).returns(ENTITY, SUBSCRIPTION),
                row("subscriptions", "delete", "Ends a subscription.")
                        .via(DELETE, SUBSCRIPTION_ITEM).ofService().needs(ID),
                row("subscriptions", "reauthorize",
                        "Lets a subscription go on with a new token, when the service asked for that.")
                        .via(POST, SUBSCRIPTION_ITEM + "/reauthorize").ofService().needs(ID),
                row("subscriptions", "dispatch",
                        "Hands notifications that came another way, such as Event Hubs, to the consumers they are for.")
                        .ofService().takes(NOTIFICATIONS).by(Flow.DISPATCH));
    }

    private static List<OperationBuilder> requests() {
        return List.of(
                row("batch", "send", "Sends many requests, 20 at a time, and returns the result of each.")
                        .via(POST, "/$batch").takes(REQUESTS).returns(RESULTS).by(Flow.BATCH),
                row("request", "send", "Sends a request to any path of the service.")
                        .needs(REQUEST_PATH).takes(ANY).returns(ANSWER).by(Flow.REQUEST));
    }
}
