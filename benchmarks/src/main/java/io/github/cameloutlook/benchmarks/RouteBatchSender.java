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

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.BatchResult;
import io.github.cameloutlook.model.BatchRequest;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** Sends mail with outlook:batch. */
final class RouteBatchSender implements Subject {

    private final CamelContext camel = new DefaultCamelContext();
    private ProducerTemplate template;
    private String uri;
    private String mailbox;
    private int messages;

    @Override
    public void prepare(URI server, Map<String, String> parameters) throws Exception {
        mailbox = parameters.get("mailbox");
        messages = Integer.parseInt(parameters.get("messages"));
        uri = "outlook:batch?mailbox=" + mailbox + "&baseUrl=" + server + "&accessToken=any";
        camel.start();
        template = camel.createProducerTemplate();
        send(messages / 4);
    }

    @Override
    public void run() throws Exception {
        send(messages);
    }

    private void send(int count) {
        List<BatchRequest> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(BatchRequest.of("messages/sendMail").with("saveToSentItems", false).body(Mail.message(i, mailbox)));
        }
        for (Object result : template.requestBody(uri, requests, List.class)) {
            if (((BatchResult) result).failure() != null) {
                throw ((BatchResult) result).failure();
            }
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
