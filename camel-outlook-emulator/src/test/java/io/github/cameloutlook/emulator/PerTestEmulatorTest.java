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
package io.github.cameloutlook.emulator;

import java.util.Map;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

class PerTestEmulatorTest {

    @RegisterExtension
    OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    @RepeatedTest(2)
    void everyTestHasAnEmptyMailbox() {
        assertThat(emulator.mailbox("alice@contoso.com").messages("drafts")).isEmpty();
        emulator.mailbox("alice@contoso.com").createMessage("drafts", Map.of("subject", "mine"));
    }
}
