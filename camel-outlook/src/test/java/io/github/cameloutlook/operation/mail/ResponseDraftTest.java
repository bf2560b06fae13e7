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
package io.github.cameloutlook.operation.mail;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.convert.MailContent;
import io.github.cameloutlook.convert.MailFields;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookMessage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResponseDraftTest {

    private static final MailFields NONE = fields(null, null);

    private final OutlookMessage draft = new OutlookMessage().addToRecipient("Bob", "bob@contoso.com");

    private static MailFields fields(String to, String cc) {
        return MailFields.parse(to, cc, null, null, null, null, List.of());
    }

    @Test
    void changesNothingWithoutContentAndRecipients() {
        assertThat(new ResponseDraft(null, NONE, new OutlookMessage()).changes(draft)).isEmpty();
    }

    @Test
    void putsContentAboveTheQuote() {
        draft.setBody(ItemBody.html("<html><body>quote</body></html>"));
        Map<String, Object> changes
                = new ResponseDraft(new MailContent.Text("<p>new</p>", true), NONE, new OutlookMessage()).changes(draft);
        assertThat(new OutlookMessage(changes).getBody().getContent())
                .isEqualTo("<html><body><div><p>new</p></div>quote</body></html>");
    }

    @Test
    void addsRecipientsToThoseOfTheDraft() {
        OutlookMessage answer = new OutlookMessage().addCcRecipient("carol@contoso.com");
        OutlookMessage changes = new OutlookMessage(
                new ResponseDraft(null, fields("BOB@contoso.com,dave@contoso.com", null), answer).changes(draft));
        assertThat(changes.getToRecipients()).extracting(to -> to.getEmailAddress().getAddress())
                .containsExactly("bob@contoso.com", "dave@contoso.com");
        assertThat(changes.getCcRecipients()).hasSize(1);
        assertThat(changes.has("bccRecipients")).isFalse();
    }

    @Test
    void setsOtherPropertiesOfTheAnswer() {
        OutlookMessage answer = new OutlookMessage();
        answer.setImportance("high");
        answer.setBody(ItemBody.text("hello"));
        Map<String, Object> changes = new ResponseDraft(null, NONE, answer).changes(draft);
        assertThat(changes).containsEntry("importance", "high").containsKey("body");
    }
}
