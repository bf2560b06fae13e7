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
package io.github.cameloutlook.consumer;

/**
 * Tells a consumer between its polls that a mailbox may have changed: change notifications, or any other way of being
 * told. What it tells is a hint; exchanges come from the walk alone, so a hint that is lost, late, doubled or forged
 * can cost time, never mail.
 */
public interface ChangeNotifier extends SubscriptionControl {

    /**
     * Begins to listen. Does not wait for the remote service.
     *
     * @param  waker     to be called for each hint
     * @throws Exception if this can never work as configured, such as an address that cannot be listened on; the
     *                   consumer does not start then
     */
    void start(MailboxWaker waker) throws Exception;

    /**
     * This node is the one that walks, from now on: what has to exist once per cluster (subscriptions) is made or taken
     * over. Called after {@link #start}; returns at once. A consumer outside of a cluster always owns.
     */
    void own();

    /** Another node owns from now on: what exists once per cluster is left alone. */
    void disown();

    /** Ends everything that {@link #start} and {@link #own} began. */
    void stop();

    /**
     * Whether changes of a mailbox are told as things stand now, so that it need not be polled at the normal delay.
     * Never waits.
     */
    boolean isTelling(String mailbox);
}
