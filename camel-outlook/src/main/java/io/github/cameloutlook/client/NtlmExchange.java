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
package io.github.cameloutlook.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.auth.LogonGuard;
import io.github.cameloutlook.auth.UserSignIn;

/**
 * Sends calls over connections that are signed in with NTLM. It is the connection that is signed in, not the call: each
 * has an HTTP client of its own, which one call at a time uses, so that it has one connection. A connection whose
 * answer says that it is not signed in (any more) is not used again; a new one is signed in with the call.
 */
final class NtlmExchange implements Wire {

    /** Servers and the JDK's client close idle connections; the JDK's from its version 20 on after 30 seconds. */
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(20);

    private final ClientSettings settings;
    private final UserSignIn.Ntlm user;
    private final ServerOffers offers;
    private final HttpExchange network;
    private final LogonRequests requests;
    /** Not in use; the one used last is first. */
    private final Deque<Idle> idle = new ArrayDeque<>();

    private record Idle(HttpClient connection, long since) {
    }

    NtlmExchange(ClientSettings settings, UserSignIn.Ntlm user, ServerOffers offers) {
        this.settings = settings;
        this.user = user;
        this.offers = offers;
        this.network = new HttpExchange(settings);
        this.requests = new LogonRequests(settings);
    }

    @Override
    public CompletableFuture<WireAnswer> exchange(Call call) {
        if (call.request().isPreauthenticated()) { // the address is the authorization
            return network.exchange(call);
        }
        HttpClient connection = take();
        if (connection == null) {
            return signIn(call);
        }
        return network.exchange(call, connection).thenCompose(answer -> {
            if (answer.status() == 401) { // the connection was lost meanwhile, and its successor is a stranger
                return signIn(call);
            }
            keep(connection, answer);
            return CompletableFuture.completedFuture(answer);
        });
    }

    private CompletableFuture<WireAnswer> signIn(Call call) {
        return offers.offer(call.wire().address())
                .thenCompose(offer -> user.guard().enter(MailboxKey.of(call.request().mailbox())))
                .thenCompose(attempt -> signIn(call, attempt));
    }

    private CompletableFuture<WireAnswer> signIn(Call call, LogonGuard.Attempt attempt) {
        HttpClient connection;
        CompletableFuture<WireAnswer> exchange;
        try {
            connection = settings.newHttpClient(); // fails when the process has too many files open
            exchange = new NtlmSignIn(requests, user, connection).authorization(call.wire().address())
                    .thenCompose(authorization -> network.exchange(call.authorizedBy(authorization), connection));
        } catch (RuntimeException e) {
            attempt.undecided(); // else all others would wait for it
            return CompletableFuture.failedFuture(e);
        }
        return exchange.whenComplete((answer, failure) -> Refusals.settle(attempt, answer)).thenApply(answer -> {
            keep(connection, Refusals.check(answer, call.request()));
            return answer;
        });
    }

    private HttpClient take() {
        long now = System.nanoTime();
        synchronized (idle) {
            Idle last = idle.poll();
            if (last == null || now - last.since() > LONGEST_IDLE.toNanos()) {
                idle.clear(); // the others are idle for even longer
                return null;
            }
            return last.connection();
        }
    }

    /** A connection can be used again when all of the answer was read. */
    private void keep(HttpClient connection, WireAnswer answer) {
        if ("close".equalsIgnoreCase(answer.header("Connection"))) {
            return;
        }
        if (answer.stream() == null) {
            release(connection);
            return;
        }
        answer.stream().end().thenAccept(all -> {
            if (all) {
                release(connection);
            }
        });
    }

    private void release(HttpClient connection) {
        long now = System.nanoTime();
        synchronized (idle) {
            // those that a busier time has left would stay as long as another one is in use
            while (!idle.isEmpty() && now - idle.peekLast().since() > LONGEST_IDLE.toNanos()) {
                idle.removeLast();
            }
            idle.push(new Idle(connection, now));
        }
    }
}
