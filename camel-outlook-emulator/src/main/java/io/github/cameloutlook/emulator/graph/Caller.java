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
package io.github.cameloutlook.emulator.graph;

import java.time.Instant;
import java.util.Set;

/**
 * Who sends a request.
 *
 * @param user            id or user principal name of the signed-in user whose mailbox /me is; null with an
 *                        application's own token, which has no /me
 * @param applicationOnly whether the token is an application's own
 * @param permissions     what the token permits; empty where tokens are not looked at
 * @param application     id of the application the token was given to
 * @param tenant          id of the directory that gave it
 * @param tokenExpires    when the token ends, or null where tokens are not looked at
 */
public record Caller(String user, boolean applicationOnly, Set<String> permissions, String application, String tenant,
        Instant tokenExpires) {

    /** The directory of tokens that name none by its id. */
    public static final String TENANT = "11111111-1111-1111-1111-111111111111";

    private static final String READ = "Mail.Read";
    private static final String READ_BASIC = "Mail.ReadBasic";

    /** Any bearer token is welcome; /me is the first mailbox. */
    public static final Caller ANYBODY = anybody("any", TENANT);

    /** Tests that look into a mailbox: they see it as it is, whatever the service would say. */
    public static final Caller INSPECTION = anybody("emulator", TENANT);

    /** Whether the service is asked, and not merely used to look into a mailbox. */
    public boolean isOfService() {
        return this != INSPECTION;
    }

    /** Whether the token was not looked at: whatever somebody asks for is permitted. */
    public boolean isAnybody() {
        return user == null && !applicationOnly;
    }

    /** Whether messages are shown without their content: bodies, attachments and extensions. */
    public boolean readsBasicOnly() {
        return permissions.stream().anyMatch(permission -> permission.startsWith(READ_BASIC))
                && permissions.stream()
                        .allMatch(permission -> !permission.startsWith(READ) || permission.startsWith(READ_BASIC));
    }

    /** Whether events are shown without their content: bodies, attachments and extensions. */
    public boolean readsEventsBasicOnly() {
        return permissions.stream().anyMatch(permission -> permission.startsWith("Calendars.ReadBasic"))
                && permissions.stream().allMatch(permission -> !permission.startsWith("Calendars.Read")
                        || permission.startsWith("Calendars.ReadBasic"));
    }

    /** Somebody whose token is not looked at, but for the application and the directory it names. */
    public static Caller anybody(String application, String tenant) {
        return new Caller(null, false, Set.of(), application, tenant, null);
    }

    /** An application with its own token. */
    public static Caller application(Set<String> roles, String application, String tenant, Instant tokenExpires) {
        return new Caller(null, true, roles, application, tenant, tokenExpires);
    }

    /** A signed-in user. */
    public static Caller user(
            String idOrUpn, Set<String> scopes, String application, String tenant, Instant tokenExpires) {
        return new Caller(idOrUpn, false, scopes, application, tenant, tokenExpires);
    }
}
