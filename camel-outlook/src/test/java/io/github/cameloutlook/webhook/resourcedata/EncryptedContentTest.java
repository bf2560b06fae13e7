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
package io.github.cameloutlook.webhook.resourcedata;

import java.util.Base64;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EncryptedContentTest {

    private static final EncryptionKey KEY = ResourceDataFixture.key("properties");

    @Property(tries = 100)
    void opensWhatTheServiceEncrypted(@ForAll byte[] content) throws Exception {
        Map<String, Object> encrypted = ResourceDataFixture.encrypt(KEY, ResourceDataFixture.newContentKey(), content);

        assertThat(new EncryptedContent(encrypted).open(KEY.privateKey())).isEqualTo(content);
    }

    @Property(tries = 200)
    void noticesEveryFlippedBit(
            @ForAll @Size(max = 100) byte[] content, @ForAll @IntRange(max = 2) int part, @ForAll @IntRange(min = 0) int bit) {
        Map<String, Object> encrypted = ResourceDataFixture.encrypt(KEY, ResourceDataFixture.newContentKey(), content);
        String name = new String[] { "data", "dataKey", "dataSignature" }[part];
        byte[] bytes = Base64.getDecoder().decode((String) encrypted.get(name));
        bytes[bit / 8 % bytes.length] ^= (byte) (1 << bit % 8);
        encrypted.put(name, Base64.getEncoder().encodeToString(bytes));

        assertThatThrownBy(() -> new EncryptedContent(encrypted).open(KEY.privateKey()))
                .isInstanceOf(RefusedNotificationException.class).hasNoCause()
                .hasMessage("Resource data refused: UNREADABLE_CONTENT");
    }

    @Property(tries = 200)
    void refusesWhateverStrangersWrite(@ForAll byte[] data, @ForAll byte[] dataKey, @ForAll byte[] signature) {
        Map<String, Object> encrypted = ResourceDataFixture.encrypted(KEY, dataKey, data, signature);

        assertThatThrownBy(() -> new EncryptedContent(encrypted).open(KEY.privateKey()))
                .isInstanceOf(RefusedNotificationException.class);
    }
}
