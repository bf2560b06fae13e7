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
package io.github.cameloutlook.client;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChallengesTest {

    @Test
    void schemesAreReadFromOneFieldOrMany() {
        Challenges one = Challenges.of(List.of("Negotiate, NTLM, Basic realm=\"a, Digest b\", charset=\"UTF-8\",Bearer"));
        assertThat(one.names()).containsExactly("Negotiate", "NTLM", "Basic", "Bearer");
        Challenges many = Challenges.of(List.of("Negotiate", "NTLM", "Basic realm=x",
                "Bearer client_id=\"0000\", trusted_issuers=\"a@*\", token_types=\"app_asserted\""));
        assertThat(many.names()).containsExactly("Negotiate", "NTLM", "Basic", "Bearer");
        assertThat(many.offer("ntlm")).isTrue();
        assertThat(many.offer("Digest")).isFalse();
        assertThat(many.message("NTLM")).isNull();
    }

    @Test
    void messagesBelongToTheirScheme() {
        Challenges challenges = Challenges.of(List.of("NTLM TlRMTVNTUAAC+/==", "Negotiate oYG2=, Basic realm=\"x\""));
        assertThat(challenges.message("NTLM")).isEqualTo("TlRMTVNTUAAC+/==");
        assertThat(challenges.message("negotiate")).isEqualTo("oYG2=");
        assertThat(challenges.names()).containsExactly("NTLM", "Negotiate", "Basic");
    }

    @Test
    void whatIsNoChallengeIsNone() {
        assertThat(Challenges.of(List.of()).names()).isEmpty();
        assertThat(Challenges.of(List.of("", ",", " , ")).names()).isEmpty();
        assertThat(Challenges.of(List.of("\"Basic\" x")).offer("Basic")).isFalse();
    }

    @Test
    void longValuesDoNotFillTheStack() {
        String value = "Basic realm=\"" + "x\\\"".repeat(100_000) + "\", NTLM";
        assertThat(Challenges.of(List.of(value)).names()).containsExactly("Basic", "NTLM");
    }

    @Property(tries = 300)
    void nothingThatAServerSendsIsTooMuch(@ForAll String value) {
        assertThat(Challenges.of(List.of(value, "Basic realm=\"" + value)).names()).doesNotContain("");
    }
}
