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

import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Receives a message with a large attachment and writes it to a file. */
final class RouteDownloader implements Subject {

    private final CamelContext camel = new DefaultCamelContext();
    private final CountDownLatch received = new CountDownLatch(1);
    private String options;
    private Path target;
    private long size;

    @Override
    public void prepare(URI server, Map<String, String> parameters) throws Exception {
        camel.start();
        options = "?mailbox=" + parameters.get("mailbox") + "&baseUrl=" + server + "&accessToken=any";
        File file = new File(parameters.get("file"));
        size = file.length();
        target = Files.createTempDirectory("outlook-benchmark");
        OutlookMessage draft = new OutlookMessage();
        draft.setSubject("Large");
        try (ProducerTemplate template = camel.createProducerTemplate()) {
            String id = template.requestBody("outlook:messages/create" + options + "&folder=inbox", draft, OutlookMessage.class)
                    .getId();
            template.requestBodyAndHeaders("outlook:attachments/create" + options, file,
                    Map.of(OutlookConstants.MESSAGE_ID, id, Exchange.FILE_NAME, "large.bin"));
        }
    }

    @Override
    public void run() throws Exception {
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("outlook:messages" + options + "&startFrom=beginning&initialDelay=0")
                        .streamCache("false")
                        .split(simple("${attachments}"))
                        .setHeader(Exchange.FILE_NAME, simple("${body.key}"))
                        .setBody(simple("${body.value.inputStream}"))
                        .to("file:" + target)
                        .process(exchange -> received.countDown());
            }
        });
        if (!received.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The attachment was not received");
        }
        Path file = target.resolve("large.bin");
        if (Files.size(file) != size) {
            throw new IllegalStateException("The file has " + Files.size(file) + " bytes instead of " + size);
        }
        Files.delete(file);
    }

    @Override
    public void close() throws Exception {
        camel.stop();
        Files.deleteIfExists(target);
    }
}
