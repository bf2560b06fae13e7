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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VCardsTest {

    static String sample(String name) {
        try (InputStream text = VCardsTest.class.getResourceAsStream("/convert/vcard/" + name + ".vcf")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void readsCardsOfApple() {
        OutlookContact contact = VCards.readOne(sample("apple"));
        assertThat(contact.properties())
                .containsEntry("displayName", "Dr. Amara Ngozi Okafor, MBA").containsEntry("surname", "Okafor")
                .containsEntry("givenName", "Amara").containsEntry("middleName", "Ngozi").containsEntry("title", "Dr.")
                .containsEntry("generation", "MBA").containsEntry("nickName", "Ama")
                .containsEntry("yomiGivenName", "ah-MAH-rah").containsEntry("yomiSurname", "oh-KAH-for")
                .containsEntry("companyName", "Fabrikam").containsEntry("department", "Research")
                .containsEntry("jobTitle", "Head of Labs").containsEntry("mobilePhone", "+44 7700 900123")
                .containsEntry("businessPhones", List.of("+44 20 7946 0001", "+44 20 7946 0003"))
                .containsEntry("businessHomePage", "https://fabrikam.example").containsEntry("spouseName", "Jon Okafor")
                .containsEntry("manager", "Lea Brandt").containsEntry("children", List.of("Ada"))
                .containsEntry("imAddresses", List.of("xmpp:amara@chat.example"))
                .containsEntry("personalNotes", "Met at the fair.\nLikes tea; no milk.")
                .containsEntry("categories", List.of("Friends", "Science"))
                .doesNotContainKeys("id", "photo");
        assertThat(contact.getEmailAddresses()).extracting(EmailAddress::getAddress)
                .containsExactly("amara.okafor@fabrikam.example", "amara@home.example");
        assertThat(contact.getBusinessAddress().getStreet()).isEqualTo("1 Science Park\nBuilding 7");
        assertThat(contact.getBirthDate()).isEqualTo(LocalDate.of(1604, 5, 7));
    }

    @Test
    void readsSeveralCardsOfGoogle() {
        List<OutlookContact> contacts = VCards.read(sample("google"));
        assertThat(contacts).hasSize(2);
        assertThat(contacts.get(0).getYomiSurname()).isEqualTo("もり");
        assertThat(contacts.get(0).getBirthDate()).isEqualTo("1980-12-24");
        assertThat(contacts.get(0).getHomeAddress().getCountryOrRegion()).isEqualTo("Japan");
        assertThat(contacts.get(0).getBusinessAddress()).isNull();
        assertThat(contacts.get(1).properties()).isEqualTo(Map.of("displayName", "Only Name", "givenName", "Only Name"));
        assertThatThrownBy(() -> VCards.readOne(sample("google"))).isInstanceOf(MalformedContentException.class)
                .hasMessageContaining("2 cards");
    }

    @Test
    void readsCardsOfOutlook() {
        OutlookContact contact = VCards.readOne(sample("outlook"));
        assertThat(contact.properties())
                .containsEntry("displayName", "Jürgen Müller").containsEntry("surname", "Müller").containsEntry("title", "Herr")
                .containsEntry("profession", "Merchant").containsEntry("officeLocation", "Raum 12")
                .containsEntry("businessPhones", List.of("+49 (89) 111", "+49 (89) 112"))
                .containsEntry("imAddresses", List.of("jm@chat.contoso.example")).containsEntry("manager", "Ilse Graf")
                .containsEntry("assistantName", "Olaf Sommer").containsEntry("spouseName", "Anja");
        assertThat(contact.getBusinessAddress().properties())
                .containsEntry("city", "München").containsEntry("countryOrRegion", "Deutschland");
        assertThat(contact.getBusinessAddress().getStreet()).contains("Hauptstraße 1").contains("Hinterhaus")
                .doesNotContain("Raum");
        assertThat(contact.getBirthDate()).isEqualTo("1971-02-03");
    }

    @Test
    void readsCardsOfThunderbird() {
        OutlookContact contact = VCards.readOne(sample("thunderbird"));
        assertThat(contact.properties())
                .containsEntry("department", "Design, Dolls").containsEntry("spouseName", "Rui")
                .containsEntry("children", List.of("Eva")).containsEntry("personalNotes", "one\ntwo")
                .containsEntry("businessPhones", List.of("+351-21-000-0000 x12"));
        assertThat(contact.getEmailAddresses().get(0).getAddress()).isEqualTo("ines.silva@wingtip.example");
        assertThat(contact.getBirthDate()).isEqualTo(LocalDate.of(1604, 2, 29));
    }

    @ParameterizedTest
    @EnumSource
    void writesADisplayNameWhateverThereIs(CardFormat format) {
        OutlookContact contact = new OutlookContact();
        assertThat(VCards.write(List.of(contact), format)).contains("FN:\r\n", "VERSION:" + format.version());
        contact.addEmailAddress(null, "jane@contoso.example");
        assertThat(VCards.write(List.of(contact), format)).contains("FN:jane@contoso.example");
        contact.setCompanyName("Contoso");
        assertThat(VCards.write(List.of(contact), format)).contains("FN:Contoso");
        contact.setSurname("Roe");
        assertThat(VCards.write(List.of(contact), format)).contains("FN:Roe");
    }

    @Test
    void writesWhatEachVersionHas() {
        OutlookContact contact = new OutlookContact();
        contact.setSpouseName("Jo");
        contact.setBirthDate(LocalDate.of(1604, 5, 7));
        contact.setYomiGivenName("a");
        contact.setYomiSurname("b");
        assertThat(VCards.write(List.of(contact), CardFormat.VCARD_3_0))
                .contains("X-SPOUSE:Jo", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-05-07").doesNotContain("SORT-AS");
        assertThat(VCards.write(List.of(contact), CardFormat.VCARD_4_0))
                .contains("RELATED;", ":Jo", "BDAY:--0507", "SORT-AS=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "''                                                                          | 1 | no vCard",
            "hello                                                                       | 1 | no vCard",
            "BEGIN:VCARD~VERSION:3.0~FN:A                                                | 1 | no END:VCARD",
            "BEGIN:VCARD~VERSION:3.0~FN:A~END:VCARD~BEGIN:VCARD~FN:B                     | 5 | no END:VCARD",
            "END:VCARD                                                                   | 1 | without a BEGIN",
            "BEGIN:VCARD~VERSION:3.0~FN:A~this line says nothing~END:VCARD               | 4 | ",
            "BEGIN:VCARD~VERSION:9.0~FN:A~END:VCARD                                      | 2 | ",
            "BEGIN:VCARD~VERSION:3.0~FN:A~BDAY:yesterday~END:VCARD                       | 4 | BDAY",
            "BEGIN:VCARD~VERSION:4.0~FN:A~KIND:group~MEMBER:urn:uuid:1~END:VCARD         | 0 | group" })
    void saysWhereTextIsBroken(String text, int line, String reason) {
        assertThatThrownBy(() -> VCards.read(text.replace('~', '\n')))
                .isInstanceOfSatisfying(MalformedContentException.class, e -> assertThat(e.getLine()).isEqualTo(line))
                .hasMessageContaining(reason == null ? "" : reason);
    }

    @Test
    void boundsWhatItReads() {
        String open = "BEGIN:VCARD\nVERSION:3.0\nFN:A\n";
        assertThatThrownBy(() -> VCards.read(open.repeat(20))).hasMessageContaining("nested");
        assertThatThrownBy(() -> VCards.read(open + "N:\n".repeat(200_001) + "END:VCARD")).hasMessageContaining("200000");
        assertThatThrownBy(() -> VCards.read(open + "N" + ";A=B".repeat(10_000) + ":x\nEND:VCARD"))
                .hasMessageContaining("16384");
        assertThat(VCards.readOne(open + "NOTE:" + "x".repeat(1 << 20) + "\nEND:VCARD").getPersonalNotes()).hasSize(1 << 20);
    }
}
