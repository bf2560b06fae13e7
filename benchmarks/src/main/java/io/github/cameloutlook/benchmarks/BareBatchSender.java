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
package io.github.cameloutlook.benchmarks;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** Sends mail in batches, with as many batches in flight as the component has. */
final class BareBatchSender implements Subject {

    private static final int BATCH = 20;

    private final BareHttp http = new BareHttp();
    private URI server;
    private String mailbox;
    private int messages;
    private int concurrency;

    @Override
    public void prepare(URI server, Map<String, String> parameters) throws Exception {
        this.server = server;
        mailbox = parameters.get("mailbox");
        messages = Integer.parseInt(parameters.get("messages"));
        concurrency = Integer.parseInt(parameters.get("concurrency"));
        send(messages / 4);
    }

    @Override
    public void run() throws Exception {
        send(messages);
    }

    private void send(int count) throws Exception {
        Semaphore free = new Semaphore(concurrency);
        List<CompletableFuture<?>> batches = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            byte[] batch = http.write(Map.of("requests", requests(from, Math.min(count, from + BATCH))));
            free.acquire();
            batches.add(http.client().sendAsync(http.post(server + "/v1.0/$batch", batch), BodyHandlers.ofInputStream())
                    .thenAccept(response -> check(response.body())).whenComplete((done, failure) -> free.release()));
        }
        CompletableFuture.allOf(batches.toArray(CompletableFuture[]::new)).join();
    }

    private List<Map<String, Object>> requests(int from, int to) {
        List<Map<String, Object>> requests = new ArrayList<>();
        for (int i = from; i < to; i++) {
            requests.add(Map.of("id", "" + i, "method", "POST", "url", "/users/" + mailbox + "/sendMail",
                    "headers", Map.of("Content-Type", "application/json"), "body", Mail.sendMail(i, mailbox)));
        }
        return requests;
    }

    private void check(InputStream answer) {
        List<?> responses;
        try {
            responses = (List<?>) http.parse(answer).get("responses");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        for (Object response : responses) {
            if (!Integer.valueOf(202).equals(((Map<?, ?>) response).get("status"))) {
                throw new IllegalStateException("Not sent: " + response);
            }
        }
    }
}
