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

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.model.OutlookEvent;

/**
 * Somebody who books, somebody who is invited, and rooms: in an emulator, or, when the environment says so, in a
 * tenant.
 */
final class Office implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final OutlookEmulatorServer emulator;
    private final String attendee;
    private final List<String> rooms;
    private final Properties properties = new Properties();

    private Office(OutlookEmulatorServer emulator, String organizer, String attendee, List<String> rooms,
                   Map<String, String> connection) {
        this.emulator = emulator;
        this.attendee = attendee;
        this.rooms = rooms;
        properties.putAll(connection);
        properties.put("office.organizer", organizer);
    }

    /**
     * Opens the office.
     *
     * @param environment with OUTLOOK_TENANT_ID, OUTLOOK_CLIENT_ID, OUTLOOK_CLIENT_SECRET, OUTLOOK_MAILBOX,
     *                    OUTLOOK_ATTENDEE and OUTLOOK_ROOMS people and rooms of a tenant, else some in an emulator
     */
    static Office open(Map<String, String> environment) {
        return environment.containsKey("OUTLOOK_TENANT_ID") ? inTenant(environment) : inEmulator();
    }

    private static Office inTenant(Map<String, String> environment) {
        return new Office(
                null, required(environment, "OUTLOOK_MAILBOX"), required(environment, "OUTLOOK_ATTENDEE"),
                List.of(required(environment, "OUTLOOK_ROOMS").split(",")), Map.of(
                        "camel.component.outlook.tenant-id", required(environment, "OUTLOOK_TENANT_ID"),
                        "camel.component.outlook.client-id", required(environment, "OUTLOOK_CLIENT_ID"),
                        "camel.component.outlook.client-secret", required(environment, "OUTLOOK_CLIENT_SECRET")));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("With OUTLOOK_TENANT_ID the environment must also set " + name);
        }
        return value;
    }

    // tag::emulator[]
    private static Office inEmulator() {
        OutlookEmulatorServer emulator = OutlookEmulatorServer.builder()
                .mailbox("alice@contoso.com").mailbox("bob@contoso.com")
                .room("lakeside@contoso.com", Map.of("displayName", "Lakeside", "capacity", 8))
                .room("attic@contoso.com", Map.of("displayName", "Attic", "capacity", 4)).build();
        emulator.start();
        taken(emulator, "lakeside@contoso.com", 9, 12);
        taken(emulator, "attic@contoso.com", 9, 10);
        taken(emulator, "bob@contoso.com", 9, 11);
        return new Office(
                emulator, "alice@contoso.com", "bob@contoso.com", List.of("lakeside@contoso.com", "attic@contoso.com"),
                Map.of(
                        "camel.component.outlook.base-url", emulator.baseUrl(),
                        "camel.component.outlook.access-token", "any"));
    }
    // end::emulator[]

    private static void taken(OutlookEmulatorServer emulator, String mailbox, int from, int to) {
        OutlookEvent event = new OutlookEvent();
        event.setSubject("Taken");
        event.setStartTime(day().with(LocalTime.of(from, 0)));
        event.setEndTime(day().with(LocalTime.of(to, 0)));
        emulator.mailbox(mailbox).createEvent(event.properties());
    }

    /** The day of the meeting: the next Tuesday, at midnight. */
    static ZonedDateTime day() {
        return ZonedDateTime.now(ZONE).with(TemporalAdjusters.next(DayOfWeek.TUESDAY)).with(LocalTime.MIDNIGHT);
    }

    String attendee() {
        return attendee;
    }

    List<String> rooms() {
        return rooms;
    }

    boolean isEmulated() {
        return emulator != null;
    }

    /** Properties for Camel: the connection and {@code office.organizer}. */
    Properties properties() {
        return properties;
    }

    @Override
    public void close() {
        if (emulator != null) {
            emulator.close();
        }
    }
}
