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

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListTest extends HowTo {

    @Override
    void fillMailboxes() {
        for (int i = 1; i <= 30; i++) {
            arrive(SUPPORT, "Report " + i, "Figures of day " + i);
        }
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::list[]
                from("direct:unread")
                        .to("outlook:messages/list?mailbox=support@contoso.com&folder=inbox&filter=RAW(isRead eq false)"
                            + "&select=subject,from&maxResults=10");
                // end::list[]

                // tag::stream[]
                from("direct:everything")
                        .to("outlook:messages/list?mailbox=support@contoso.com&folder=inbox&maxResults=0&streamResults=true")
                        .split(body()).streaming()
                        .to("mock:each");
                // end::stream[]

                // tag::search[]
                from("direct:search")
                        .setHeader(OutlookConstants.SEARCH, simple("\"subject:${body}\""))
                        .to("outlook:messages/list?mailbox=support@contoso.com");
                // end::search[]

                // tag::request[]
                from("direct:any-request")
                        .setHeader(OutlookConstants.REQUEST_PATH, constant("/mailFolders/inbox?$select=displayName"))
                        .to("outlook:request?mailbox=support@contoso.com");
                // end::request[]
            }
        };
    }

    @Test
    void listIsOfModelClasses() {
        List<?> unread = template.requestBody("direct:unread", null, List.class);
        assertThat(unread).hasSize(10).allMatch(OutlookMessage.class::isInstance);
    }

    @Test
    void listIsReadPageByPage() throws Exception {
        getMockEndpoint("mock:each").expectedMessageCount(30);
        template.sendBody("direct:everything", null);
        getMockEndpoint("mock:each").assertIsSatisfied();
    }

    @Test
    void searchFindsWords() {
        assertThat(template.requestBody("direct:search", "Report", List.class)).isNotEmpty();
    }

    @Test
    void anyPathCanBeRequested() {
        assertThat(template.requestBody("direct:any-request", null, java.util.Map.class)).containsEntry("displayName", "Inbox");
    }
}
