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

import io.github.cameloutlook.client.OutlookAuthenticationException;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookConnectionException;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookThrottledException;
import io.github.cameloutlook.consumer.waiting.StoppableWaits;
import io.github.cameloutlook.consumer.waiting.WaitEndedException;

/**
 * Tells whether a single item is to blame when something about it cannot be read, or the service as a whole. One bad
 * item must not hold up its mailbox for ever; and an outage must not use up the redeliveries of every item.
 */
public final class Blame {

    private final OutlookClient client;
    private final StoppableWaits waits;

    public Blame(OutlookClient client, StoppableWaits waits) {
        this.client = client;
        this.waits = waits;
    }

    /**
     * Whether the failure concerns one item only. In doubt the service is asked for the item itself.
     *
     * @param look asks for the item, and for nothing else
     */
    public boolean isOfItem(OutlookRequest look, RuntimeException failure) {
        if (failure instanceof WaitEndedException || Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (!(failure instanceof OutlookException) || OutlookNotFoundException.isGone(failure)) {
            // what is in the item cannot be dealt with here; or it left meanwhile
            return true;
        }
        if (failure instanceof OutlookThrottledException || failure instanceof OutlookConnectionException
                || failure instanceof OutlookAuthenticationException) {
            return false;
        }
        return answersFor(look);
    }

    private boolean answersFor(OutlookRequest look) {
        try {
            waits.forAnswer(client.send(look));
            return true;
        } catch (OutlookException e) {
            return OutlookNotFoundException.isGone(e);
        }
    }
}
