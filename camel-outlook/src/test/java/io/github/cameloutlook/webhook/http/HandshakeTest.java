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
package io.github.cameloutlook.webhook.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class HandshakeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "validationToken=abc|abc",
            "validationToken=Validation%3a+Testing+client+%c3%bc%26x|Validation: Testing client ü&x",
            "validationToken=a%2Bb%20c%2525|a+b c%25",
            "a=b&validationToken=abc|abc",
            "validationToken=abc&a=b|abc",
            "a=b&validationToken=a%26b%3Dc&c=d|a&b=c",
            "validationtoken=abc|abc",
            "validationToken=a=b|a=b",
            "validationToken=%3Cscript%3E|<script>" })
    void decodesTheTokenOnce(String query, String token) {
        assertThat(Handshake.of(query)).hasValue(new Handshake(token));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", "a=b", "validationTokens=x", "x=validationToken=y", "validationToken", "&&&" })
    void isNoneWithoutToken(String query) {
        assertThat(Handshake.of(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "validationToken=", "validationToken=%", "validationToken=%4", "validationToken=%zz", "validationToken=%-1",
            "validationToken=%c3%28", "validationToken=%ff", "validationToken=a b", "validationToken=\u00fc",
            "validationToken=%\uff11\uff11", "validationToken=a&validationToken=b", "validationToken=a\r\nSet-Cookie:x" })
    void refusesWhatIsNoEncodedText(String query) {
        assertThat(Handshake.of(query)).hasValueSatisfying(handshake -> assertThat(handshake.isValid()).isFalse());
    }

    @Test
    void refusesATokenWithoutEnd() {
        assertThat(Handshake.of("validationToken=" + "x".repeat(Handshake.MAX_LENGTH)).orElseThrow().isValid()).isTrue();
        assertThat(Handshake.of("validationToken=" + "x".repeat(Handshake.MAX_LENGTH + 1)).orElseThrow().isValid()).isFalse();
    }

    @Property
    void decodesWhateverWasEncoded(@ForAll @StringLength(min = 1, max = 300) String token) {
        String wellFormed = new String(token.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String query = "x=y&validationToken=" + URLEncoder.encode(wellFormed, StandardCharsets.UTF_8);
        assertThat(Handshake.of(query)).hasValue(new Handshake(wellFormed));
    }

    @Property
    void neverThrows(@ForAll String query) {
        Handshake.of("validationToken=" + query);
        Handshake.of(query);
    }
}
