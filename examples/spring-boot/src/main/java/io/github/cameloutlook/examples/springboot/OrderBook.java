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

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import io.github.cameloutlook.OutlookConstants;
import org.apache.camel.Header;
import org.springframework.stereotype.Service;

/** Where orders end up; an ordinary bean of the application. */
@Service
public class OrderBook {

    private final Semaphore done = new Semaphore(0);

    /** Books an order. */
    public void book(Order order) {
        System.out.println("Order " + order.number() + " of " + order.customer() + ": " + order.lines().stream()
                .map(line -> line.quantity() + " x " + line.article()).collect(Collectors.joining(", ")));
        done.release();
    }

    /** An order went to people, because it could not be read. */
    public void handOver(@Header(OutlookConstants.SUBJECT) String subject, @Header("To") String clerk) {
        System.out.println(subject + " cannot be read, forwarded to " + clerk);
        done.release();
    }

    /** Waits until so many orders came. */
    void awaitOrders(int orders) throws InterruptedException {
        if (!done.tryAcquire(orders, 1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The orders did not come within a minute");
        }
    }
}
