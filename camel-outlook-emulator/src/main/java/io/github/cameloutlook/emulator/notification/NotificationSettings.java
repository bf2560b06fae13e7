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

import java.time.Duration;
import java.util.Objects;

import io.github.cameloutlook.emulator.oauth.ValidationTokens;

/**
 * How notifications are sent.
 *
 * @param delay                   from a change to the first attempt, by the emulator's clock
 * @param retries                 what becomes of a notification that was not delivered
 * @param rules                   what is expected of listeners
 * @param notificationsPerRequest most notifications that share a request; those share one that wait for the same URL at
 *                                the same time
 * @param requestsPerHost         most requests to a host that are under way at once
 * @param anyCertificate          whether https listeners may show any certificate, such as one they signed themselves
 * @param tokens                  form of the tokens that come with resource data
 * @param deliveriesKept          how many of the last deliveries are remembered
 */
public record NotificationSettings(Duration delay, RetrySchedule retries, ListenerRules rules, int notificationsPerRequest,
        int requestsPerHost, boolean anyCertificate, ValidationTokens.Version tokens, int deliveriesKept) {

    /** No delay; certificates of listeners must be trusted by the JVM. */
    public static final NotificationSettings SERVICE = new NotificationSettings(
            Duration.ZERO, RetrySchedule.SERVICE, ListenerRules.SERVICE, 20, 64, false, ValidationTokens.Version.V1, 10_000);

    public NotificationSettings {
        Objects.requireNonNull(retries, "retries");
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(tokens, "tokens");
        if (delay.isNegative()) {
            throw new IllegalArgumentException("The delay of notifications must not be negative: " + delay);
        }
        if (notificationsPerRequest < 1 || requestsPerHost < 1 || deliveriesKept < 1) {
            throw new IllegalArgumentException(
                    "notificationsPerRequest, requestsPerHost and deliveriesKept must be 1 at least");
        }
    }

    public NotificationSettings withDelay(Duration value) {
        return new NotificationSettings(
                value, retries, rules, notificationsPerRequest, requestsPerHost, anyCertificate, tokens, deliveriesKept);
    }

    public NotificationSettings withRetries(RetrySchedule value) {
        return new NotificationSettings(
                delay, value, rules, notificationsPerRequest, requestsPerHost, anyCertificate, tokens, deliveriesKept);
    }

    public NotificationSettings withRules(ListenerRules value) {
        return new NotificationSettings(
                delay, retries, value, notificationsPerRequest, requestsPerHost, anyCertificate, tokens, deliveriesKept);
    }

    public NotificationSettings withNotificationsPerRequest(int value) {
        return new NotificationSettings(
                delay, retries, rules, value, requestsPerHost, anyCertificate, tokens, deliveriesKept);
    }

    public NotificationSettings withRequestsPerHost(int value) {
        return new NotificationSettings(
                delay, retries, rules, notificationsPerRequest, value, anyCertificate, tokens, deliveriesKept);
    }

    public NotificationSettings withAnyCertificate(boolean value) {
        return new NotificationSettings(
                delay, retries, rules, notificationsPerRequest, requestsPerHost, value, tokens, deliveriesKept);
    }

    public NotificationSettings withTokens(ValidationTokens.Version value) {
        return new NotificationSettings(
                delay, retries, rules, notificationsPerRequest, requestsPerHost, anyCertificate, value, deliveriesKept);
    }

    public NotificationSettings withDeliveriesKept(int value) {
        return new NotificationSettings(
                delay, retries, rules, notificationsPerRequest, requestsPerHost, anyCertificate, tokens, value);
    }
}
