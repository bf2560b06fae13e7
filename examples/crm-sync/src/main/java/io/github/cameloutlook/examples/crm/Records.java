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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookTask;

/** What a row of the database is in the mailbox, and the other way round. */
public final class Records {

    /** Only contacts with an address are customers. */
    public boolean isCustomer(OutlookContact contact) {
        return !contact.getEmailAddresses().isEmpty();
    }

    /** The row of a contact. */
    public Map<String, Object> customer(OutlookContact contact) {
        Map<String, Object> row = new HashMap<>();
        row.put("email", contact.getEmailAddresses().get(0).getAddress());
        row.put("name", contact.getDisplayName());
        row.put("company", contact.getCompanyName());
        row.put("phone", contact.getMobilePhone());
        return row;
    }

    /** The contact of a row: what a customer has besides stays as it is in the mailbox. */
    public OutlookContact contact(Map<String, Object> row) {
        OutlookContact contact = new OutlookContact();
        contact.setDisplayName((String) row.get("NAME"));
        contact.setCompanyName((String) row.get("COMPANY"));
        contact.setMobilePhone((String) row.get("PHONE"));
        contact.setEmailAddresses(List.of(EmailAddress.of((String) row.get("NAME"), (String) row.get("EMAIL"))));
        return contact;
    }

    /** The row of a task. */
    public Map<String, Object> followUp(OutlookTask task) {
        Map<String, Object> row = new HashMap<>();
        row.put("title", task.getTitle());
        row.put("status", task.getStatus());
        row.put("due", task.getDueDateTime() == null ? null : task.getDueDate());
        return row;
    }

    /** The task of a row. */
    public OutlookTask task(Map<String, Object> row) {
        OutlookTask task = new OutlookTask();
        task.setTitle((String) row.get("TITLE"));
        task.setStatus((String) row.get("STATUS"));
        if (row.get("DUE") instanceof java.sql.Date due) {
            task.setDueDate(due.toLocalDate());
        }
        return task;
    }
}
