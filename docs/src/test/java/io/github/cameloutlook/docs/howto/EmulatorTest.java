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
package io.github.cameloutlook.docs.howto;

import java.time.Duration;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

// tag::extension[]
class EmulatorTest {

    @RegisterExtension
    static final OutlookEmulator OUTLOOK
            = OutlookEmulator.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    @Test
    void throttledMailIsDeliveredOnce() throws Exception {
        OUTLOOK.faults().add(Fault.on("POST", "*").status(429).retryAfter(1).times(1));
        try (CamelContext camel = new DefaultCamelContext()) {
            camel.start();
            try (ProducerTemplate template = camel.createProducerTemplate()) {
                template.sendBody("outlook:messages/sendMail?mailbox=alice@contoso.com&to=bob@contoso.com&subject=Hello"
                                  + "&baseUrl=" + OUTLOOK.baseUrl() + "&accessToken=any",
                        "It works.");
            }
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertThat(OUTLOOK.mailbox("bob@contoso.com").messages("inbox")).singleElement()
                        .hasFieldOrPropertyWithValue("subject", "Hello"));
    }
}
// end::extension[]
