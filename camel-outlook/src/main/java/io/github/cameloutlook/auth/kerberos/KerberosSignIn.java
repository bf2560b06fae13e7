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
package io.github.cameloutlook.auth.kerberos;

import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

import javax.security.auth.Subject;
import javax.security.auth.kerberos.KerberosTicket;
import javax.security.auth.login.LoginException;

import io.github.cameloutlook.auth.ChannelBinding;
import io.github.cameloutlook.auth.LogonException;

/**
 * Signs a user in to Kerberos and makes a proof per request. The ticket is fetched when it is first needed and again
 * before it ends; however many need it, it is fetched once. After a password was refused it is not tried again for a
 * while, since directories lock accounts.
 */
public final class KerberosSignIn {

    static final Duration REST = Duration.ofMinutes(15);
    private static final Duration MARGIN = Duration.ofMinutes(5);
    /** A refused ticket is replaced, but not each time that a server refuses a user who has no right. */
    private static final Duration LEAST_AGE = Duration.ofMinutes(1);

    private final KerberosAccount account;
    private final ServicePrincipal service;
    private final Executor executor;
    private final Clock clock;

    private CompletableFuture<Subject> login;
    private Instant loginTime = Instant.MIN;
    private LogonException refusal;
    private Instant restUntil = Instant.MIN;

    /** @param executor runs what blocks */
    public KerberosSignIn(KerberosAccount account, ServicePrincipal service, Executor executor, Clock clock) {
        this.account = Objects.requireNonNull(account, "account");
        this.service = Objects.requireNonNull(service, "service");
        this.executor = Objects.requireNonNull(executor, "executor");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /** The server that proofs are for. */
    public ServicePrincipal service() {
        return service;
    }

    /** Fails when the user cannot be signed in. */
    public CompletableFuture<?> check() {
        return subject();
    }

    /** A new login is made for the next proof, unless the last one is of this very minute. */
    public synchronized void renew() {
        if (login != null && login.isDone() && clock.instant().isAfter(loginTime.plus(LEAST_AGE))) {
            login = null;
        }
    }

    /**
     * A proof for the next request.
     *
     * @param binding the TLS connection, or null for a proof that is good on any
     */
    public CompletableFuture<KerberosProof> proof(ChannelBinding binding) {
        return subject().thenApplyAsync(subject -> as(subject, "No ticket for " + service, () -> {
            KerberosConversation conversation = binding == null
                    ? new SpnegoConversation(service) : new BoundConversation(service, binding);
            return new KerberosProof(
                    conversation.token(), answer -> verify(subject, conversation, answer));
        }), executor);
    }

    /** As who made the proof: a new login could fail, although the server has taken the old one's. */
    private CompletableFuture<Void> verify(Subject subject, KerberosConversation conversation, byte[] answer) {
        return CompletableFuture.runAsync(() -> as(subject, "The server did not prove to be " + service, () -> {
            conversation.verify(answer);
            return null;
        }), executor);
    }

    private static <T> T as(Subject subject, String what, PrivilegedExceptionAction<T> action) {
        try {
            return Subject.doAs(subject, action);
        } catch (PrivilegedActionException e) {
            throw KerberosFailure.of(what, e.getCause());
        }
    }

    private CompletableFuture<Subject> subject() {
        CompletableFuture<Subject> next;
        synchronized (this) {
            Instant now = clock.instant();
            if (now.isBefore(restUntil)) {
                return CompletableFuture.failedFuture(refusal);
            }
            if (login != null && (!login.isDone() || isGood(login, now))) {
                return login.copy();
            }
            next = new CompletableFuture<>();
            login = next;
            loginTime = now;
        }
        executor.execute(() -> login(next));
        return next.copy();
    }

    private void login(CompletableFuture<Subject> result) {
        try {
            result.complete(account.login());
        } catch (LoginException | RuntimeException e) {
            LogonException failure = KerberosFailure.of("The Kerberos sign-in failed", e);
            synchronized (this) {
                if (account.canBeLocked() && KerberosFailure.isCounted(e)) {
                    refusal = failure;
                    restUntil = clock.instant().plus(REST);
                }
            }
            result.completeExceptionally(failure);
        }
    }

    private boolean isGood(CompletableFuture<Subject> done, Instant now) {
        if (done.isCompletedExceptionally()) {
            return false;
        }
        return done.join().getPrivateCredentials(KerberosTicket.class).stream()
                .filter(ticket -> ticket.getServer().getName().startsWith("krbtgt/"))
                .noneMatch(ticket -> ticket.getEndTime() != null
                        && now.plus(MARGIN).isAfter(ticket.getEndTime().toInstant()));
    }

    @Override
    public String toString() {
        return "KerberosSignIn[" + service + "]";
    }
}
