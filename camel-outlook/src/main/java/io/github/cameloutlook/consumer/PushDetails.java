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

import java.util.Locale;

import org.apache.camel.health.HealthCheckResultBuilder;

/** What health checks tell of the subscription of a mailbox. */
public final class PushDetails {

    private PushDetails() {
    }

    /** Whether the subscription could not be made or renewed. */
    public static boolean isDeaf(NotifierStatus push) {
        return push != null && push.state() == NotifierStatus.State.FAILED;
    }

    /** Tells what is known. */
    public static void add(HealthCheckResultBuilder builder, String mailbox, NotifierStatus push) {
        String prefix = "mailbox." + mailbox + ".push";
        add(builder, prefix, push.state().name().toLowerCase(Locale.ROOT));
        add(builder, prefix + "-subscription", push.subscriptionId());
        add(builder, prefix + "-expires", push.expires());
        add(builder, prefix + "-last-notification", push.lastNotification());
        if (push.missed() > 0) {
            add(builder, prefix + "-missed", push.missed());
        }
        if (push.lastError() != null) {
            add(builder, prefix + "-failures", push.failures());
            add(builder, prefix + "-error", push.lastError().getMessage());
        }
    }

    private static void add(HealthCheckResultBuilder builder, String key, Object value) {
        if (value != null) {
            builder.detail(key, value.toString());
        }
    }
}
