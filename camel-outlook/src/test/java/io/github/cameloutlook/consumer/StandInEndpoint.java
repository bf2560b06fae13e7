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

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.ScheduledPollEndpoint;

/** Consumers whose statuses are set by hand; remembers what they and their subscriptions are asked for. */
public final class StandInEndpoint extends ScheduledPollEndpoint {

    public final List<MailboxStatus> statuses = new CopyOnWriteArrayList<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    private final ChangeNotifier notifier;

    /**
     * @param push whether there are subscriptions
     */
    public StandInEndpoint(boolean push) {
        super("outlook:messages?clientState=hush", null);
        notifier = push ? new Notifier() : null;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("It is for consumers");
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new StandInConsumer(processor);
    }

    /** Public, as JMX calls it. */
    public final class StandInConsumer extends ObservedConsumer {

        StandInConsumer(Processor processor) {
            super(StandInEndpoint.this, processor);
        }

        @Override
        public List<MailboxStatus> statuses() {
            return new ArrayList<>(statuses);
        }

        @Override
        public void walkNow(String mailbox) {
            asked.add("walk " + mailbox);
        }

        @Override
        public void walkNow() {
            asked.add("walk");
        }

        @Override
        public ChangeNotifier getChangeNotifier() {
            return notifier;
        }

        @Override
        protected int poll() {
            return 0;
        }

        @Override
        public int processBatch(Queue<Object> exchanges) {
            return 0;
        }
    }

    private final class Notifier implements ChangeNotifier {

        @Override
        public void start(MailboxWaker waker) {
            asked.add("start");
        }

        @Override
        public void own() {
            asked.add("own");
        }

        @Override
        public void disown() {
            asked.add("disown");
        }

        @Override
        public void stop() {
            asked.add("stop");
        }

        @Override
        public boolean isTelling(String mailbox) {
            return true;
        }

        @Override
        public NotifierStatus status(String mailbox) {
            return null;
        }

        @Override
        public void renew(String mailbox) {
            asked.add("renew " + mailbox);
        }

        @Override
        public void resubscribe(String mailbox) {
            asked.add("resubscribe " + mailbox);
        }
    }
}
