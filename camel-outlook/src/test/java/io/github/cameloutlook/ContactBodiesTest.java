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
package io.github.cameloutlook;

import java.nio.charset.StandardCharsets;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookContact;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What contacts are created and changed from. */
@OnBothApis
class ContactBodiesTest extends ProducerTestSupport {

    private static final String CARD = """
            BEGIN:VCARD
            VERSION:4.0
            FN:Pavel Bansky
            N:Bansky;Pavel;;;
            EMAIL:pavelb@fabrikam.com
            END:VCARD
            """.replace("\n", "\r\n");

    @Test
    void vCardsAreTakenAsTextAndByTheirContentType() {
        for (Object body : new Object[] { CARD, CARD.getBytes(StandardCharsets.UTF_8) }) {
            OutlookContact created = ok("outlook:contacts/create", body, Exchange.CONTENT_TYPE,
                    body instanceof String ? null : "text/vcard; charset=utf-8").getMessage().getBody(OutlookContact.class);
            assertThat(created.getSurname()).isEqualTo("Bansky");
            assertThat(created.getEmailAddresses()).singleElement()
                    .satisfies(email -> assertThat(email.getAddress()).isEqualTo("pavelb@fabrikam.com"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "BEGIN:VCARD\r\nVERSION:4.0\r\n", "BEGIN:VCARD", "{\"surname\":", "[1]", "Pavel" })
    void whatIsNoContactIsRefusedBeforeAnythingIsSent(String body) {
        EMULATOR.journal().clear();
        assertThat(fails("outlook:contacts/create", body)).isInstanceOf(OutlookInputException.class);
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
    }
}
