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

import java.io.PrintStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookMailFolder;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.apache.camel.ProducerTemplate;

/** Told by the routes what they do; prints a line per mail. */
public final class DeskReport {

    private final PrintStream out;
    private final String mailbox;
    private final CountDownLatch waiting;
    private int number;
    private String sender;
    private int saved;
    private int savedInAll;
    private boolean answered;
    private final List<String> failures = new ArrayList<>();

    DeskReport(PrintStream out, String mailbox, int waiting) {
        this.out = out;
        this.mailbox = mailbox;
        this.waiting = new CountDownLatch(waiting);
        out.println("Support desk of " + mailbox + (waiting == 0 ? ", waiting for mail" : ", " + waiting + " mails waiting"));
        out.println();
    }

    /** A mail is taken up. Mail of one mailbox comes one after the other, so there is one mail at a time. */
    public synchronized void received(@Header(OutlookConstants.FROM) String from) {
        number++;
        sender = from == null ? "(unknown)" : from.replaceAll(" *<.*", "").replace("\"", "");
        saved = 0;
        answered = false;
    }

    /**
     * Name that an attachment is saved under: names are chosen by strangers, may occur twice, and not every file system
     * takes every character.
     */
    public synchronized String fileName(Map.Entry<String, ?> attachment) {
        String portable = Normalizer.normalize(attachment.getKey(), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9 .()&-]", "_").replaceAll("\\.\\.+", "_");
        return "%02d/%s".formatted(number, portable);
    }

    public synchronized void saved() {
        saved++;
        savedInAll++;
    }

    public synchronized void answered() {
        answered = true;
    }

    /** A mail is dealt with. */
    public synchronized void done(
            @Header(OutlookConstants.SUBJECT) String subject, @Header(OutlookConstants.DESTINATION) String folder) {
        line(subject, folder.replace("inbox/", "") + (answered ? ", answered" : ""));
    }

    /** A mail could not be dealt with. */
    public synchronized void flagged(Exchange exchange) {
        String subject = exchange.getMessage().getHeader(OutlookConstants.SUBJECT, String.class);
        Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        failures.add(subject + ": " + cause.getMessage().lines().findFirst().orElse(cause.toString()));
        line(subject, "FLAGGED");
    }

    private void line(String subject, String outcome) {
        out.println("%2d  %s %s %s  %s".formatted(number, TextColumn.of(sender, 25), TextColumn.of(outcome, 20),
                TextColumn.of(saved == 0 ? "" : saved + (saved == 1 ? " file" : " files"), 7),
                TextColumn.of(subject, 46).strip()));
        waiting.countDown();
    }

    /** Waits until all mail that was waiting is dealt with; false if that takes too long. */
    public boolean awaitEnd(long seconds) throws InterruptedException {
        return waiting.await(seconds, TimeUnit.SECONDS);
    }

    /** Reads the mailbox and prints what is where now. */
    public synchronized void printMailbox(CamelContext camel, String attachments) {
        ProducerTemplate outlook = camel.createProducerTemplate();
        out.println();
        out.println(mailbox + " afterwards");
        printFolder("Inbox", folder(outlook, "inbox"), 1);
        for (Object child : request(outlook, "mailFolders/listChildFolders", "&folder=inbox", List.class)) {
            OutlookMailFolder folder = (OutlookMailFolder) child;
            printFolder(folder.getDisplayName(), folder, 2);
        }
        printFolder("Sent Items", folder(outlook, "sentitems"), 1);
        out.println();
        for (String failure : failures) {
            out.println("Flagged for people to look at: " + failure);
        }
        out.println(savedInAll + " attachments saved in " + attachments);
        outlook.stop();
    }

    private OutlookMailFolder folder(ProducerTemplate outlook, String name) {
        return request(outlook, "mailFolders/get", "&folder=" + name, OutlookMailFolder.class);
    }

    private <T> T request(ProducerTemplate outlook, String operation, String options, Class<T> type) {
        return outlook.requestBody("outlook:" + operation + "?mailbox=" + mailbox + options, null, type);
    }

    private void printFolder(String name, OutlookMailFolder folder, int depth) {
        out.println("%s%s %3d".formatted("  ".repeat(depth), TextColumn.of(name, 20 - 2 * depth), folder.getTotalItemCount()));
    }
}
