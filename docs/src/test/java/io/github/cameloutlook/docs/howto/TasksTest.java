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
package io.github.cameloutlook.docs.howto;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookChecklistItem;
import io.github.cameloutlook.model.OutlookLinkedResource;
import io.github.cameloutlook.model.OutlookTask;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TasksTest extends HowTo {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::create[]
                from("direct:order")
                        .process(exchange -> {
                            OutlookTask task = new OutlookTask();
                            task.setTitle("Ship order " + exchange.getMessage().getBody());
                            task.setImportance("high");
                            exchange.getMessage().setBody(task);
                        })
                        .to("outlook:tasks/create?mailbox=support@contoso.com")
                        .setBody(simple("{ \"displayName\": \"Pack\" }"))
                        .to("outlook:checklistItems/create?mailbox=support@contoso.com")
                        .setBody(simple("{ \"displayName\": \"Label\" }"))
                        .to("outlook:checklistItems/create?mailbox=support@contoso.com");
                // end::create[]

                // tag::complete[]
                from("direct:shipped")
                        .setHeader(OutlookConstants.TASK_ID, body())
                        .setBody(constant("{ \"status\": \"completed\" }"))
                        .to("outlook:tasks/update?mailbox=support@contoso.com");
                // end::complete[]

                // tag::overdue[]
                from("direct:overdue")
                        .to("outlook:tasks/list?mailbox=support@contoso.com&filter=status ne 'completed'&select=title,dueDateTime");
                // end::overdue[]

                // tag::file[]
                from("direct:file")
                        .setHeader(Exchange.FILE_NAME, constant("label.pdf"))
                        .to("outlook:attachments/create?mailbox=support@contoso.com");
                // end::file[]

                // tag::changes[]
                from("direct:changes")
                        .setHeader(OutlookConstants.DELTA_LINK, exchangeProperty("position"))
                        .to("outlook:tasks/delta?mailbox=support@contoso.com")
                        .setProperty("position", header(OutlookConstants.DELTA_LINK));
                // end::changes[]
            }
        };
    }

    @Test
    void taskHasStepsFilesAndAnEnd() {
        Exchange order = template.request("direct:order", exchange -> exchange.getMessage().setBody("4711"));
        assertThat(order.getException()).isNull();
        String id = order.getMessage().getHeader(OutlookConstants.TASK_ID, String.class);
        assertThat(tasks("direct:overdue")).singleElement()
                .satisfies(task -> assertThat(((OutlookTask) task).getTitle()).isEqualTo("Ship order 4711"));
        List<?> steps = template.requestBody("outlook:checklistItems/list?mailbox=support@contoso.com&taskId=" + id, null,
                List.class);
        assertThat(steps).extracting(step -> ((OutlookChecklistItem) step).getDisplayName()).containsExactly("Pack", "Label");

        template.requestBodyAndHeader("direct:file", new byte[] { 1, 2, 3 }, OutlookConstants.TASK_ID, id);
        List<?> files = template.requestBody("outlook:attachments/list?mailbox=support@contoso.com&taskId=" + id, null,
                List.class);
        assertThat(files).extracting(file -> ((OutlookAttachment) file).getName()).containsExactly("label.pdf");

        template.requestBody("direct:shipped", id);
        assertThat(tasks("direct:overdue")).isEmpty();
    }

    @Test
    void changesAreThoseSinceTheLastTime() {
        Exchange first = template.request("direct:changes", exchange -> {
        });
        assertThat(first.getMessage().getBody(List.class)).isEmpty();
        template.requestBody("outlook:tasks/create?mailbox=support@contoso.com", Map.of("title", "new"));
        Exchange second = template.request("direct:changes",
                exchange -> exchange.setProperty("position", first.getProperty("position")));
        assertThat(second.getMessage().getBody(List.class)).hasSize(1);
    }

    @Test
    void mailBecomesTask() throws Exception {
        template.requestBody("outlook:taskLists/create?mailbox=support@contoso.com", Map.of("displayName", "Support"));
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.resolveResource(context, "classpath:howto/mail-to-task.camel.yaml"));
        template.requestBodyAndHeaders("direct:mail", "the mail",
                Map.of(OutlookConstants.MESSAGE_ID, "AAMk1", OutlookConstants.SUBJECT, "Parcel"));
        OutlookTask task = (OutlookTask) template.requestBody("outlook:tasks/list?mailbox=support@contoso.com&taskList=Support",
                null, List.class).get(0);
        assertThat(task.getTitle()).isEqualTo("Answer: Parcel");
        OutlookLinkedResource link = (OutlookLinkedResource) template.requestBody(
                "outlook:linkedResources/list?mailbox=support@contoso.com&taskList=Support&taskId=" + task.getId(), null,
                List.class).get(0);
        assertThat(link.getExternalId()).isEqualTo("AAMk1");
    }

    private List<?> tasks(String route) {
        return template.requestBody(route, null, List.class);
    }
}
