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
package io.github.cameloutlook.convert;

import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.model.Recipient;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AddressListTest {

    @Test
    void readsPlainAndNamedAddresses() {
        assertThat(AddressList.parse("alice@contoso.com, Bob Roe <bob@contoso.com>; \"Roe, Jane\" <jane@contoso.com>"))
                .containsExactly(Recipient.of("alice@contoso.com"), Recipient.of("Bob Roe", "bob@contoso.com"),
                        Recipient.of("Roe, Jane", "jane@contoso.com"));
    }

    @Test
    void readsNamesOutsideAscii() {
        assertThat(AddressList.parse("Jürgen Müller <jm@contoso.com>, 山田 太郎 <taro@contoso.jp>"))
                .containsExactly(Recipient.of("Jürgen Müller", "jm@contoso.com"), Recipient.of("山田 太郎", "taro@contoso.jp"));
    }

    @Test
    void readsEscapedQuotes() {
        assertThat(AddressList.parse("\"Jane \\\"JR\\\" Roe\" <jane@contoso.com>"))
                .containsExactly(Recipient.of("Jane \"JR\" Roe", "jane@contoso.com"));
    }

    @Test
    void ignoresEmptyParts() {
        assertThat(AddressList.parse(" , a@b.c,, ")).containsExactly(Recipient.of("a@b.c"));
        assertThat(AddressList.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "alice", "@contoso.com", "alice@", "a b@contoso.com", "Bob bob@contoso.com>", "<>" })
    void refusesWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> AddressList.parse(text)).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("no mail address").hasMessageContaining("Name <user@host>");
    }

    @Property
    void readsBackWhatIsWrittenQuoted(@ForAll("recipients") List<Recipient> recipients) {
        List<String> written = new ArrayList<>();
        for (Recipient recipient : recipients) {
            String name = recipient.getEmailAddress().getName();
            String address = recipient.getEmailAddress().getAddress();
            String quoted = "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            written.add(quoted + " <" + address + ">");
        }
        assertThat(AddressList.parse(String.join(", ", written))).isEqualTo(recipients);
    }

    @Provide
    Arbitrary<List<Recipient>> recipients() {
        Arbitrary<String> names
                = Arbitraries.strings().withCharRange(' ', '~').withChars("äöüß山田").ofMinLength(1).ofMaxLength(20);
        Arbitrary<String> users
                = Arbitraries.strings().withCharRange('a', 'z').withChars(".+-_").ofMinLength(1).ofMaxLength(10);
        return Combinators.combine(names, users).as((name, user) -> Recipient.of(name, user + "@contoso.com"))
                .list().ofMaxSize(5);
    }
}
