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

import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.auth.LogonGuard;
import io.github.cameloutlook.auth.UserSignIn;

/** Sends user name and password along, once the server has asked for them. */
record BasicRule(UserSignIn.Basic user, ServerOffers offers) implements Rule {

    @Override
    public CompletableFuture<WireAnswer> apply(Call call, Wire next) {
        if (call.request().isPreauthenticated()) { // the address is the authorization
            return next.exchange(call);
        }
        return offers.offer(call.wire().address())
                .thenCompose(offer -> user.guard().enter(MailboxKey.of(call.request().mailbox())))
                .thenCompose(attempt -> send(call, next, attempt));
    }

    private CompletableFuture<WireAnswer> send(Call call, Wire next, LogonGuard.Attempt attempt) {
        CompletableFuture<WireAnswer> exchange;
        try {
            exchange = next.exchange(call.authorizedBy(new Authorization(user.scheme(), user.user().basic())));
        } catch (RuntimeException e) {
            exchange = CompletableFuture.failedFuture(e);
        }
        return exchange.whenComplete((answer, failure) -> Refusals.settle(attempt, answer))
                .thenApply(answer -> Refusals.check(answer, call.request()));
    }
}
