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
package io.github.cameloutlook.auth.ntlm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.cameloutlook.auth.LogonException;
import io.github.cameloutlook.auth.UserPassword;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What cannot be answered; that answers are right is shown against the emulator, which shares no code with this. */
class NtlmHandshakeTest {

    private final NtlmHandshake handshake = new NtlmHandshake(new UserPassword("CONTOSO\\alice", "secret"), "server");

    private static byte[] challenge(int type, int flags) {
        byte[] message = Arrays.copyOf("NTLMSSP\0".getBytes(StandardCharsets.US_ASCII), 56);
        message[8] = (byte) type;
        message[20] = (byte) flags;
        return message;
    }

    @Test
    void theFirstMessageSaysNothingOfTheUser() {
        assertThat(new String(handshake.negotiate(), StandardCharsets.ISO_8859_1)).startsWith("NTLMSSP\0\1")
                .doesNotContainIgnoringCase("alice").doesNotContainIgnoringCase("contoso");
    }

    @Test
    void onlyChallengesOfVersion2AreAnswered() {
        assertThatThrownBy(() -> handshake.authenticate(challenge(1, 1), null)).isInstanceOf(LogonException.class)
                .hasMessageContaining("no challenge");
        assertThatThrownBy(() -> handshake.authenticate(challenge(2, 1), null)).isInstanceOf(LogonException.class)
                .hasMessageContaining("none of version 2");
    }

    @Property(tries = 300)
    void anyNonsenseIsRefused(@ForAll byte[] message) {
        assertThatThrownBy(() -> handshake.authenticate(message, null)).isInstanceOf(LogonException.class)
                .hasMessageNotContaining("secret");
    }
}
