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
package io.github.cameloutlook.convert.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.github.cameloutlook.convert.BrokenText;
import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.convert.Texts;
import io.github.cameloutlook.model.OutlookContact;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

import static org.assertj.core.api.Assertions.assertThat;

class VCardRoundTripTest {

    private static final List<String> TEXTS = List.of("title", "givenName", "middleName", "surname", "generation", "initials",
            "nickName", "fileAs", "yomiGivenName", "yomiSurname", "companyName", "yomiCompanyName", "department", "jobTitle",
            "profession", "officeLocation", "manager", "assistantName", "spouseName", "personalNotes");
    private static final List<String> ADDRESSES = List.of("businessAddress", "homeAddress", "otherAddress");

    @Property(tries = 300)
    void keepsContacts(@ForAll("contacts") OutlookContact contact, @ForAll CardFormat format) {
        String text = VCards.write(List.of(contact), format);
        assertThat(VCards.readOne(text).properties()).as(text).isEqualTo(contact.properties());
    }

    @Property(tries = 30)
    void keepsListsOfContacts(@ForAll("contactLists") List<OutlookContact> contacts, @ForAll CardFormat format) {
        assertThat(VCards.read(VCards.write(contacts, format))).isEqualTo(contacts);
    }

    /** Broken text is refused with a reason, or read; nothing else happens. */
    @Property(tries = 1500)
    void survivesBrokenText(
            @ForAll("samples") String sample, @ForAll long seed) {
        String broken = BrokenText.of(sample, new Random(seed));
        try {
            VCards.read(broken);
        } catch (MalformedContentException e) {
            assertThat(e).hasMessageMatching("(?s).{10,}");
        }
    }

    @Provide
    Arbitrary<String> samples() {
        return Arbitraries.of("apple", "google", "outlook", "thunderbird").map(VCardsTest::sample);
    }

    @Provide
    Arbitrary<List<OutlookContact>> contactLists() {
        return contacts().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<OutlookContact> contacts() {
        Arbitrary<Map<String, Object>> texts = some(TEXTS, Texts.any().map(text -> (Object) text));
        Arbitrary<Map<String, Object>> addresses = some(ADDRESSES, address());
        Arbitrary<Map<String, Object>> lists = some(List.of("businessPhones", "homePhones"), phones());
        Arbitrary<Map<String, Object>> others = Arbitraries.oneOf(
                Texts.any().list().ofMinSize(1).ofMaxSize(3).map(names -> Map.of("children", names)),
                Texts.any().list().ofMinSize(1).ofMaxSize(3).map(names -> Map.of("categories", names)),
                Arbitraries.of("sip:a@b.example", "a@b.example", "xmpp:c@d.example").list().ofSize(1)
                        .map(im -> Map.of("imAddresses", im)),
                Arbitraries.just(Map.of("mobilePhone", "+1 425 555 0100")),
                Arbitraries.just(Map.of("businessHomePage", "https://contoso.example/?a=1,2;b")),
                Dates.dates().map(date -> Map.of("birthday", date + "T11:59:00Z")));
        return Combinators.combine(Texts.any(), texts, addresses, lists, others, emails())
                .as((name, a, b, c, d, emails) -> {
                    OutlookContact contact = new OutlookContact();
                    contact.setDisplayName(name);
                    List.of(a, b, c, d, emails).forEach(contact.properties()::putAll);
                    return contact;
                });
    }

    private static Arbitrary<Map<String, Object>> some(List<String> names, Arbitrary<Object> values) {
        return Arbitraries.maps(Arbitraries.of(names), values).ofMaxSize(names.size());
    }

    private static Arbitrary<Object> phones() {
        return Arbitraries.of("+1 425 555 0100", "425-555-0101;ext=2", "x,y").list().ofMinSize(1).ofMaxSize(2)
                .map(list -> list);
    }

    private static Arbitrary<Object> address() {
        return some(List.of("street", "city", "state", "countryOrRegion", "postalCode"), Texts.any().map(text -> (Object) text))
                .filter(address -> !address.isEmpty()).map(address -> address);
    }

    private static Arbitrary<Map<String, Object>> emails() {
        Arbitrary<Map<String, Object>> address = Combinators
                .combine(Texts.line().injectNull(0.3),
                        Arbitraries.of("a@b.example", "jane.roe@contoso.example", "x+y@z.example"))
                .as((name, mail) -> {
                    Map<String, Object> email = new LinkedHashMap<>();
                    if (name != null) {
                        email.put("name", name);
                    }
                    email.put("address", mail);
                    return email;
                });
        return address.list().ofMaxSize(3).map(list -> list.isEmpty() ? Map.of() : Map.of("emailAddresses", list));
    }
}
