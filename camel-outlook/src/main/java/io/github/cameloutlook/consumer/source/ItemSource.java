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
package io.github.cameloutlook.consumer.source;

import java.time.Instant;
import java.util.List;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import org.apache.camel.Exchange;

/**
 * Where the items of one mailbox come from, and where it is written down what became of them. Methods wait for the
 * service; failures of the service are thrown as they are. Used by one thread at a time.
 */
public interface ItemSource {

    /** Begins a poll: what failed before is due again. */
    void beginPoll();

    /**
     * The items to offer next.
     *
     * @param  most how many at most
     * @return      empty when this poll has nothing more to offer
     */
    List<Item> next(int most);

    /** The item's exchange completed. */
    void completed(Item item);

    /**
     * The item's exchange failed.
     *
     * @param exchange the exchange, for the report
     */
    void failed(Item item, Exchange exchange, Throwable cause);

    /**
     * Whether a failure concerns this item only, so that the others go on; else the mailbox or the service. In doubt
     * the service is asked.
     */
    boolean isToBlame(Item item, RuntimeException failure);

    /**
     * The item goes to somebody who will tell later what became of it, while others are offered: until then it is not
     * offered again, and if nobody ever tells, it is offered after a restart.
     */
    void lend(Item item);

    /**
     * Carries out the post-actions and writes down how far the source has come. Nothing happens when there is nothing.
     */
    void commit();

    /**
     * The requests that tell whether there is anything to do, so that those of many mailboxes can be sent together;
     * empty when there is more to do than to ask.
     */
    List<OutlookRequest> probes();

    /**
     * Whether something is left that no change of the mailbox will tell of: exchanges that failed and are to be offered
     * again, post-actions that are owed.
     */
    boolean isUnfinished();

    /**
     * When there will be something to offer that no change of the mailbox tells of; null when nothing is known. To be
     * asked between polls; never waits.
     */
    default Instant nextDue() {
        return null;
    }

    /** Takes the answers to the probes in place of asking again. */
    void probed(List<OutlookResponse> answers);

    /** Ends a poll: what was fetched and not offered is forgotten and fetched again. */
    void endPoll();
}
