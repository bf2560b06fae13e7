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
package io.github.cameloutlook.examples.onpremises;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.logon.LogonScheme;
import io.github.cameloutlook.emulator.logon.LogonSettings;

/** The mailbox that invoices come to, in an emulator that is an Exchange server or the cloud. */
final class Company implements AutoCloseable {

    static final String MAILBOX = "invoices@contoso.com";
    static final int MAILS = 4;

    private final OutlookEmulatorServer emulator;

    private Company(OutlookEmulatorServer emulator) {
        this.emulator = emulator;
    }

    // tag::emulator[]
    static Company onServer() {
        return open(OutlookEmulatorServer.builder().mailbox(MAILBOX).onPremises()
                .logon(LogonSettings.of(LogonScheme.BASIC).user(MAILBOX, "CONTOSO", "in-the-basement")).build());
    }

    static Company inCloud() {
        return open(OutlookEmulatorServer.builder().mailbox(MAILBOX).build());
    }
    // end::emulator[]

    private static Company open(OutlookEmulatorServer emulator) {
        emulator.start();
        Company company = new Company(emulator);
        emulator.mailbox(MAILBOX).createFolder("inbox", "Done");
        company.arrive("Fabrikam", "Invoice F-118 over 1,234.50 EUR, due 2027-03-15");
        company.arrive("Müller & Söhne", "Invoice 2027/7 over 80.00 EUR, due 2027-03-31");
        company.arrive("佐藤商店", "Invoice 4711 over 9,800.00 EUR, due 2027-03-01");
        company.arrive("Contoso Canteen", "What is for lunch this week");
        return company;
    }

    private void arrive(String supplier, String subject) {
        emulator.mailbox(MAILBOX).createMessage("inbox", Map.of(
                "subject", subject, "isDraft", false, "importance", "high",
                "from", Map.of("emailAddress", Map.of("name", supplier, "address", "billing@fabrikam.com")),
                "toRecipients", List.of(Map.of("emailAddress", Map.of("address", MAILBOX))),
                "body", Map.of("contentType", "text", "content", "See the file."),
                "attachments", List.of(Map.of(
                        "@odata.type", "#microsoft.graph.fileAttachment", "name", "invoice.pdf",
                        "contentBytes", Base64.getEncoder().encodeToString(subject.getBytes())))));
    }

    /** Where the mailbox is served, for the properties of both places. */
    Properties properties() {
        Properties properties = new Properties();
        properties.put("server.url", emulator.baseUrl());
        properties.put("desk.mailbox", MAILBOX);
        return properties;
    }

    int waiting() {
        return emulator.mailbox(MAILBOX).messages("inbox").size();
    }

    @Override
    public void close() {
        emulator.close();
    }
}
