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
package io.github.cameloutlook.dialect.outlookrest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QueryWordsTest {

    private static String translate(String type, String option, String value) {
        return new QueryWords(Edition.V2_0).translate(Shapes.of(Edition.V2_0).shape(type), option, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "$select | subject,from, receivedDateTime | Subject,From, ReceivedDateTime",
            "$select | * | *",
            "$orderby | from/emailAddress/address desc,receivedDateTime asc | From/EmailAddress/Address desc,ReceivedDateTime asc",
            "$filter | isRead eq false and importance eq 'high' | IsRead eq false and Importance eq 'high'",
            "$filter | subject eq 'the subject''s from eq to' | Subject eq 'the subject''s from eq to'",
            "$filter | receivedDateTime ge 2016-04-01T08:00:00Z | ReceivedDateTime ge 2016-04-01T08:00:00Z",
            "$filter | not (contains(subject,'a') or startswith(from/emailAddress/address, 'b')) | not (contains(Subject,'a') or startswith(From/EmailAddress/Address, 'b'))",
            "$filter | singleValueExtendedProperties/any(ep: ep/id eq 'String {a} Name id' and ep/value eq 'value') | SingleValueExtendedProperties/any(ep: ep/PropertyId eq 'String {a} Name id' and ep/Value eq 'value')",
            "$filter | singleValueExtendedProperties/Any(ep:ep/id eq 'x') and id eq 'y' | SingleValueExtendedProperties/Any(ep:ep/PropertyId eq 'x') and Id eq 'y'",
            "$filter | categories/any(c:c eq 'red') | Categories/any(c:c eq 'red')",
            "$filter | toRecipients/any(r:r/emailAddress/address eq 'a@b.c') | ToRecipients/any(r:r/EmailAddress/Address eq 'a@b.c')",
            "$filter | attachments/$count gt 2 | Attachments/$count gt 2",
            "$filter | extensions/any(f:f/id eq 'Com.Contoso.x' and f/theirName eq 1) | Extensions/any(f:f/Id eq 'Microsoft.OutlookServices.OpenTypeExtension.Com.Contoso.x' and f/theirName eq 1)",
            "$filter | conversationId eq a1b2c3d4-1111-2222-3333-a1b2c3d4e5f6 | ConversationId eq a1b2c3d4-1111-2222-3333-a1b2c3d4e5f6",
            "$filter | microsoft.graph.eventMessage/meetingMessageType eq microsoft.graph.meetingMessageType'none' | Microsoft.OutlookServices.EventMessage/MeetingMessageType eq Microsoft.OutlookServices.MeetingMessageType'none'",
            "$filter | $it/subject eq null | $it/Subject eq null",
            "$expand | attachments | Attachments",
            "$expand | attachments($select=name,contentType;$top=5),extensions | Attachments($select=Name,ContentType;$top=5),Extensions",
            "$expand | singleValueExtendedProperties($filter=id eq 'Integer {a} Name b;c') | SingleValueExtendedProperties($filter=PropertyId eq 'Integer {a} Name b;c')",
            "$expand | microsoft.graph.eventMessage/event($select=iCalUId) | Microsoft.OutlookServices.EventMessage/Event($select=iCalUId)",
            "$expand | attachments($expand=microsoft.graph.itemAttachment/item) | Attachments($expand=Microsoft.OutlookServices.ItemAttachment/Item)",
            "$search | `\"subject:from received>=2020-01-01\"` | `\"subject:from received>=2020-01-01\"`",
            "$top | 5 | 5" })
    void translatesNamesAndNothingElse(String option, String neutral, String wire) {
        assertThat(translate("message", option, neutral)).isEqualTo(wire);
    }

    @Test
    void translatesByType() {
        assertThat(translate("contact", "$select", "mobilePhone,id")).isEqualTo("MobilePhone1,Id");
        assertThat(translate("event", "$select", "iCalUId,recurrence")).isEqualTo("iCalUId,Recurrence");
        assertThat(translate("event", "$filter", "recurrence/range/recurrenceTimeZone eq 'UTC'"))
                .isEqualTo("Recurrence/RecurrenceTimeZone eq 'UTC'");
    }

    @Test
    void refusesWhatGraphAloneHas() {
        assertThatThrownBy(() -> translate("event", "$select", "subject,transactionId"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'transactionId' of event exists in Microsoft Graph only, not in Outlook REST v2.0");
        assertThatThrownBy(() -> translate("message", "$filter", "flag/flagStatus eq 'flagged'"))
                .hasMessageContaining("exists in Microsoft Graph and Outlook REST beta only");
    }
}
