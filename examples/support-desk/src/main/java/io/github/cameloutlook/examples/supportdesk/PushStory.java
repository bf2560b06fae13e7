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
package io.github.cameloutlook.examples.supportdesk;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.consumer.MailboxStatus;
import io.github.cameloutlook.consumer.NotifierStatus;
import io.github.cameloutlook.consumer.ObservedConsumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Header;
import org.apache.camel.support.task.Tasks;
import org.apache.camel.support.task.budget.Budgets;

/**
 * Tells what push does: mail arrives, subscriptions are lost, and the route is told all the same. Is the bean that
 * routes give their mail to.
 */
public final class PushStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SupportMailbox mailbox;
    private final PrintStream out;
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private int number = 4710;

    public PushStory(SupportMailbox mailbox, PrintStream out) {
        this.mailbox = mailbox;
        this.out = out;
    }

    /**
     * Properties for Camel: those of the mailbox, {@code push.port} to listen on, and {@code push.url}, where the
     * service reaches that port.
     *
     * @param environment with a tenant, OUTLOOK_NOTIFICATION_URL and OUTLOOK_NOTIFICATION_PORT
     * @param path        of the address, where the service is on this machine
     */
    public Properties properties(Map<String, String> environment, String path) throws IOException {
        Properties properties = mailbox.properties();
        if (mailbox.isEmulated()) {
            int port = freePort();
            properties.put("push.port", "" + port);
            properties.put("push.url", "http://localhost:" + port + path);
        } else {
            properties.put("push.port", environment.getOrDefault("OUTLOOK_NOTIFICATION_PORT", "8080"));
            properties.put("push.url", SupportMailbox.required(environment, "OUTLOOK_NOTIFICATION_URL"));
        }
        return properties;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A mail came to the route. */
    public void received(@Header(OutlookConstants.SUBJECT) String subject) {
        if (mailbox.isEmulated()) {
            received.add(subject);
        } else {
            out.println(subject);
        }
    }

    /** Tells the story, with the consumer of a route. */
    public void tell(CamelContext camel, String routeId) throws Exception {
        ObservedConsumer consumer = (ObservedConsumer) camel.getRoute(routeId).getConsumer();
        String first = subscribed(consumer, id -> true);
        out.println("The route listens, and " + mailbox.address() + " has a subscription.");
        out.println();
        out.println("A mail arrives, and the service tells of it:");
        arrive();
        out.println();
        settled(consumer);
        out.println("The subscription disappears at the service, and nobody says so. A mail arrives:");
        mailbox.emulator().subscriptions().remove(first);
        arrive();
        String second = subscribed(consumer, id -> !id.equals(first));
        out.println("  the consumer looks now and then, whatever it is told, and has a new subscription");
        arrive();
        out.println();
        out.println("The service removes the subscription and says so:");
        mailbox.emulator().subscriptions().removeWithNotice(second);
        subscribed(consumer, id -> !id.equals(second));
        out.println("  the consumer has a new subscription");
        arrive();
        out.println();
        if (!received.isEmpty()) {
            throw new IllegalStateException("More than once: " + List.copyOf(received));
        }
        out.println((number - 4710) + " mails arrived, and each came to the route once.");
    }

    private void arrive() throws InterruptedException {
        String subject = "Order " + ++number;
        long arrived = System.nanoTime();
        mailbox.emulator().mailbox(mailbox.address()).createMessage("inbox", Map.of("subject", subject, "isDraft", false));
        String told = received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (!subject.equals(told)) {
            throw new IllegalStateException(subject + " did not come to the route, but " + told);
        }
        out.printf("  %s came to the route after %d ms%n", subject, (System.nanoTime() - arrived) / 1_000_000);
    }

    private static String subscribed(ObservedConsumer consumer, Predicate<String> wanted) {
        await(consumer, status -> status.push().state() == NotifierStatus.State.ACTIVE
                && wanted.test(status.push().subscriptionId()));
        return consumer.statuses().get(0).push().subscriptionId();
    }

    /** The walk that brought the last mail is over: what arrives now is not found by it. */
    private static void settled(ObservedConsumer consumer) {
        Instant now = Instant.now();
        consumer.walkNow();
        await(consumer, status -> status.lastWalk() != null && status.lastWalk().isAfter(now));
    }

    private static void await(ObservedConsumer consumer, Predicate<MailboxStatus> condition) {
        boolean met = Tasks.foregroundTask().withName("story")
                .withBudget(Budgets.iterationTimeBudget().withMaxDuration(PATIENCE).withInterval(Duration.ofMillis(20)).build())
                .build().run(consumer.getEndpoint().getCamelContext(), () -> condition.test(consumer.statuses().get(0)));
        if (!met) {
            throw new IllegalStateException("Waited in vain: " + consumer.statuses());
        }
    }
}
