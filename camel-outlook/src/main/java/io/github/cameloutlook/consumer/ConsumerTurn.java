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

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

import io.github.cameloutlook.consumer.source.Item;

/** A turn of a mailbox in a poll of a consumer: a page is read and routed, as far as the poll's limit allows. */
final class ConsumerTurn implements MailboxTurns.Turn {

    private final OutlookConsumer consumer;
    private final int pageSize;
    private final PollBudget budget;
    private final Wakes wakes;

    /** @param budget of the poll */
    ConsumerTurn(OutlookConsumer consumer, int pageSize, PollBudget budget, Wakes wakes) {
        this.consumer = consumer;
        this.pageSize = pageSize;
        this.budget = budget;
        this.wakes = wakes;
    }

    @Override
    public boolean take(MailboxWatch watch) throws Exception {
        int most = consumer.isBatchAllowed() ? budget.reserve(pageSize) : 0;
        if (most == 0) {
            watch.putOff();
            return false;
        }
        List<Item> items;
        try {
            items = watch.next(most);
        } catch (RuntimeException e) {
            budget.giveBack(most); // it is for the mailboxes that work
            throw e;
        }
        consumer.ready();
        Queue<Object> offers = new ArrayDeque<>();
        items.forEach(item -> offers.add(new Offer(watch, item)));
        int delivered = offers.isEmpty() ? 0 : consumer.processBatch(offers);
        for (int index = 0; index < delivered; index++) {
            budget.delivered();
        }
        budget.giveBack(most - delivered);
        if (delivered < items.size()) {
            watch.putOff();
        }
        return delivered > 0 && delivered == items.size();
    }

    @Override
    public boolean mayTakeIn() {
        return consumer.isBatchAllowed() && !budget.isUsedUp();
    }

    @Override
    public void ending(MailboxWatch watch) {
        wakes.wakeWhenDue(watch);
    }

    @Override
    public void over(MailboxWatch watch) {
        if (wakes.contains(watch)) { // meanwhile
            wakes.call();
        }
    }

    @Override
    public void again(MailboxWatch watch, Throwable failure) {
        PollFailures.report(watch, failure, consumer.getExceptionHandler());
    }
}
