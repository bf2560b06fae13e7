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

import java.util.List;

import org.apache.camel.main.Main;

/**
 * Books a room for a meeting: with the routes of {@code camel/room-booking.camel.yaml}, or, started with the argument
 * {@code java}, with those of {@link BookingRoutes}.
 */
public final class RoomBooking {

    private RoomBooking() {
    }

    public static void main(String[] arguments) throws Exception {
        try (Office office = Office.open(System.getenv())) {
            BookingStory story = new BookingStory(office, System.out);
            Main camel = new Main(RoomBooking.class);
            camel.setOverrideProperties(office.properties());
            camel.bind("desk", new BookingDesk());
            camel.bind("story", story);
            camel.configure().setBasePackageScanEnabled(false);
            if (List.of(arguments).contains("java")) {
                camel.configure().setRoutesIncludePattern("false");
                camel.configure().addRoutesBuilder(new BookingRoutes());
            } else {
                camel.configure().setRoutesIncludePattern("classpath:camel/*.yaml");
            }
            camel.start();
            try {
                story.tell(camel.getCamelContext());
            } finally {
                camel.stop();
            }
        }
    }
}
