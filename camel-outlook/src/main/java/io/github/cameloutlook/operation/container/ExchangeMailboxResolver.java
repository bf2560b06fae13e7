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
package io.github.cameloutlook.operation.container;

import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.ErrorDetails;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.model.ExchangeSettings;

/** Finds the id by which import and export address a mailbox. Such an id itself stays as it is. */
final class ExchangeMailboxResolver implements ContainerResolver {

    private static final String ID_BEGIN = "MBX:";
    private static final String OPERATION = "exchangeSettings/get";

    private final OutlookClient client;
    private final FoundContainers found = new FoundContainers();

    ExchangeMailboxResolver(OutlookClient client) {
        this.client = client;
    }

    @Override
    public CompletableFuture<String> resolve(String mailbox, String name) {
        if (name.startsWith(ID_BEGIN)) {
            return CompletableFuture.completedFuture(name);
        }
        String known = found.get(mailbox, name);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        OutlookRequest request
                = OutlookRequest.to(HttpMethod.GET, name, "/settings/exchange").operation(OPERATION).build();
        return client.send(request).thenApply(answer -> {
            String id = new ExchangeSettings(answer.json()).getPrimaryMailboxId();
            if (id == null) {
                throw new OutlookNotFoundException(
                        new ErrorDetails(
                                name, OPERATION, 0, null, "The settings name no mailbox that can be exported", null,
                                "The user needs a mailbox in Exchange Online"),
                        null);
            }
            return found.remember(mailbox, name, id);
        });
    }

    @Override
    public void forget(String mailbox, String name) {
        found.forget(mailbox, name);
    }
}
