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
package io.github.cameloutlook.operation.event;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.Undone;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * What to do when the service says that a transaction id was used already. Then the event is there: made by an attempt
 * whose answer was lost. The service names it in an annotation of the error that Microsoft does not document
 * ({@code @event.existingEventId}); where that is missing it is looked for among the newest events, since the service
 * does not filter by transaction ids.
 */
final class DuplicateEvent {

    private static final String CODE = "ErrorDuplicateTransactionId";
    /** More than can come between two attempts. */
    private static final int NEWEST = 100;

    private final OperationCall call;
    private final String path;
    private final OutlookEvent wanted;
    private final boolean ours;

    /**
     * Makes a look-up.
     *
     * @param path   path of the events of the calendar
     * @param wanted the event that was to be created
     * @param ours   whether the transaction id was made here, so that no other event can have it
     */
    DuplicateEvent(OperationCall call, String path, OutlookEvent wanted, boolean ours) {
        this.call = call;
        this.path = path;
        this.wanted = wanted;
        this.ours = ours;
    }

    /** The answer, or in place of a refusal the event that is there. Other failures stay. */
    CompletableFuture<OutlookResponse> settled(CompletableFuture<OutlookResponse> creation) {
        return creation.handle((response, failure) -> failure == null
                ? CompletableFuture.completedFuture(response) : settled(OutlookException.unwrap(failure)))
                .thenCompose(Function.identity());
    }

    /** The event that is there, if that is what the failure says; else the failure. */
    CompletableFuture<OutlookResponse> settled(Throwable failure) {
        if (!(failure instanceof OutlookException refusal) || !CODE.equalsIgnoreCase(refusal.getCode())) {
            return CompletableFuture.failedFuture(failure);
        }
        String known = refusal.getDetails().existingId();
        CompletableFuture<String> id = known == null ? search() : CompletableFuture.completedFuture(known);
        return id.thenCompose(found -> found == null ? CompletableFuture.completedFuture(null) : get(found))
                .handle((response, lookFailure) -> {
                    if (lookFailure != null) {
                        refusal.addSuppressed(OutlookException.unwrap(lookFailure));
                    }
                    if (response == null || !isWanted(new OutlookEvent(response.json()))) {
                        throw Undone.exception(refusal, null);
                    }
                    return response;
                });
    }

    private CompletableFuture<OutlookResponse> get(String id) {
        return call.services().client().send(call.request(HttpMethod.GET, "/events/" + PathTemplate.segment(id)).build());
    }

    private CompletableFuture<String> search() {
        OutlookRequest newest = call.request(HttpMethod.GET, path).query("$select", "id,transactionId")
                .query("$orderby", "createdDateTime desc").query("$top", NEWEST).build();
        return call.services().client().send(newest).thenApply(response -> PageReader.page(newest, response).items().stream()
                .filter(event -> wanted.getTransactionId().equals(event.get("transactionId")))
                .map(event -> String.valueOf(event.get("id"))).findFirst().orElse(null));
    }

    /** Whether it is the event that was to be created, and not another one that a user gave the same id. */
    private boolean isWanted(OutlookEvent event) {
        return ours || Objects.equals(event.getSubject(), wanted.getSubject())
                && wanted.getStart() != null && event.getStart() != null
                && wanted.getStart().toInstant().equals(event.getStart().toInstant());
    }
}
