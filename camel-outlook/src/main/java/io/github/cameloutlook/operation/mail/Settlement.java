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
package io.github.cameloutlook.operation.mail;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.call.ItemIds;
import io.github.cameloutlook.operation.call.PatientLook;
import io.github.cameloutlook.operation.call.Trace;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/** Looks into the mailbox to learn what became of a message whose sending had an unknown outcome. */
public final class Settlement {

    private static final String OPERATION = "messages/settle";
    private static final String FACTS = "id,isDraft,conversationId";

    private final OutlookClient client;
    private final PatientLook patience;

    public Settlement(OutlookClient client, PatientLook patience) {
        this.client = client;
        this.patience = patience;
    }

    /** Looks for a message by its stamp until it was sent or there is no time left. */
    public CompletableFuture<Trace> byStamp(String mailbox, String stamp) {
        return look(() -> stamped(mailbox, stamp));
    }

    /**
     * Looks at a draft by its id until it was sent or there is no time left. Where ids do not survive a move, the id is
     * gone with the sending, and nothing else takes a draft of ours away.
     */
    CompletableFuture<Trace> byDraft(String mailbox, String draftId) {
        return look(() -> draft(mailbox, draftId));
    }

    private CompletableFuture<Trace> look(Supplier<CompletableFuture<Trace>> look) {
        return patience.until(trace -> trace.state() == Trace.State.SENT, look);
    }

    private CompletableFuture<Trace> stamped(String mailbox, String stamp) {
        OutlookRequest request = ItemIds.immutable(client, OutlookRequest.to(HttpMethod.GET, mailbox, "/messages"))
                .query("$filter", SendStamp.filter(stamp))
                .query("$select", facts())
                .operation(OPERATION)
                .build();
        return client.send(request).thenApply(response -> {
            Trace best = Trace.nothing();
            for (Object item : (List<?>) response.json().getOrDefault("value", List.of())) {
                Trace trace = Trace.of(message(item));
                best = best.state() == Trace.State.SENT ? best : trace;
            }
            return best;
        });
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static OutlookMessage message(Object item) {
        return OutlookMessage.of((Map<String, Object>) item);
    }

    private String facts() {
        return client.has(Capability.INTERNET_MESSAGE_IDS) ? FACTS + ",internetMessageId" : FACTS;
    }

    private CompletableFuture<Trace> draft(String mailbox, String draftId) {
        String path = "/messages/" + PathTemplate.segment(draftId);
        OutlookRequest request = ItemIds.immutable(client, OutlookRequest.to(HttpMethod.GET, mailbox, path))
                .query("$select", facts())
                .operation(OPERATION)
                .build();
        return client.send(request).handle((response, failure) -> {
            if (failure == null) {
                return Trace.of(OutlookMessage.of(response.json()));
            }
            if (OutlookNotFoundException.isGone(OutlookException.unwrap(failure))) {
                return Trace.gone();
            }
            throw new CompletionException(OutlookException.unwrap(failure));
        });
    }
}
