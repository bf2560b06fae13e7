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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.ExportItemResponse;
import io.github.cameloutlook.model.MailTips;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What earlier steps of a route left in headers does not change what later ones are about. */
@OnBothApis
class LeftOverHeadersTest extends ProducerTestSupport {

    @Test
    @NeedsOperation({ "mailboxItems/export", "exchangeIds/translate" })
    void aListOfIdsIsMeantWhateverIdIsLeft() {
        String one = message("inbox", "one");
        String other = message("inbox", "other");
        List<?> exported = ok("outlook:mailboxItems/export", List.of(one, other), OutlookConstants.ID, "of a calendar")
                .getMessage().getBody(List.class);
        assertThat(exported).extracting(item -> ((ExportItemResponse) item).getItemId()).containsExactly(one, other);
        assertThat(ok("outlook:exchangeIds/translate", List.of(one, other), OutlookConstants.ID, "of a calendar").getMessage()
                .getBody(List.class)).hasSize(2);
        assertThat(ok("outlook:mailboxItems/export", "left, too", OutlookConstants.ID, one).getMessage().getBody(List.class))
                .extracting(item -> ((ExportItemResponse) item).getItemId()).containsExactly(one);
        assertThat(ok("outlook:mailboxItems/export?id=RAW(" + one + ")", List.of(other)).getMessage().getBody(List.class))
                .extracting(item -> ((ExportItemResponse) item).getItemId()).containsExactly(one);
    }

    @Test
    @NeedsOperation("mailTips/get")
    void aListOfAddressesIsMeantWhoeverAMailWasFor() {
        List<?> tips = ok("outlook:mailTips/get", List.of(BOB), "To", ALICE + "," + ROOM).getMessage().getBody(List.class);
        assertThat(tips).singleElement()
                .satisfies(tip -> assertThat(((MailTips) tip).getEmailAddress().getAddress()).isEqualTo(BOB));
    }

    /** Either may be what an earlier step left: a consumer the name, a creation the id. */
    @Test
    void ofTwoNamesNeitherIsDeleted() {
        Object kept = ok("outlook:calendars/create", Map.of("name", "kept")).getMessage().getHeader(OutlookConstants.ID);
        ok("outlook:calendars/create", Map.of("name", "obsolete"));
        List<String> deletions = TestedApi.has("calendars/permanentDelete")
                ? List.of("delete", "permanentDelete") : List.of("delete");
        for (String operation : deletions) {
            assertThat(fails("outlook:calendars/" + operation, null, OutlookConstants.ID, kept, OutlookConstants.CALENDAR,
                    "obsolete")).isInstanceOf(OutlookInputException.class).hasMessageContaining(OutlookConstants.ID)
                    .hasMessageContaining(OutlookConstants.CALENDAR);
        }
        ok("outlook:calendars/delete?calendar=obsolete", null, OutlookConstants.ID, kept);
        ok("outlook:calendars/get", null, OutlookConstants.ID, kept);
    }
}
