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
package io.github.cameloutlook.consumer;

import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;

/** Takes items through the route, and tells their source what became of them. */
final class Routing {

    private final Consumer consumer;
    private final Delivery delivery;

    Routing(Consumer consumer, Delivery delivery) {
        this.consumer = consumer;
        this.delivery = delivery;
    }

    /**
     * Routes one item of a batch, and waits for the end of its exchange.
     *
     * @throws RuntimeException if the service does not let the exchange be filled; the item is not settled then
     */
    void route(Offer offer, int index, int total) {
        Exchange exchange = consumer.createExchange(true);
        RuntimeException unfilled = fill(exchange, offer);
        if (unfilled != null) {
            offer.watch().source().failed(offer.item(), exchange, unfilled);
            consumer.releaseExchange(exchange, false); // nobody routed it, so nobody else does
            return;
        }
        exchange.setProperty(ExchangePropertyKey.BATCH_INDEX, index);
        exchange.setProperty(ExchangePropertyKey.BATCH_SIZE, total);
        exchange.setProperty(ExchangePropertyKey.BATCH_COMPLETE, index == total - 1);
        Outcome outcome = new Outcome();
        exchange.getExchangeExtension().addOnCompletion(outcome);
        try {
            consumer.getProcessor().process(exchange);
        } catch (Exception e) {
            outcome.failed(e);
        }
        outcome.settle(exchange);
        settle(offer, exchange, outcome);
    }

    private RuntimeException fill(Exchange exchange, Offer offer) {
        try {
            return delivery.fill(exchange, offer.watch().mailbox(), offer.item(), offer.watch().source());
        } catch (RuntimeException e) {
            consumer.releaseExchange(exchange, false);
            throw e;
        }
    }

    private static void settle(Offer offer, Exchange exchange, Outcome outcome) {
        if (outcome.isFailed()) {
            offer.watch().source().failed(offer.item(), exchange, outcome.cause());
        } else {
            offer.watch().source().completed(offer.item());
        }
        offer.watch().delivered(offer.item());
    }
}
