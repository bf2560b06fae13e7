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

import io.github.cameloutlook.examples.supportdesk.SupportMailbox;
import org.apache.camel.CamelContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Books the orders that come by mail: to the end of the waiting mail in the emulator, until stopped in a tenant. */
@SpringBootApplication
public class OrderApplication {

    private static final int WAITING_ORDERS = 3;

    public static void main(String[] arguments) throws Exception {
        SupportMailbox mailbox = SupportMailbox.open(System.getenv());
        SpringApplication application = new SpringApplication(OrderApplication.class);
        application.setDefaultProperties(mailbox.properties());
        ConfigurableApplicationContext spring = application.run(arguments);
        if (!mailbox.isEmulated()) {
            return;
        }
        try (mailbox; spring) {
            spring.getBean(OrderBook.class).awaitOrders(WAITING_ORDERS);
            // waits for the post-actions of the last order
            spring.getBean(CamelContext.class).getRouteController().stopRoute("orders");
        }
    }
}
