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
package io.github.cameloutlook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.webhook.subscription.CreationPace;
import io.github.cameloutlook.webhook.subscription.HeldSubscriptions;

/**
 * What endpoints with equal connection settings share.
 *
 * @param client            the client, with the limits per mailbox
 * @param signInCheck       fails when nobody can be signed in
 * @param executor          runs what may wait
 * @param scheduler         runs delays; its tasks only hand over
 * @param creationPace      lets few subscriptions be made at a time
 * @param heldSubscriptions subscriptions that are kept, which are those of one application registration
 */
record OutlookConnection(OutlookClient client, Supplier<CompletableFuture<?>> signInCheck, Executor executor,
        ScheduledExecutorService scheduler, CreationPace creationPace, HeldSubscriptions heldSubscriptions) {
}
