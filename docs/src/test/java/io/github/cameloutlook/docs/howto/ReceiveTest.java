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

import java.nio.file.Files;
import java.nio.file.Path;

import io.github.cameloutlook.OutlookConstants;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiveTest extends HowTo {

    @TempDir
    static Path directory;

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        camel.getPropertiesComponent().addOverrideProperty("directory", directory.toString());
        return camel;
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                // tag::receive[]
                from("outlook:messages?mailbox=support@contoso.com&markAsRead=true")
                        .log("${header.CamelOutlookFrom} writes about ${header.CamelOutlookSubject}: ${body.bodyPreview}")
                        .to("mock:received");
                // end::receive[]

                // tag::attachments[]
                from("outlook:messages?mailbox=alice@contoso.com&startFrom=beginning")
                        .streamCache("false")
                        .split(simple("${attachments}"))
                        .setHeader(Exchange.FILE_NAME, simple("${body.key}"))
                        .setBody(simple("${body.value.inputStream}"))
                        .to("file:{{directory}}");
                // end::attachments[]
            }
        };
    }

    @Test
    void mailThatArrivesBecomesExchange() throws Exception {
        MockEndpoint received = getMockEndpoint("mock:received");
        received.expectedMessageCount(1);
        received.expectedHeaderReceived(OutlookConstants.SUBJECT, "Question");
        awaitFirstWalk(SUPPORT);
        arrive(SUPPORT, "Question", "Where is my parcel?");
        awaitSatisfied(received);
    }

    @Test
    void attachmentsAreSaved() {
        emulator.deliver(ALICE, """
                From: zoe@fabrikam.com
                To: alice@contoso.com
                Subject: Two files
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                See the files.
                --b
                Content-Type: text/csv
                Content-Disposition: attachment; filename=figures.csv

                1,2,3
                --b--
                """);
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(Files.readString(directory.resolve("figures.csv"))).startsWith("1,2,3"));
    }
}
