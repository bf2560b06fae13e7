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

import java.util.Optional;
import java.util.function.UnaryOperator;

import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/** What is done alike with subscriptions, whichever service they are made through. */
public final class Subscribing {

    private final Mailboxes mailboxes;
    private final ResourceAccess access;
    private final Subscriptions subscriptions;
    private final Reauthorization reauthorization;

    Subscribing(Mailboxes mailboxes, Subscriptions subscriptions, Reauthorization reauthorization) {
        this.mailboxes = mailboxes;
        this.access = new ResourceAccess(mailboxes);
        this.subscriptions = subscriptions;
        this.reauthorization = reauthorization;
    }

    /** What a path means; 400, 403 or 404 when the caller cannot subscribe to it. */
    public WatchedResource open(ResourcePath path, Caller caller) {
        return access.open(path, caller);
    }

    /** Who owns what a caller makes. */
    public Owner owner(Caller caller) {
        String user = caller.user() == null
                ? null : mailboxes.find(caller.user()).map(Mailbox::id).orElse(caller.user());
        return new Owner(caller.application(), user, caller.tenant());
    }

    /** The caller's subscription of this id, if there is one. */
    public Optional<Subscription> find(String id, Caller caller) {
        Owner owner = owner(caller);
        return subscriptions.find(id).filter(one -> owner.equals(one.owner()));
    }

    /** Adds one whose endpoint has been asked; 403 or 409 when it cannot be added. */
    public void add(Subscription subscription) {
        subscriptions.add(subscription);
        reauthorization.plan(subscription);
    }

    /** Puts a subscription into its next state, made of the one it is in; empty when it has ended. */
    public Optional<Subscription> change(Subscription subscription, UnaryOperator<Subscription> next) {
        Optional<Subscription> changed = subscriptions.change(subscription.id(), next);
        changed.ifPresent(reauthorization::plan);
        return changed;
    }

    /** Ends a subscription; false when it had ended. */
    public boolean remove(Subscription subscription) {
        return subscriptions.remove(subscription);
    }
}
