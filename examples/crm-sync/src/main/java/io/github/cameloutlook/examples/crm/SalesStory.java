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
package io.github.cameloutlook.examples.crm;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookTask;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.support.task.Tasks;
import org.apache.camel.support.task.budget.Budgets;

/** People work on both sides, and what each does is seen on the other. */
final class SalesStory {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CUSTOMERS = "select name, email, company, phone from customer order by email";
    private static final String FOLLOW_UPS = "select title, status, due from follow_up order by title";

    private final CamelContext camel;
    private final ProducerTemplate outlook;
    private final Crm crm;
    private final PrintStream out;

    SalesStory(CamelContext camel, Crm crm, PrintStream out) {
        this.camel = camel;
        this.outlook = camel.createProducerTemplate();
        this.crm = crm;
        this.out = out;
    }

    void tell() {
        out.println("Somebody writes down two contacts in Outlook, one without an address, and a task:");
        outlook.sendBody("outlook:contacts/create?mailbox={{sales.mailbox}}", contact("Zoë Müller", "zoe@fabrikam.com"));
        OutlookContact plumber = new OutlookContact();
        plumber.setDisplayName("Plumber");
        outlook.sendBody("outlook:contacts/create?mailbox={{sales.mailbox}}", plumber);
        outlook.sendBody("outlook:tasks/create?mailbox={{sales.mailbox}}", call());
        table(CUSTOMERS, "Zoë Müller | zoe@fabrikam.com | null | null");
        table(FOLLOW_UPS, "Call Zoë | notStarted | 2026-12-01");

        out.println("In the database Zoë gets a company, another customer comes, and the call is done:");
        crm.execute("update customer set company = 'Fabrikam', changed = true where email = 'zoe@fabrikam.com'");
        crm.execute("insert into customer (email, name, company, phone)"
                    + " values ('ken@contoso.com', '佐藤 健二', 'Contoso Japan', '+81 3 1234')");
        crm.execute("update follow_up set status = 'completed', changed = true");
        contacts("Plumber", "Zoë Müller, Fabrikam", "佐藤 健二, Contoso Japan");
        tasks("Call Zoë, completed");

        out.println("In Outlook the number of the new customer is noted, and Zoë deleted:");
        OutlookContact number = new OutlookContact();
        number.setMobilePhone("+81 90 4711");
        outlook.sendBodyAndHeader("outlook:contacts/update?mailbox={{sales.mailbox}}", number, "CamelOutlookContactId",
                contactId("ken@contoso.com"));
        outlook.sendBodyAndHeader("outlook:contacts/delete?mailbox={{sales.mailbox}}", null, "CamelOutlookContactId",
                contactId("zoe@fabrikam.com"));
        table(CUSTOMERS, "佐藤 健二 | ken@contoso.com | Contoso Japan | +81 90 4711");
        outlook.stop();
    }

    private static OutlookContact contact(String name, String address) {
        OutlookContact contact = new OutlookContact();
        contact.setDisplayName(name);
        contact.setEmailAddresses(List.of(EmailAddress.of(name, address)));
        return contact;
    }

    private static OutlookTask call() {
        OutlookTask call = new OutlookTask();
        call.setTitle("Call Zoë");
        call.setDueDate(LocalDate.of(2026, 12, 1));
        return call;
    }

    private String contactId(String email) {
        return crm.rows("select contact_id from customer where email = '" + email + "'").get(0);
    }

    private void table(String query, String... expected) {
        await(() -> crm.rows(query), expected);
        print(query.replaceAll(".* from (\\w+).*", "table $1"), expected);
    }

    private void contacts(String... expected) {
        await(() -> list("contacts", "displayName").stream().map(OutlookContact.class::cast)
                .map(contact -> contact.getDisplayName()
                                + (contact.getCompanyName() == null ? "" : ", " + contact.getCompanyName()))
                .sorted().toList(), expected);
        print("contacts", expected);
    }

    private void tasks(String... expected) {
        await(() -> list("tasks", "title").stream().map(OutlookTask.class::cast)
                .map(task -> task.getTitle() + ", " + task.getStatus()).sorted().toList(), expected);
        print("tasks", expected);
    }

    private List<?> list(String resource, String order) {
        return outlook.requestBody("outlook:" + resource + "/list?mailbox={{sales.mailbox}}", null, List.class);
    }

    private void await(Supplier<List<String>> actual, String... expected) {
        boolean met = Tasks.foregroundTask().withName("story")
                .withBudget(
                        Budgets.iterationTimeBudget().withMaxDuration(PATIENCE).withInterval(Duration.ofMillis(100)).build())
                .build().run(camel, () -> actual.get().equals(List.of(expected)));
        if (!met) {
            throw new IllegalStateException("Waited in vain for " + List.of(expected) + "; there is " + actual.get());
        }
    }

    private void print(String what, String... lines) {
        out.println("  " + what);
        for (String line : lines) {
            out.println("    " + line);
        }
    }
}
