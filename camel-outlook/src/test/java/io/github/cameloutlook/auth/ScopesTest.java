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
package io.github.cameloutlook.auth;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ScopesTest {

    private static final String OUTLOOK = "https://outlook.office.com";

    @Test
    void whatWasGrantedIsTheDefault() {
        assertThat(Scopes.of(null, OUTLOOK).names()).containsExactly("https://outlook.office.com/.default");
        assertThat(Scopes.of(null, OUTLOOK).isDefault()).isTrue();
        assertThat(Scopes.of(" ", OUTLOOK).resource()).isEqualTo(OUTLOOK);
    }

    @Test
    void namesWithoutAddressAreTheServices() {
        assertThat(Scopes.of("Mail.Read, https://outlook.office.com/mail.send offline_access", OUTLOOK).names())
                .containsExactly("https://outlook.office.com/Mail.Read", "https://outlook.office.com/mail.send");
        assertThat(Scopes.of("api://00000002-0000-0ff1-ce00-000000000000/.default", OUTLOOK).isDefault()).isTrue();
        assertThat(Scopes.of("mail.read", OUTLOOK).isDefault()).isFalse();
    }

    @Test
    void namesOfWindowsLiveStandForThoseOfToday() {
        assertThat(Scopes.of("wl.imap,WL.Basic", OUTLOOK).toString())
                .isEqualTo("https://outlook.office.com/Mail.ReadWrite https://outlook.office.com/Mail.Send"
                           + " https://outlook.office.com/User.Read https://outlook.office.com/Contacts.Read");
        assertThatThrownBy(() -> Scopes.of("wl.imap wl.skydrive", OUTLOOK)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'wl.skydrive'").hasMessageContaining("wl.calendars_update, wl.contacts_calendars");
    }

    @Test
    void aTokenIsForOneService() {
        assertThatThrownBy(() -> Scopes.of("Mail.Read https://graph.microsoft.com/User.Read", OUTLOOK))
                .hasMessageContaining("more than one service").hasMessageContaining("https://graph.microsoft.com");
    }
}
