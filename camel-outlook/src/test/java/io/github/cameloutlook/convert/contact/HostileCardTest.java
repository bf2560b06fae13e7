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

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.cameloutlook.convert.MalformedContentException;
import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Cards and contacts that strangers made in order to do harm. */
class HostileCardTest {

    private static final List<String> TEXTS = List.of("displayName", "title", "givenName", "middleName", "surname",
            "generation",
            "initials", "nickName", "fileAs", "yomiGivenName", "yomiSurname", "companyName", "yomiCompanyName", "department",
            "jobTitle", "profession", "officeLocation", "manager", "assistantName", "spouseName", "personalNotes",
            "businessHomePage", "mobilePhone", "id");

    private static String card(String lines) {
        return "BEGIN:VCARD\nVERSION:3.0\nFN:X\n" + lines + "\nEND:VCARD\n";
    }

    @Test
    void manyRelationsTakeNoLongTime() {
        String names = IntStream.range(0, 90_000).mapToObj(
                i -> "g" + i + ".X-ABRELATEDNAMES:Kid " + i + "\ng" + i + ".X-ABLABEL:_$!<Child>!$_")
                .collect(Collectors.joining("\n"));
        OutlookContact contact = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> VCards.readOne(card(names)));
        assertThat(contact.getChildren()).hasSize(90_000).startsWith("Kid 0", "Kid 1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "1.5", "-", "99999999999" })
    void aPreferenceThatIsNoNumberIsRefused(String preference) {
        assertThatThrownBy(() -> VCards.readOne(
                card("EMAIL;PREF=" + preference + ":a@b.example\nEMAIL;PREF=1:c@d.example").replace("3.0", "4.0")))
                .isInstanceOf(MalformedContentException.class).hasMessageContaining("Card 1");
    }

    /** Nobody who writes a name writes a line of the card. */
    @ParameterizedTest
    @EnumSource
    void noTextBecomesALineOfTheCard(CardFormat format) {
        for (String lineBreak : List.of("\r\n", "\n", "\r", "\r\r\n", "\n\r", "\\n\r")) {
            String evil = "x" + lineBreak + "X-INJECTED:1" + lineBreak + "PHOTO;VALUE=uri:https://evil.example/";
            OutlookContact contact = new OutlookContact();
            TEXTS.forEach(name -> contact.set(name, evil));
            contact.set("children", List.of(evil));
            contact.set("categories", List.of(evil));
            contact.set("businessPhones", List.of(evil));
            contact.set("imAddresses", List.of(evil, "sip:x" + evil));
            contact.set("businessAddress", new LinkedHashMap<>(Map.of("street", evil, "city", evil)));
            contact.setEmailAddresses(List.of(EmailAddress.of(evil, "a@b.example" + evil)));
            String text = VCards.write(List.of(contact), format);
            assertThat(text.replaceAll("\r\n[ \t]", "").split("[\r\n]+"))
                    .as("%s: %s", format, text).noneMatch(line -> line.startsWith("X-INJECTED") || line.startsWith("PHOTO"));
            assertThat(VCards.readOne(text).getDisplayName()).contains("X-INJECTED:1");
        }
    }
}
