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
package io.github.cameloutlook.examples.springboot;

import com.fasterxml.jackson.databind.JsonMappingException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.springframework.stereotype.Component;

/** Takes orders out of a mailbox: the inbox is a queue, what is done goes to the archive. */
@Component
class OrderRoutes extends RouteBuilder {

    @Override
    public void configure() {
        // tag::queue[]
        from("outlook:messages?mailbox={{support.mailbox}}&mode=queue&filter=RAW(startsWith(subject,'Order'))&moveTo=archive")
                .routeId("orders")
                .doTry()
                .setBody(simple("${attachmentContentAsText(0)}"))
                .unmarshal().json(JsonLibrary.Jackson, Order.class)
                .bean(OrderBook.class, "book")
                .doCatch(JsonMappingException.class)
                // people find out what the sender meant
                .setHeader("To", constant("{{orders.clerk}}"))
                .setBody(simple("This order cannot be read: ${exception.originalMessage}"))
                .to("outlook:messages/forward")
                .bean(OrderBook.class, "handOver")
                .end();
        // end::queue[]
    }
}
