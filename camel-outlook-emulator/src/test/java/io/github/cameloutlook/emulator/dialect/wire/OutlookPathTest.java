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
package io.github.cameloutlook.emulator.dialect.wire;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutlookPathTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "/api/v2.0/me/messages | /v1.0/me/messages",
            "/API/V2.0/Me/MailFolders('Inbox')/Messages/ | /v1.0/me/MailFolders('Inbox')/Messages",
            "/api/v2.0/users/alice%40contoso.com/events | /v1.0/users/alice%40contoso.com/events",
            "/api/v2.0/Users('ddfcd489-628b-40d7-b48b-57002df800e5@1717622f-1d94-4d0c-9d74-709fad664b77')/Contacts "
                                                                                                   + "| /v1.0/users/ddfcd489-628b-40d7-b48b-57002df800e5/Contacts",
            "/api/v2.0/me/messages('AAMk_-%3D')/Microsoft.OutlookServices.Send | /v1.0/me/messages('AAMk_-%3D')/Send",
            "/api/v2.0/me/messages/$count | /v1.0/me/messages/$count",
            "/api/v2.0/me/ReminderView(StartDateTime='2026-01-01T00:00:00') "
                                                                       + "| /v1.0/me/ReminderView(startdatetime='2026-01-01T00%3A00%3A00')" })
    void becomesGraphs(String outlook, String graph) {
        assertThat(OutlookPath.serves(outlook)).isTrue();
        assertThat(OutlookPath.parse(outlook).neutral()).isEqualTo(graph);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1.0/me/messages", "/api/gv1.0/users('x')", "/apiv2.0/me", "/beta/api/v2.0" })
    void othersPass(String path) {
        assertThat(OutlookPath.serves(path)).isFalse();
    }
}
