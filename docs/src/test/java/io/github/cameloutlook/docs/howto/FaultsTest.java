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

import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.fault.FaultDial;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultsTest extends HowTo {

    @Test
    void mailGetsThroughAllOfThem() {
        FaultDial faults = emulator.faults();
        // tag::faults[]
        // throttled once, then again without being told for how long
        faults.add(Fault.on("POST", "/sendMail").status(429).retryAfter(1).times(1));
        faults.add(Fault.on("POST", "/sendMail").status(429).withoutRetryAfter().after(1).times(1));
        // the mail goes out, but the client is told that it took too long
        faults.add(Fault.on("POST", "/messages").status(504).afterEffect().times(1));
        // every tenth answer breaks off, the same ones in every run
        faults.add(Fault.on("GET", "*").truncate().chance(0.1, 42));
        // a slow mailbox
        faults.add(Fault.on("*", "/users/bob*").latency(Duration.ofMillis(50)));
        // end::faults[]
        template.sendBody("outlook:messages/sendMail?mailbox=alice@contoso.com&to=bob@contoso.com&subject=Hello", "Hi");
        await().untilAsserted(() -> assertThat(subjects(BOB, "inbox")).containsExactly("Hello"));
    }
}
