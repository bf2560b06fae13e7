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

import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** Learns how an exchange ended, from its unit of work: handled exceptions count as completed, rollbacks as failed. */
class Outcome extends SynchronizationAdapter {

    private boolean done;
    private boolean failed;
    private Throwable cause;

    @Override
    public void onComplete(Exchange exchange) {
        done = true;
    }

    @Override
    public void onFailure(Exchange exchange) {
        failed(exchange.getException());
    }

    void failed(Throwable why) {
        done = true;
        failed = true;
        cause = why != null ? why : new IllegalStateException("The exchange was rolled back");
    }

    /** For a processor without a unit of work: the exchange itself tells. */
    void settle(Exchange exchange) {
        if (!done && exchange.isFailed()) {
            failed(exchange.getException());
        }
    }

    boolean isFailed() {
        return failed;
    }

    Throwable cause() {
        return cause;
    }

    /** The position moves in the order of exchanges, so nobody else may decide when this one is done. */
    @Override
    public boolean allowHandover() {
        return false;
    }
}
