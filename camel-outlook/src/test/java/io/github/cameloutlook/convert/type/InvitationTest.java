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
package io.github.cameloutlook.convert.type;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.OutlookComponent;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An invitation as it travels: MIME with a calendar in it, and an event in that. */
class InvitationTest {

    private final OutlookEmulatorServer emulator
            = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();
    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        OutlookComponent outlook = new OutlookComponent();
        outlook.getConfiguration().setBaseUrl(emulator.baseUrl());
        outlook.getConfiguration().setAccessToken("any");
        context.addComponent("outlook", outlook);
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
        emulator.close();
    }

    @Test
    void invitationIsReadOutOfItsMail() throws Exception {
        ProducerTemplate template = context.createProducerTemplate();
        template.sendBody("outlook:events/create?mailbox=alice@contoso.com", Map.of("subject", "Plan für März",
                "start", Map.of("dateTime", "2026-03-30T10:00:00", "timeZone", "Europe/Berlin"),
                "end", Map.of("dateTime", "2026-03-30T11:30:00", "timeZone", "Europe/Berlin"),
                "recurrence", Map.of("pattern", Map.of("type", "weekly", "interval", 2, "daysOfWeek", List.of("monday")),
                        "range", Map.of("type", "numbered", "numberOfOccurrences", 5, "startDate", "2026-03-30")),
                "attendees", List.of(Map.of("type", "required", "emailAddress", Map.of("address", "bob@contoso.com")))));
        await().atMost(Duration.ofSeconds(20)).until(() -> !emulator.mailbox("bob@contoso.com").messages("inbox").isEmpty());
        Object id = emulator.mailbox("bob@contoso.com").messages("inbox").get(0).get("id");
        byte[] mime = template.requestBodyAndHeader("outlook:messages/getMime?mailbox=bob@contoso.com", null,
                OutlookConstants.MESSAGE_ID, id, byte[].class);
        OutlookMessage mail = context.getTypeConverter().mandatoryConvertTo(OutlookMessage.class, mime);
        OutlookAttachment calendar = mail.getAttachments().get(0);
        assertThat(calendar.getContentType()).startsWith("text/calendar").contains("method=REQUEST");
        OutlookEvent event = context.getTypeConverter().mandatoryConvertTo(OutlookEvent.class,
                new String(calendar.getContentBytes(), StandardCharsets.UTF_8));
        assertThat(event.getSubject()).isEqualTo("Plan für März");
        assertThat(event.getStartTime()).isEqualTo(ZonedDateTime.of(2026, 3, 30, 10, 0, 0, 0, ZoneId.of("Europe/Berlin")));
        assertThat(event.getRecurrence().getRange().getNumberOfOccurrences()).isEqualTo(5);
        assertThat(event.getAttendees()).hasSize(1);
    }
}
