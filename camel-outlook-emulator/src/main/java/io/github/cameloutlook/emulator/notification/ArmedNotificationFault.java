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
package io.github.cameloutlook.emulator.notification;

import io.github.cameloutlook.emulator.fault.Strikes;

/** A fault in force: knows which notifications it has met. */
public final class ArmedNotificationFault {

    private final NotificationFault fault;
    private final Strikes strikes;

    ArmedNotificationFault(NotificationFault fault) {
        this.fault = fault;
        this.strikes = new Strikes(fault.skipped(), fault.limit(), fault.probability(), fault.seed());
    }

    public NotificationFault fault() {
        return fault;
    }

    /** How often it has struck so far. */
    public long count() {
        return strikes.count();
    }

    /** Counts a notification it is meant for; whether those that shall pass have passed. */
    boolean meets() {
        return strikes.meets();
    }

    /** Whether a notification is struck; counts it if so. */
    boolean strikes() {
        return strikes.strikes();
    }

    @Override
    public String toString() {
        return fault + " (" + count() + " so far)";
    }
}
