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

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.cameloutlook.OnBothApis;
import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.ConsumerTemplate;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Messages that are read one by one. */
@OnBothApis
class PollEnrichTest {

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    private WatchedFolder folder;
    private DefaultCamelContext context;
    private ProducerTemplate producer;
    private final List<String> enriched = new CopyOnWriteArrayList<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR);
        context = new DefaultCamelContext();
    }

    @AfterEach
    void close() {
        context.stop();
        folder.close();
    }

    private void start(String options) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                from("direct:next").pollEnrich(folder.uri(options), 500).process(exchange -> {
                    String subject = exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class);
                    enriched.add(String.valueOf(subject));
                    if (subject != null && failing.contains(subject)) {
                        throw new IllegalStateException("fails");
                    }
                });
            }
        });
        context.start();
        producer = context.createProducerTemplate();
    }

    private Exchange next() {
        return producer.send("direct:next", exchange -> exchange.getMessage().setBody("in"));
    }

    @Test
    void readsOneMessageAfterTheOtherAndDropsNone() throws Exception {
        folder.put("1", "2", "3");
        start("startFrom=beginning&pageSize=2");
        next();
        next();
        next();
        next();
        assertThat(enriched.subList(0, 3)).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(enriched.get(3)).as("nothing left").isEqualTo("null");
    }

    @Test
    void offersAMessageAgainWhenTheExchangeThatTookItFailed() throws Exception {
        folder.put("bad");
        failing.add("bad");
        start("startFrom=beginning");
        assertThat(next().getException()).isNotNull();
        failing.clear();
        assertThat(next().getException()).isNull();
        next();
        assertThat(enriched).containsExactly("bad", "bad", "null");
    }

    @Test
    void carriesOutPostActionsWhenTheExchangeCompleted() throws Exception {
        String done = folder.createFolder(" done");
        folder.put("one");
        start("mode=queue&moveTo=RAW(" + done + ")");
        next();
        folder.await(() -> assertThat(folder.subjectsIn(done)).containsExactly("one"));
        next();
        assertThat(enriched).containsExactly("one", "null");
    }

    @Test
    void doesNotHandOutTwiceWhatIsStillInWork() throws Exception {
        folder.put("1", "2");
        context.start();
        ConsumerTemplate consumer = context.createConsumerTemplate();
        String uri = folder.uri("startFrom=beginning");
        Exchange first = consumer.receiveNoWait(uri);
        Exchange second = consumer.receiveNoWait(uri);

        assertThat(first.getMessage().getBody()).isInstanceOf(OutlookMessage.class);
        assertThat(second.getMessage().getHeader(OutlookConstants.MESSAGE_ID)).isNotEqualTo(
                first.getMessage().getHeader(OutlookConstants.MESSAGE_ID));
        assertThat(consumer.receiveNoWait(uri)).isNull();
        consumer.doneUoW(second);
        assertThat(consumer.receiveNoWait(uri)).isNull();
        consumer.stop();
    }

    @Test
    void offersAfterARestartWhatNobodyCompleted() throws Exception {
        folder.put("1", "2");
        context.start();
        ConsumerTemplate consumer = context.createConsumerTemplate();
        String uri = folder.uri("startFrom=beginning");
        Exchange first = consumer.receiveNoWait(uri);
        Exchange second = consumer.receiveNoWait(uri);
        consumer.doneUoW(second);
        context.stop();

        context = new DefaultCamelContext();
        context.start();
        consumer = context.createConsumerTemplate();
        Exchange again = consumer.receiveNoWait(uri);
        assertThat(again.getMessage().getHeader(OutlookConstants.MESSAGE_ID))
                .isEqualTo(first.getMessage().getHeader(OutlookConstants.MESSAGE_ID));
        consumer.doneUoW(again);
        assertThat(consumer.receiveNoWait(uri)).isNull();
    }

    @Test
    void waitsForAMessageAsLongAsAllowed() throws Exception {
        context.start();
        ConsumerTemplate consumer = context.createConsumerTemplate();
        String uri = folder.uri("");
        assertThat(consumer.receiveNoWait(uri)).isNull();
        folder.put("late");
        Exchange late = consumer.receive(uri, 10_000);
        assertThat(late.getMessage().getHeader(OutlookConstants.SUBJECT)).isEqualTo("late");
        consumer.doneUoW(late);
    }
}
