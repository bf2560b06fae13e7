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
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Lists the messages of a folder, and splits them into exchanges. */
abstract class RouteLister implements Subject {

    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicInteger seen = new AtomicInteger();
    private final String api;
    private ProducerTemplate template;
    private int expected;

    private RouteLister(String api) {
        this.api = api;
    }

    /** Over Microsoft Graph. */
    static final class OverGraph extends RouteLister {
        OverGraph() {
            super("api=graph&apiVersion=v1.0");
        }
    }

    /** Over the Outlook REST API, whose names are translated. */
    static final class OverOutlookRest extends RouteLister {
        OverOutlookRest() {
            super("api=outlook-rest&apiVersion=v2.0");
        }
    }

    @Override
    public void prepare(URI server, Map<String, String> parameters) throws Exception {
        expected = Integer.parseInt(parameters.get("messages"));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:list")
                        .toF("outlook:messages/list?mailbox=user@contoso.com&folder=inbox&pageSize=%s&maxResults=0"
                             + "&streamResults=true&baseUrl=%s&accessToken=any&requestsPerWindow=0&%s",
                                parameters.get("pageSize"), server, api)
                        .split(body()).streaming()
                        .process(exchange -> {
                            if ("normal".equals(exchange.getMessage().getBody(OutlookMessage.class).getImportance())) {
                                seen.incrementAndGet();
                            }
                        });
            }
        });
        camel.start();
        template = camel.createProducerTemplate();
        for (int i = 0; i < Integer.parseInt(parameters.get("warmUps")); i++) {
            run();
        }
    }

    @Override
    public void run() {
        seen.set(0);
        template.sendBody("direct:list", null);
        if (seen.get() != expected) {
            throw new IllegalStateException("Read " + seen + " messages instead of " + expected);
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
