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
package io.github.cameloutlook.docs.howto;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookEvent;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarConvertersTest extends HowTo {

    @TempDir
    static Path directory;

    private static final String ICS = """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:1
            DTSTART;TZID=Europe/Berlin:20270309T093000
            DURATION:PT45M
            RRULE:FREQ=WEEKLY;COUNT=4
            SUMMARY:Stand-up
            END:VEVENT
            END:VCALENDAR
            """;
    private static final String VCF = """
            BEGIN:VCARD
            VERSION:3.0
            FN:Jane Roe
            N:Roe;Jane;;;
            END:VCARD
            """;

    @Override
    protected RoutesBuilder createRouteBuilder() throws Exception {
        Files.writeString(Files.createDirectories(directory.resolve("calendars")).resolve("team.ics"), ICS);
        Files.writeString(Files.createDirectories(directory.resolve("cards")).resolve("team.vcf"), VCF + VCF);
        return new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getPropertiesComponent().addInitialProperty("directory", directory.toString());

                // tag::read[]
                from("file:{{directory}}/calendars?include=.*\\.ics")
                        .convertBodyTo(OutlookEvent[].class)
                        .split(body())
                        .log("${body.subject} begins ${body.startTime}")
                        .to("mock:events");
                // end::read[]

                // tag::write[]
                from("direct:publish")
                        .to("outlook:events/list?mailbox=alice@contoso.com")
                        .setHeader(Exchange.CONTENT_TYPE, constant("text/calendar; method=PUBLISH"))
                        .transformDataType("outlook:text-calendar")
                        .to("mock:calendar");
                // end::write[]

                // tag::create[]
                from("direct:book")
                        .setHeader(Exchange.CONTENT_TYPE, constant("text/calendar"))
                        .to("outlook:events/create?mailbox=alice@contoso.com");
                // end::create[]

                // tag::cards[]
                from("file:{{directory}}/cards?include=.*\\.vcf")
                        .convertBodyTo(OutlookContact[].class)
                        .split(body())
                        .to("mock:contacts");
                // end::cards[]

                // tag::card[]
                from("direct:card")
                        .setHeader(Exchange.CONTENT_TYPE, constant("text/vcard"))
                        .to("outlook:contacts/create?mailbox=alice@contoso.com");
                // end::card[]
            }
        };
    }

    @Test
    void readsCalendarsAndCards() throws Exception {
        MockEndpoint events = getMockEndpoint("mock:events");
        events.expectedMessageCount(1);
        MockEndpoint contacts = getMockEndpoint("mock:contacts");
        contacts.expectedMessageCount(2);
        MockEndpoint.assertIsSatisfied(context);
        assertThat(events.getExchanges().get(0).getMessage().getBody(OutlookEvent.class).getSubject()).isEqualTo("Stand-up");
        assertThat(contacts.getExchanges().get(1).getMessage().getBody(OutlookContact.class).getSurname()).isEqualTo("Roe");
    }

    @Test
    void writesACalendar() {
        OutlookEvent event = template.requestBody("direct:book", ICS, OutlookEvent.class);
        assertThat(event.getRecurrence().getRange().getNumberOfOccurrences()).isEqualTo(4);
        Exchange written = template.request("direct:publish", exchange -> exchange.getMessage().setBody(null));
        assertThat(written.getException()).isNull();
        assertThat(written.getMessage().getBody(String.class).lines().toList())
                .containsAll(List.of("METHOD:PUBLISH", "SUMMARY:Stand-up", "DTSTART;TZID=Europe/Berlin:20270309T093000"));
        assertThat(written.getMessage().getHeader(Exchange.CONTENT_TYPE))
                .isEqualTo("text/calendar; method=PUBLISH;charset=UTF-8");
    }

    @Test
    void createsAContact() {
        assertThat(template.requestBody("direct:card", VCF, OutlookContact.class).getGivenName()).isEqualTo("Jane");
    }
}
