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
package io.github.cameloutlook.examples.calendar;

import org.apache.camel.builder.RouteBuilder;

/** The routes of {@code camel/room-booking.camel.yaml} in Java. */
public final class BookingRoutes extends RouteBuilder {

    // tag::routes[]
    @Override
    public void configure() {
        from("direct:book").routeId("book")
                .setProperty("booking", body())
                .bean("desk", "question")
                .to("outlook:calendars/getSchedule?mailbox={{office.organizer}}")
                .bean("desk", "meeting")
                .to("outlook:events/create?mailbox={{office.organizer}}")
                .bean("story", "booked");

        // answers change the meeting in the calendar of who invited; one that comes before the consumer looked is there when it
        // first sees the meeting
        from("outlook:events?mailbox={{office.organizer}}&changeType=created,updated&delay=500").routeId("answers")
                .choice()
                .when(method("desk", "isProposed"))
                .bean("desk", "moved")
                .to("outlook:events/update?mailbox={{office.organizer}}")
                .bean("story", "moved")
                .when(method("desk", "isAccepted"))
                .bean("story", "accepted");
    }
    // end::routes[]
}
