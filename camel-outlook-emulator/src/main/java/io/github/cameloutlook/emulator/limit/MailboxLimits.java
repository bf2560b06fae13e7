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
package io.github.cameloutlook.emulator.limit;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.MailboxInPath;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.oauth.AuthorizedHandler;
import io.github.cameloutlook.emulator.oauth.Principal;
import io.github.cameloutlook.emulator.resource.ServiceRules;

/** Refuses with 429 what an application asks of a mailbox beyond the limits. */
public final class MailboxLimits implements AuthorizedHandler {

    private final AuthorizedHandler next;
    private final MailboxInPath mailboxes;
    private final LimitSettings limits;
    private final Clock clock;
    private final ServiceRules rules;
    private final Map<Key, MailboxUsage> usages = new ConcurrentHashMap<>();

    private record Key(String application, String mailbox) {
    }

    public MailboxLimits(AuthorizedHandler next, MailboxInPath mailboxes, LimitSettings limits, Clock clock,
                         ServiceRules rules) {
        this.next = next;
        this.mailboxes = mailboxes;
        this.limits = limits;
        this.clock = clock;
        this.rules = rules;
    }

    @Override
    public Response handle(Request request, Principal principal) throws Exception {
        String mailbox = mailboxes.mailboxOf(request, principal.caller());
        if (mailbox == null) {
            return next.handle(request, principal);
        }
        MailboxUsage usage = usages.computeIfAbsent(new Key(principal.application(), mailbox), key -> new MailboxUsage(limits));
        try {
            refuseIfExhausted(request, usage);
            if (!usage.enter()) {
                throw throttled("MailboxConcurrency", limits.retryAfter());
            }
        } catch (GraphException e) {
            rateLimit(request, usage).forEach(e::header);
            throw e;
        }
        AtomicBoolean left = new AtomicBoolean();
        Runnable leave = () -> {
            if (left.compareAndSet(false, true)) {
                usage.leave();
            }
        };
        try {
            // in progress until the answer has left: a slow download holds its place
            Response response = next.handle(request, principal).onCompletion(leave);
            rateLimit(request, usage).forEach(response::header);
            if (response.isEndless()) {
                leave.run();
            }
            return response;
        } catch (Exception e) {
            leave.run();
            throw e;
        }
    }

    private Map<String, String> rateLimit(Request request, MailboxUsage usage) {
        return request.isOutlookRest() && rules.rateLimitHeaders() && limits.requests() > 0 ? usage.rateLimit() : Map.of();
    }

    /** Forgets all that was counted. */
    public void reset() {
        usages.clear();
    }

    private void refuseIfExhausted(Request request, MailboxUsage usage) {
        Duration wait = usage.request(clock.instant());
        if (!wait.isZero()) {
            throw throttled("MailboxRequests", wait);
        }
        long length = bodyLength(request);
        wait = usage.upload(length, clock.instant());
        if (!wait.isZero()) {
            throw throttled("IncomingBytes", wait);
        }
    }

    private static long bodyLength(Request request) {
        if (request.method().equals("GET") || request.method().equals("DELETE")) {
            return 0;
        }
        String length = request.header("Content-Length");
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private static GraphException throttled(String limit, Duration wait) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        return new GraphException(429, "ApplicationThrottled", "Application is over its " + limit + " limit.")
                .header("Retry-After", Long.toString(seconds));
    }
}
