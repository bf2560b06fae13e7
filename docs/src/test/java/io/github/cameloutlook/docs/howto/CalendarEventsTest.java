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

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.EmulatedMailbox;
import io.github.cameloutlook.model.OutlookEvent;
import org.apache.camel.BindToRegistry;
import org.apache.camel.CamelContext;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarEventsTest extends HowTo {

    @BindToRegistry("plan")
    Plan plan = new Plan();

    /** Takes events as they are. */
    public static final class Plan {
        final List<String> entries = new CopyOnWriteArrayList<>();

        // tag::plan[]
        public void changed(OutlookEvent event) {
            entries.add(event.getSubject() + " begins at " + event.getStartTime());
        }
        // end::plan[]
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::changes[]
                from("outlook:events?mailbox=alice@contoso.com&windowAhead=14d")
                        .choice()
                        .when(header(OutlookConstants.CHANGE_TYPE).in("cancelled", "deleted"))
                        .to("mock:free")
                        .otherwise()
                        .bean("plan", "changed")
                        .to("mock:plan");
                // end::changes[]
                // tag::clock[]
                from("outlook:events?mailbox=bob@contoso.com&windowAhead=2d&clock=#clock&delay=200")
                        .to("mock:bob");
                // end::clock[]
            }
        };
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        camel.getRegistry().bind("clock", emulator.clock());
        return camel;
    }

    private static Map<String, Object> time(Instant instant) {
        return Map.of("dateTime", LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString(), "timeZone", "UTC");
    }

    private static void meeting(EmulatedMailbox mailbox, String subject, Instant start) {
        mailbox.createEvent(Map.of("subject", subject, "start", time(start), "end", time(start.plusSeconds(1800))));
    }

    @Test
    void changesAreDelivered() throws Exception {
        awaitFirstWalk(ALICE);
        MockEndpoint planned = getMockEndpoint("mock:plan");
        planned.expectedHeaderReceived(OutlookConstants.CHANGE_TYPE, "created");
        planned.expectedMessageCount(1);
        meeting(emulator.mailbox(ALICE), "Review", Instant.now().plusSeconds(7200));
        awaitSatisfied(planned);
        assertThat(plan.entries).singleElement().asString().startsWith("Review begins at 20");
    }

    @Test
    void windowMoves() throws Exception {
        awaitFirstWalk(BOB);
        MockEndpoint told = getMockEndpoint("mock:bob");
        told.expectedMessageCount(1);
        meeting(emulator.mailbox(BOB), "In five days", Instant.now().plusSeconds(5 * 86_400));
        // tag::advance[]
        emulator.clock().advance(Duration.ofDays(4));
        // end::advance[]
        awaitSatisfied(told);
    }

    @Test
    void beginningIsTold() throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveResource(context, "classpath:calendar/starting.camel.yaml"));
        MockEndpoint screen = getMockEndpoint("mock:screen");
        screen.expectedMessageCount(1);
        meeting(emulator.mailbox(ALICE), "Review", Instant.now().plusSeconds(603));
        awaitSatisfied(screen);
        assertThat(screen.getExchanges().get(0).getMessage().getBody(String.class)).startsWith("Review begins at 20");
    }
}
