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
package io.github.cameloutlook.emulator.subscription;

import java.time.Duration;
import java.util.Objects;

/**
 * Where the service varies in what it makes of subscriptions: how this emulator behaves. May be changed while it runs.
 */
public final class SubscriptionRules {

    private volatile Duration longestLifetime = Duration.ofMinutes(10_080);
    private volatile boolean insecureUrls;
    private volatile boolean validatingOnRenewal;

    /**
     * How long a subscription lasts at most; default 10,080 minutes. Older pages of the service's documentation say
     * 4,230. Subscriptions with resource data (1,440 minutes) and those of tasks (4,230) never last longer than that.
     */
    public void longestLifetime(Duration lifetime) {
        this.longestLifetime = Objects.requireNonNull(lifetime, "lifetime");
    }

    /** How long a subscription to such items lasts at most. */
    public Duration longestLifetime(Subscribable type, boolean withData) {
        Duration own = type.longest(withData);
        return own.compareTo(longestLifetime) < 0 ? own : longestLifetime;
    }

    /** Whether http URLs of any host are taken; default false: https, or http of a loopback address. */
    public void insecureUrls(boolean taken) {
        this.insecureUrls = taken;
    }

    /** Whether http URLs of any host are taken. */
    public boolean insecureUrls() {
        return insecureUrls;
    }

    /**
     * Whether endpoints are validated also when a subscription is renewed or reauthorized, as was observed of the
     * service; default false.
     */
    public void validatingOnRenewal(boolean validating) {
        this.validatingOnRenewal = validating;
    }

    boolean validatingOnRenewal() {
        return validatingOnRenewal;
    }
}
