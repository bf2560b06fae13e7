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
package io.github.cameloutlook.model;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutlookModelTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void roundTripsUnchanged() throws IOException {
        String json = """
                {"@odata.etag":"W/\\"x\\"","id":"1","subject":null,"unknown":{"a":[1,2.50,null]},"isRead":false}""";
        OutlookMessage message = mapper.readValue(json, OutlookMessage.class);
        assertThat(mapper.readTree(mapper.writeValueAsString(message))).isEqualTo(mapper.readTree(json));
        assertThat(message.has("subject")).isTrue();
        assertThat(message.has("body")).isFalse();
    }

    @Test
    void nestedViewsChangeTheMessage() {
        OutlookMessage message = new OutlookMessage();
        message.setBody(ItemBody.text("a"));
        message.getBody().setContent("b");
        assertThat(message.getBody().getContent()).isEqualTo("b");
    }

    @Test
    void addsRecipientsOneByOne() {
        OutlookMessage message = new OutlookMessage().addToRecipient("a@b.c").addToRecipient("D", "d@e.f");
        assertThat(message.getToRecipients()).extracting(to -> to.getEmailAddress().getAddress())
                .containsExactly("a@b.c", "d@e.f");
    }

    @Test
    void meetingMessagesAreTheirOwnKind() {
        OutlookMessage message = new OutlookMessage();
        message.set("@odata.type", "#microsoft.graph.eventMessageRequest");
        assertThat(OutlookMessage.of(message.properties())).isInstanceOf(OutlookEventMessage.class);
    }

    @Test
    void attachmentsKnowTheirKind() {
        OutlookAttachment file = OutlookAttachment.file("a.txt", "text/plain", new byte[] { 1, 2 });
        assertThat(file.isFile()).isTrue();
        assertThat(file.getContentBytes()).containsExactly(1, 2);
        assertThat(OutlookAttachment.item("m", new OutlookMessage()).getItem()).isNotNull();
    }

    @Test
    void toStringHoldsNoContent() {
        OutlookMessage message = new OutlookMessage();
        message.set("id", "1");
        message.setSubject("secret");
        assertThat(message).hasToString("OutlookMessage[id=1]");
    }

    @Test
    void aWrongTypeIsNamed() {
        OutlookMessage message = new OutlookMessage();
        message.set("toRecipients", "nobody");
        assertThatThrownBy(message::getToRecipients).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("toRecipients");
    }

    @Test
    void rulesAndSettingsReachTheirParts() {
        OutlookMessageRule rule = new OutlookMessageRule();
        MessageRulePredicates conditions = new MessageRulePredicates();
        conditions.setSubjectContains(List.of("invoice"));
        rule.setConditions(conditions);
        assertThat(rule.getConditions().getSubjectContains()).containsExactly("invoice");
        OutlookMailboxSettings settings = new OutlookMailboxSettings();
        settings.setAutomaticRepliesSetting(new AutomaticRepliesSetting());
        settings.getAutomaticRepliesSetting().setStatus("disabled");
        assertThat(settings.getAutomaticRepliesSetting().getStatus()).isEqualTo("disabled");
    }
}
