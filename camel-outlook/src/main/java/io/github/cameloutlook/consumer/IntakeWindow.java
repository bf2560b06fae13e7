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
package io.github.cameloutlook.consumer;

import java.util.concurrent.TimeUnit;

/**
 * When a poll that runs takes in what is to be walked meanwhile: nearly always. Now and then it does not for a moment,
 * so that it comes to an end in a consumer whose mailboxes are never all idle, and Camel learns how it went. A mailbox
 * with a slow route may keep it from ending; then the others go on after that moment. Pure.
 */
final class IntakeWindow {

    static final long PERIOD_NANOS = TimeUnit.MINUTES.toNanos(1);
    static final long CLOSED_NANOS = TimeUnit.SECONDS.toNanos(1);

    private IntakeWindow() {
    }

    /** @param age time since the poll began, in nanoseconds */
    static boolean isOpen(long age) {
        return age % PERIOD_NANOS < PERIOD_NANOS - CLOSED_NANOS;
    }
}
