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
package io.github.cameloutlook.client;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.dialect.ApiVersion;
import io.github.cameloutlook.dialect.Capability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client over HTTP. A request passes, from outside in: repeats ({@link RepeatRule}), the limits of its mailbox
 * ({@link AdmissionRule}), its authorization ({@link Authorizations}), the network ({@link HttpExchange}).
 */
public final class HttpOutlookClient implements OutlookClient, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpOutlookClient.class);

    private final ClientSettings settings;
    private final CallFactory calls;
    private final BatchRounds batches;
    private final OrderedRounds orderedBatches;
    private final Wire wire;
    private final Map<CompletableFuture<OutlookResponse>, OutlookRequest> pending = new ConcurrentHashMap<>();
    private final Gate gate;
    private final ServerDescription description;

    public HttpOutlookClient(ClientSettings settings) {
        this(settings, Authorizations.network(settings));
    }

    HttpOutlookClient(ClientSettings settings, Wire network) {
        this.settings = settings;
        this.calls = new CallFactory(settings);
        TrafficControl traffic = new TrafficControl(settings);
        // The token is fetched last, when nothing is left to wait for: it cannot expire in a queue.
        this.gate = new Gate();
        Wire authorized = Authorizations.rule(settings).before(gate.before(network));
        Wire admitted = new AdmissionRule(traffic).before(authorized);
        this.wire = new RepeatRule(settings, traffic).before(admitted);
        this.description = new ServerDescription(this, settings.dialect());
        BatchAnswers answers = new BatchAnswers(settings, traffic);
        BatchPost post = new BatchPost(this, settings, answers);
        this.batches = new BatchRounds(this, post, answers);
        this.orderedBatches = new OrderedRounds(this, post, answers.repeatsAreAllowed());
    }

    @Override
    public CompletableFuture<OutlookResponse> send(OutlookRequest request) {
        CompletableFuture<OutlookResponse> result = new CompletableFuture<>();
        pending.put(result, request);
        if (gate.isClosed()) {
            fail(request, result, Gate.closed(request));
            return result;
        }
        try {
            wire.exchange(calls.call(request)).whenComplete((answer, failure) -> {
                if (failure != null) {
                    fail(request, result, failure);
                    return;
                }
                pending.remove(result);
                OutlookResponse response
                        = new OutlookResponse(answer.status(), answer.headers(), answer.json(), answer.stream());
                if (!result.complete(response)) { // closed meanwhile: nobody is left to close the stream
                    discard(request, answer);
                }
            });
        } catch (RuntimeException e) {
            fail(request, result, e);
        }
        return result;
    }

    private static void discard(OutlookRequest request, WireAnswer answer) {
        if (answer.stream() == null) {
            return;
        }
        try {
            answer.stream().close();
        } catch (IOException e) {
            LOG.debug("The answer to {} on mailbox {} could not be closed: {}", request.operation(), request.mailbox(),
                    e.getMessage());
        }
    }

    @Override
    public List<CompletableFuture<BatchResult>> sendEach(List<OutlookRequest> requests) {
        return batches.send(requests);
    }

    @Override
    public ApiVersion version() {
        return settings.dialect().version();
    }

    @Override
    public CompletableFuture<Optional<String>> lacking(OutlookRequest request) {
        return description.lacking(request);
    }

    @Override
    public CompletableFuture<List<BatchResult>> sendInOrder(List<OutlookRequest> requests) {
        return orderedBatches.send(requests);
    }

    @Override
    public boolean has(Capability capability) {
        return settings.dialect().has(capability);
    }

    @Override
    public boolean ownsLink(URI link) {
        return settings.dialect().ownsLink(link);
    }

    private void fail(OutlookRequest request, CompletableFuture<OutlookResponse> result, Throwable failure) {
        pending.remove(result);
        result.completeExceptionally(OutlookException.of(request, failure));
    }

    /**
     * Fails what is still waiting or in flight, so that nobody waits for an answer that cannot come any more. What was
     * waiting is not sent afterwards; of what is on its way to change something, the outcome is unknown.
     */
    @Override
    public void close() {
        gate.close();
        pending.forEach((result, request) -> result.completeExceptionally(gate.unanswered(request)));
        pending.clear();
    }

    @Override
    public String toString() {
        return "HttpOutlookClient[" + settings.dialect() + "]";
    }
}
