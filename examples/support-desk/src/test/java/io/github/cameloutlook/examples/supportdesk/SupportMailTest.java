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
package io.github.cameloutlook.examples.supportdesk;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SupportMailTest {

    @Test
    void everyMailHasSenderOfItsOwn() {
        assertThat(SupportMail.senders()).doesNotHaveDuplicates().hasSameSizeAs(SupportMail.messages())
                .allMatch(address -> address.matches("[a-z.]+@[a-z]+\\.com"));
    }

    @Test
    void largeAttachmentIsThere() {
        assertThat(SupportMail.messages()).anyMatch(mime -> mime.length > 4_500_000)
                .noneMatch(mime -> new String(mime, StandardCharsets.ISO_8859_1).contains("@DUMP@"));
    }
}
