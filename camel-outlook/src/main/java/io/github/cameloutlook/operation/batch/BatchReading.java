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
package io.github.cameloutlook.operation.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.convert.RequestBodyReader;
import io.github.cameloutlook.model.BatchRequest;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.Batchable;
import io.github.cameloutlook.operation.call.Inputs;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.RequestTarget;
import io.github.cameloutlook.operation.catalogue.Flow;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import io.github.cameloutlook.operation.event.EventTransactions;
import io.github.cameloutlook.operation.mail.SendStamp;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;

/**
 * Reads the body of an exchange as a list of requests. Everything is read before anything is sent, so that a malformed
 * item leaves no batch half done.
 */
public final class BatchReading {

    /** Properties of a request by method and url; an id is allowed and not needed, since results keep the order. */
    private static final List<String> SPELLED_OUT = List.of("method", "url", "headers", "body", "id");

    private final Map<Flow, Batchable> batchables;

    public BatchReading(Map<Flow, Batchable> batchables) {
        this.batchables = batchables;
    }

    CompletableFuture<List<BatchItem>> read(OperationCall call) {
        Object body = call.exchange().getMessage().getBody();
        if (!(body instanceof Collection<?> entries)) {
            throw new OutlookInputException(
                    "The body is " + (body == null ? "empty" : "a " + body.getClass().getName()) + ". Accepted: "
                                            + call.operation().body().accepts() + ".");
        }
        EventTransactions transactions = EventTransactions.of(call.exchange());
        transactions.keep(call.exchange());
        CompletableFuture<List<BatchItem>> items = CompletableFuture.completedFuture(new ArrayList<>());
        int position = 0;
        for (Object entry : entries) {
            CompletableFuture<BatchItem> item = item(call, entry, position++);
            items = items.thenCombine(item, (list, added) -> {
                list.add(added);
                return list;
            });
        }
        return items;
    }

    private CompletableFuture<BatchItem> item(OperationCall call, Object entry, int position) {
        try {
            return item(call, entry, EventTransactions.of(call.exchange()).at(position));
        } catch (OutlookInputException e) {
            throw new OutlookInputException("Item " + position + " of the batch: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private CompletableFuture<BatchItem> item(OperationCall call, Object entry, EventTransactions transactions) {
        if (entry instanceof Exchange exchange) {
            return operation(call, exchange, new Inputs(exchange, call.inputs().options()));
        }
        if (entry instanceof BatchRequest request) {
            return described(call, request, transactions);
        }
        if (entry instanceof Map<?, ?> map) {
            return described(call, new BatchRequest((Map<String, Object>) map), transactions);
        }
        throw new OutlookInputException(
                "it is " + (entry == null ? "null" : "a " + entry.getClass().getName()) + ". Accepted: "
                                        + call.operation().body().accepts() + ".");
    }

    private CompletableFuture<BatchItem> described(OperationCall call, BatchRequest entry, EventTransactions transactions) {
        Exchange exchange = new DefaultExchange(call.exchange().getContext());
        exchange.getMessage().setBody(entry.getBody());
        // the exchange of an item is gone after a failure; that of the batch is there again when it is redelivered
        transactions.keep(exchange);
        if (entry.getOperation() == null) {
            return CompletableFuture.completedFuture(spelledOut(call, entry, exchange));
        }
        Map<Input, Object> options = new EnumMap<>(call.inputs().options());
        entry.properties().forEach((name, value) -> {
            if (!name.equals("body")) {
                options.put(input(name), value);
            }
        });
        return operation(call, exchange, new Inputs(exchange, options));
    }

    private static Input input(String name) {
        return Input.ofOption(name)
                .orElseThrow(() -> new OutlookInputException("'" + name + "' is no option of an operation."));
    }

    private CompletableFuture<BatchItem> operation(OperationCall batch, Exchange exchange, Inputs inputs) {
        String name = inputs.text(Input.OPERATION);
        String[] names = name == null ? new String[0] : name.split("/", 2);
        Operation operation = Optional.of(names).filter(parts -> parts.length == 2)
                .flatMap(parts -> OperationCatalogue.find(parts[0], parts[1]))
                .orElseThrow(() -> new OutlookInputException(
                        "'" + name + "' is no operation: name resource and operation, such as messages/sendMail."));
        OperationCall call = new OperationCall(operation, inputs, exchange, batch.services());
        call.checkNeeds();
        Batchable batchable = batchables.get(operation.flow());
        if (batchable == null) {
            throw new OutlookInputException(
                    operation.fullName() + " takes more than one request: it cannot be part of a batch.");
        }
        return batchable.batchItem(call);
    }

    private static BatchItem spelledOut(OperationCall call, BatchRequest entry, Exchange exchange) {
        if (entry.getUrl() == null) {
            throw new OutlookInputException("it has neither operation nor url.");
        }
        Set<String> unknown = new TreeSet<>(entry.properties().keySet());
        unknown.removeAll(SPELLED_OUT);
        if (!unknown.isEmpty()) {
            throw new OutlookInputException(
                    "a request that is spelled out has no " + String.join(", ", unknown) + ". Accepted: "
                                            + String.join(", ", SPELLED_OUT) + ".");
        }
        HttpMethod method = RequestTarget.method(entry.getMethod());
        RequestTarget target = RequestTarget.parse(call.mailbox(), entry.getUrl());
        OutlookRequest.Builder request = call.prefer(target.request(method)).operation(call.operation().fullName());
        if (entry.get("headers") instanceof Map<?, ?> headers) {
            headers.forEach((name, value) -> request.header(name.toString(), String.valueOf(value)));
        }
        String stamp = null;
        if (entry.getBody() != null) {
            boolean mail = method == HttpMethod.POST && target.path().endsWith("/sendMail") && stamps(call, entry);
            stamp = mail ? mark(exchange) : null;
            request.body(RequestBodyReader.read(exchange, "application/json", call.operation().body().accepts()));
        }
        return new BatchItem(request.build(), stamp);
    }

    private static boolean stamps(OperationCall call, BatchRequest entry) {
        return call.inputs().isOn(Input.SAFE_SEND) && entry.getBody() instanceof Map<?, ?> body
                && body.get("message") instanceof Map && !Boolean.FALSE.equals(body.get("saveToSentItems"));
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static String mark(Exchange exchange) {
        Map<String, Object> body = new LinkedHashMap<>((Map<String, Object>) exchange.getMessage().getBody());
        OutlookMessage message = new OutlookMessage(new LinkedHashMap<>((Map<String, Object>) body.get("message")));
        String stamp = SendStamp.newValue();
        SendStamp.mark(message, stamp);
        body.put("message", message.properties());
        exchange.getMessage().setBody(body);
        return stamp;
    }
}
