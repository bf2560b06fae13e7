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

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import io.github.cameloutlook.client.FailureClassification.Verdict;
import io.github.cameloutlook.dialect.Capability;

/** Reads the answer to a batch: each item is judged as if it had come alone. */
final class BatchAnswers {

    /** @param repeat whether the request is to be sent again; the result holds its failure so far */
    record Item(BatchResult result, boolean repeat) {
    }

    private static final String LACKING = "the answer to the batch has no answer to this request";

    private final ClientSettings settings;
    private final TrafficControl traffic;
    private final RetryDelay retryDelay;
    private final FailureTranslation translation;

    BatchAnswers(ClientSettings settings, TrafficControl traffic) {
        this.settings = settings;
        this.traffic = traffic;
        this.retryDelay = new RetryDelay(settings.retryDelay(), settings.maximumRetryDelay());
        this.translation = new FailureTranslation(settings.dialect());
    }

    boolean repeatsAreAllowed() {
        return settings.maximumRetries() > 0;
    }

    /** Whether the request's mailbox must be left alone for now. */
    boolean mustPause(OutlookRequest request) {
        return traffic.isPaused(MailboxKey.of(request.mailbox()));
    }

    /** One item per request, in order. */
    List<Item> read(List<OutlookRequest> requests, OutlookResponse batch, boolean inOrder, int round) {
        Map<String, Map<?, ?>> byId = byId(requests.size(), batch.json().get("responses"));
        int failure = firstFailure(byId, requests.size());
        List<Item> items = new ArrayList<>(requests.size());
        for (int i = 0; i < requests.size(); i++) {
            OutlookRequest request = requests.get(i);
            Map<?, ?> item = byId.get(Integer.toString(i));
            // what comes after a failure is left out, or answered with 424: Failed Dependency
            boolean executed = !inOrder || (item == null ? i < failure : status(item) != 424);
            items.add(executed
                    ? item(request, item, round)
                    : new Item(BatchResult.of(request, OutlookNotExecutedException.of(request)), true));
        }
        return items;
    }

    /** Index of the first request that is known to have failed; the number of requests when none is. */
    private static int firstFailure(Map<String, Map<?, ?>> byId, int requests) {
        return IntStream.range(0, requests).filter(index -> {
            Map<?, ?> item = byId.get(Integer.toString(index));
            return item != null && status(item) != 0 && status(item) / 100 != 2;
        }).findFirst().orElse(requests);
    }

    /** In any order, if they have the ids that they were given, else in that of the requests. */
    private static Map<String, Map<?, ?>> byId(int requests, Object responses) {
        Map<String, Map<?, ?>> byId = new HashMap<>();
        Map<String, Map<?, ?>> byPosition = new HashMap<>();
        if (responses instanceof List<?> list) {
            for (Object response : list) {
                if (response instanceof Map<?, ?> item) {
                    byId.put(String.valueOf(item.get("id")), item);
                    byPosition.put(Integer.toString(byPosition.size()), item);
                }
            }
        }
        boolean ours = byId.keySet().stream().allMatch(id -> id.matches("\\d{1,3}") && Integer.parseInt(id) < requests);
        return ours ? byId : byPosition;
    }

    private static int status(Map<?, ?> item) {
        return item.get("status") instanceof Number status ? status.intValue() : 0;
    }

    private Item item(OutlookRequest request, Map<?, ?> item, int round) {
        int status = item == null ? 0 : status(item);
        if (status == 0) {
            return lost(request, LACKING);
        }
        HttpHeaders headers = headers(item.get("headers"));
        if (status / 100 != 2) {
            return failed(request, new WireAnswer(status, headers, json(item.get("body")), null), round);
        }
        if (item.get("body") instanceof String) { // what is no JSON comes as base64; such requests are sent alone
            return new Item(
                    BatchResult.of(request, new OutlookMalformedResponseException(
                            new ErrorDetails(
                                    request.mailbox(), request.operation(), status, null, "the answer is not JSON", null, null),
                            null)),
                    false);
        }
        OutlookException ignored = ignoredPreference(request, status, headers);
        if (ignored != null) {
            return new Item(BatchResult.of(request, ignored), false);
        }
        Map<String, Object> json = settings.dialect().decode(request.neutral(), json(item.get("body")));
        return new Item(BatchResult.of(request, new OutlookResponse(status, headers, json, null)), false);
    }

    private OutlookException ignoredPreference(OutlookRequest request, int status, HttpHeaders headers) {
        if (request.method() != HttpMethod.GET || settings.dialect().has(Capability.BATCH_DEPENDENCIES)) {
            return null; // Graph has functions where the older API has preferences
        }
        try {
            AppliedPreference.check(request, settings.dialect().encode(request.neutral()), status, headers);
            return null;
        } catch (OutlookException e) {
            return e;
        }
    }

    private Item failed(OutlookRequest request, WireAnswer answer, int round) {
        Duration retryAfter = RetryAfter.of(answer.headers(), settings.clock().instant());
        String code = settings.dialect().readError(answer.status(), answer::joinedHeader, answer.json()).code();
        // 424: not executed because another one before it failed. 401: alone it gets a new token.
        boolean notExecuted = answer.status() == 424 || answer.status() == 401;
        Verdict verdict = notExecuted
                ? Verdict.REPEAT : FailureClassification.ofAnswer(answer.status(), code,
                        retryAfter != null, request.headers().containsKey("If-Match"), request.repeatability());
        OutlookException failure
                = translation.ofAnswer(request, null, answer, retryAfter, verdict == Verdict.OUTCOME_UNKNOWN);
        if (answer.status() == 429 || retryAfter != null || verdict == Verdict.REPEAT && !notExecuted) {
            // the largest wait of all items wins: a pause is never shortened
            traffic.pause(MailboxKey.of(request.mailbox()),
                    retryDelay.before(round, retryAfter, ThreadLocalRandom.current().nextDouble()));
        }
        return new Item(BatchResult.of(request, failure), verdict == Verdict.REPEAT);
    }

    /** A request whose answer was lost with the batch. */
    Item lost(OutlookRequest request, String message) {
        if (request.repeatability() == Repeatability.SAFE) {
            ErrorDetails details = new ErrorDetails(request.mailbox(), request.operation(), 0, null, message, null, null);
            return new Item(BatchResult.of(request, new OutlookMalformedResponseException(details, null)), true);
        }
        return new Item(BatchResult.of(request, FailureTranslation.outcomeUnknown(request, message, null)), false);
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static Map<String, Object> json(Object body) {
        return body instanceof Map ? (Map<String, Object>) body : Map.of();
    }

    private static HttpHeaders headers(Object headers) {
        Map<String, List<String>> values = new HashMap<>();
        if (headers instanceof Map<?, ?> map) {
            map.forEach((name, value) -> values.put(String.valueOf(name), List.of(String.valueOf(value))));
        }
        values.remove(""); // no name, no header: HttpHeaders refuses it
        return HttpHeaders.of(values, (name, value) -> true);
    }
}
