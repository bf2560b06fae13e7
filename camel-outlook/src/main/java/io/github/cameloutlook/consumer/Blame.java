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

import io.github.cameloutlook.client.OutlookAuthenticationException;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookConnectionException;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookThrottledException;
import io.github.cameloutlook.operation.MessageRequests;

/**
 * Tells whether a single message is to blame when something about it cannot be read, or the service as a whole. One bad
 * message must not hold up its mailbox for ever; and an outage must not use up the redeliveries of every message.
 */
final class Blame {

    private final OutlookClient client;
    private final MessageRequests requests;
    private final StoppableWaits waits;

    Blame(OutlookClient client, MessageRequests requests, StoppableWaits waits) {
        this.client = client;
        this.requests = requests;
        this.waits = waits;
    }

    /** Whether the failure concerns this message only. In doubt the service is asked for the message itself. */
    boolean isOfMessage(String mailbox, String id, RuntimeException failure) {
        if (failure instanceof WaitEndedException || Thread.currentThread().isInterrupted()) {
            return false;
        }
        if (!(failure instanceof OutlookException) || failure instanceof OutlookNotFoundException) {
            // what is in the message cannot be dealt with here; or it left meanwhile
            return true;
        }
        if (failure instanceof OutlookThrottledException || failure instanceof OutlookConnectionException
                || failure instanceof OutlookAuthenticationException) {
            return false;
        }
        return answersFor(mailbox, id);
    }

    private boolean answersFor(String mailbox, String id) {
        try {
            waits.forAnswer(client.send(requests.get(mailbox, id).query("$select", "id").build()));
            return true;
        } catch (OutlookNotFoundException e) {
            return true;
        } catch (OutlookException e) {
            return false;
        }
    }
}
