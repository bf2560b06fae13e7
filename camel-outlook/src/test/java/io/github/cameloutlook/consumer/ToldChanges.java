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

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.Service;
import org.apache.camel.support.LifecycleStrategySupport;

/** A notifier that tells what a test says. It is given to every consumer of a context. */
final class ToldChanges extends LifecycleStrategySupport implements ChangeNotifier {

    final List<String> calls = new CopyOnWriteArrayList<>();
    final AtomicInteger asked = new AtomicInteger();
    final Set<String> silent = ConcurrentHashMap.newKeySet();
    volatile RuntimeException failure;
    volatile NotifierStatus.State state = NotifierStatus.State.ACTIVE;
    private volatile MailboxWaker waker;

    @Override
    public void onServiceAdd(CamelContext context, Service service, Route route) {
        if (service instanceof OutlookConsumer consumer) {
            consumer.setChangeNotifier(this);
        }
    }

    MailboxWaker waker() {
        return waker;
    }

    @Override
    public void start(MailboxWaker told) {
        calls.add("start");
        waker = told;
    }

    @Override
    public void own() {
        calls.add("own");
    }

    @Override
    public void disown() {
        calls.add("disown");
    }

    @Override
    public void stop() {
        calls.add("stop");
    }

    @Override
    public boolean isTelling(String mailbox) {
        asked.incrementAndGet();
        if (failure != null) {
            throw failure;
        }
        return !silent.contains(mailbox);
    }

    @Override
    public NotifierStatus status(String mailbox) {
        Throwable error = state == NotifierStatus.State.FAILED ? new IllegalStateException("No subscription") : null;
        return new NotifierStatus(state, "1", Instant.EPOCH, null, 0, error == null ? 0 : 1, error);
    }

    @Override
    public void renew(String mailbox) {
        calls.add("renew " + mailbox);
    }

    @Override
    public void resubscribe(String mailbox) {
        calls.add("resubscribe " + mailbox);
    }
}
