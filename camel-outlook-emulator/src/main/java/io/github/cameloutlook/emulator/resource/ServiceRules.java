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
package io.github.cameloutlook.emulator.resource;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the service's behaviour varies between tenants, times or chance: how this emulator behaves. May be changed
 * while it runs.
 */
public final class ServiceRules {

    private volatile boolean draftOnlyProperties = true;
    private volatile boolean deltaReplays;
    private volatile boolean briefOccurrences = true;
    private volatile boolean scheduleLimits = true;
    private volatile boolean rateLimitHeaders;
    private volatile boolean substringFilters = true;
    private final Set<String> notEnabledForRest = ConcurrentHashMap.newKeySet();

    /**
     * Whether properties such as the subject can be changed in drafts only (default), as the service demands from
     * 2026-12-31.
     */
    public boolean draftOnlyProperties() {
        return draftOnlyProperties;
    }

    public void draftOnlyProperties(boolean enforced) {
        this.draftOnlyProperties = enforced;
    }

    /**
     * Whether each page of a delta round repeats the last item of the page before (default false): the service promises
     * no more than its best effort against replays.
     */
    public boolean deltaReplays() {
        return deltaReplays;
    }

    public void deltaReplays(boolean replays) {
        this.deltaReplays = replays;
    }

    /**
     * Whether delta queries of calendars tell no more of an occurrence that is like its series than its times and the
     * id of the series (default true); the rest is with the series.
     */
    public boolean briefOccurrences() {
        return briefOccurrences;
    }

    public void briefOccurrences(boolean brief) {
        this.briefOccurrences = brief;
    }

    /**
     * Whether getSchedule takes no more than 20 schedules and 62 days (default true): that is known of the service,
     * though not documented.
     */
    public boolean scheduleLimits() {
        return scheduleLimits;
    }

    public void scheduleLimits(boolean enforced) {
        this.scheduleLimits = enforced;
    }

    /**
     * Whether answers of the Outlook REST API tell what is left of the requests to a mailbox, by Rate-Limit-Limit,
     * Rate-Limit-Remaining and Rate-Limit-Reset (default false): the service did so from 2017 to 2019.
     */
    public boolean rateLimitHeaders() {
        return rateLimitHeaders;
    }

    public void rateLimitHeaders(boolean told) {
        this.rateLimitHeaders = told;
    }

    /**
     * Whether filters of the Outlook REST API may use contains and startswith (default true); in 2016 they could not.
     */
    public boolean substringFilters() {
        return substringFilters;
    }

    public void substringFilters(boolean allowed) {
        this.substringFilters = allowed;
    }

    /** Addresses of mailboxes that the Outlook REST API answers with MailboxNotEnabledForRESTAPI. */
    public Set<String> notEnabledForRest() {
        return Collections.unmodifiableSet(notEnabledForRest);
    }

    /** Whether the Outlook REST API serves a mailbox (default true). */
    public void enabledForRest(String mailbox, boolean enabled) {
        if (enabled) {
            notEnabledForRest.remove(mailbox);
        } else {
            notEnabledForRest.add(mailbox);
        }
    }
}
