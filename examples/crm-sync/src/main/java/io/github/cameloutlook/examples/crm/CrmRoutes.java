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

import org.apache.camel.builder.RouteBuilder;

/** The routes of {@code camel/crm-sync.camel.yaml} in Java. */
public final class CrmRoutes extends RouteBuilder {

    private static final String MAILBOX = "?mailbox={{sales.mailbox}}";
    private static final String EVERY_CHANGE = MAILBOX + "&changeType=created,updated,deleted&startFrom=beginning&delay=500";

    @Override
    public void configure() {
        contacts();
        tasks();
    }

    // tag::contacts[]
    private void contacts() {
        from("outlook:contacts" + EVERY_CHANGE).routeId("contacts-to-crm")
                .choice()
                .when(simple("${header.CamelOutlookChangeType} == 'deleted'"))
                .to("sql:delete from customer where contact_id = :#CamelOutlookContactId")
                .when(method("records", "isCustomer"))
                .bean("records", "customer")
                // the address is the key: what this program wrote is no second customer when it comes back
                .to("sql:merge into customer (email, name, company, phone, contact_id, changed)"
                    + " key (email) values (:#email, :#name, :#company, :#phone, :#CamelOutlookContactId, false)");

        from("sql:select * from customer where changed?delay=500"
             + "&onConsume=update customer set changed = false where email = :#email").routeId("crm-to-contacts")
                .setProperty("row", body())
                .bean("records", "contact")
                .choice()
                .when(simple("${exchangeProperty.row[CONTACT_ID]} == null"))
                .to("outlook:contacts/create" + MAILBOX)
                .to("sql:update customer set contact_id = :#CamelOutlookContactId"
                    + " where email = :#${exchangeProperty.row[EMAIL]}")
                .otherwise()
                .setHeader("CamelOutlookContactId", simple("${exchangeProperty.row[CONTACT_ID]}"))
                .to("outlook:contacts/update" + MAILBOX);
    }
    // end::contacts[]

    // tag::tasks[]
    private void tasks() {
        from("outlook:tasks" + EVERY_CHANGE).routeId("tasks-to-crm")
                .choice()
                .when(simple("${header.CamelOutlookChangeType} == 'deleted'"))
                .to("sql:delete from follow_up where task_id = :#CamelOutlookTaskId")
                .otherwise()
                .bean("records", "followUp")
                .to("sql:merge into follow_up (title, status, due, task_id, changed)"
                    + " key (title) values (:#title, :#status, :#due, :#CamelOutlookTaskId, false)");

        from("sql:select * from follow_up where changed?delay=500"
             + "&onConsume=update follow_up set changed = false where title = :#title").routeId("crm-to-tasks")
                .setProperty("row", body())
                .bean("records", "task")
                .choice()
                .when(simple("${exchangeProperty.row[TASK_ID]} == null"))
                .to("outlook:tasks/create" + MAILBOX)
                .to("sql:update follow_up set task_id = :#CamelOutlookTaskId"
                    + " where title = :#${exchangeProperty.row[TITLE]}")
                .otherwise()
                .setHeader("CamelOutlookTaskId", simple("${exchangeProperty.row[TASK_ID]}"))
                .to("outlook:tasks/update" + MAILBOX);
    }
    // end::tasks[]
}
