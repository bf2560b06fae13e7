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

/** A call goes when its mailboxes can take it, and counts as in flight until its answer is read. */
record AdmissionRule(TrafficControl traffic) implements Rule {

    @Override
    public CompletableFuture<WireAnswer> apply(Call call, Wire next) {
        return traffic.admit(call.loads()).thenCompose(release -> send(call, next, release).whenComplete((answer, failure) -> {
            if (answer != null) {
                traffic.heed(call.loads(), answer.headers());
            }
        }));
    }

    private static CompletableFuture<WireAnswer> send(Call call, Wire next, Runnable release) {
        CompletableFuture<WireAnswer> exchange;
        try {
            exchange = next.exchange(call);
        } catch (RuntimeException e) {
            exchange = CompletableFuture.failedFuture(e);
        }
        return exchange.whenComplete((answer, failure) -> {
            if (answer != null && answer.stream() != null && call.request().answer() == OutlookRequest.Answer.STREAM) {
                answer.stream().onDone(release);
            } else {
                release.run();
            }
        });
    }
}
