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

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

import org.apache.camel.main.Main;

/** Runs the routes of a support desk on a mailbox. */
public final class SupportDesk {

    private static final String ATTACHMENTS = "target/support-desk/attachments";

    private final SupportMailbox mailbox;
    private final DeskReport report;

    public SupportDesk(SupportMailbox mailbox) {
        this.mailbox = mailbox;
        // the names of people need more than the character set that some terminals have by default
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        this.report = new DeskReport(out, mailbox.address(), mailbox.isEmulated() ? SupportMail.messages().size() : 0);
    }

    /** Runs to the end of the waiting mail in the emulator, until the program is stopped in a tenant. */
    public void run(Main camel) throws Exception {
        camel.setOverrideProperties(properties());
        camel.bind("report", report);
        if (!mailbox.isEmulated()) {
            camel.run();
            return;
        }
        camel.start();
        try {
            if (!report.awaitEnd(60)) {
                throw new IllegalStateException("The desk did not get through its mail within a minute");
            }
            // post-actions run after the last line of the route
            camel.getCamelContext().getRouteController().stopRoute("support-desk");
            report.printMailbox(camel.getCamelContext(), ATTACHMENTS);
        } finally {
            camel.stop();
        }
    }

    private Properties properties() {
        Properties properties = mailbox.properties();
        properties.put("desk.attachments", ATTACHMENTS);
        // mail that is in a real mailbox already has been answered by people
        properties.put("desk.startFrom", mailbox.isEmulated() ? "beginning" : "now");
        return properties;
    }
}
