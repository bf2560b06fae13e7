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

import io.github.cameloutlook.model.OutlookEvent;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** Expands a calendar view into exchanges, one for each occurrence. */
final class RouteCalendar implements Subject {

    private final CamelContext camel = new DefaultCamelContext();
    private final AtomicInteger seen = new AtomicInteger();
    private ProducerTemplate template;
    private int expected;

    @Override
    public void prepare(URI server, Map<String, String> parameters) throws Exception {
        expected = Integer.parseInt(parameters.get("occurrences"));
        camel.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:view")
                        .toF("outlook:events/calendarView?mailbox=%s&startDateTime=%s&endDateTime=%s&pageSize=%s&maxResults=0"
                             + "&streamResults=true&baseUrl=%s&accessToken=any&requestsPerWindow=0",
                                parameters.get("mailbox"), parameters.get("start"), parameters.get("end"),
                                parameters.get("pageSize"), server)
                        .split(body()).streaming()
                        .process(exchange -> {
                            exchange.getMessage().getBody(OutlookEvent.class);
                            seen.incrementAndGet();
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
        template.sendBody("direct:view", null);
        if (seen.get() != expected) {
            throw new IllegalStateException("Read " + seen + " occurrences instead of " + expected);
        }
    }

    @Override
    public void close() {
        camel.stop();
    }
}
