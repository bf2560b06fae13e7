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
package io.github.cameloutlook;

import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Combinations of options that a consumer refuses, each with a sentence that names them. */
class ConsumerOptionsTest {

    private final CamelContext context = new DefaultCamelContext();

    @AfterEach
    void close() {
        context.stop();
    }

    private void read(String path, String options) throws Exception {
        context.start();
        OutlookEndpoint endpoint = context.getEndpoint(
                "outlook:" + path + "?accessToken=token" + (options.isEmpty() ? "" : "&" + options), OutlookEndpoint.class);
        ConsumerOptions.read(endpoint.getResource(), endpoint.getOperation(), endpoint.getConfiguration(),
                endpoint.getComponent().getConfiguration(), request -> null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "startFrom=yesterday | startFrom",
            "changeType=new | changeType",
            "pageSize=0 | pageSize",
            "pageSize=1001 | pageSize",
            "pollConcurrency=0 | pollConcurrency",
            "maximumRedeliveries=-2 | maximumRedeliveries",
            "maxMessagesPerPoll=-1 | maxMessagesPerPoll",
            "commitInterval=-1 | commitInterval",
            "notEnabledDelay=999 | notEnabledDelay",
            "consumerId=my consumer | consumerId",
            "mailbox=, | mailbox",
            "moveTo=archive&delete=true | moveTo and delete",
            "moveTo=Inbox | moveTo",
            "folder=archive&moveTo=archive | moveTo",
            "moveToOnFailure=inbox | moveToOnFailure",
            "copyTo=inbox | copyTo",
            "mailbox=a@contoso.com,A@contoso.com | names a mailbox twice",
            "mode=queue&markAsRead=true&filter=isRead eq false or importance eq 'high' | filter=isRead eq false",
            "mode=queue&markAsRead=true&filter=not (isRead eq false) | filter=isRead eq false",
            "mode=queue&markAsRead=true&filter=subject eq 'isRead eq false' | filter=isRead eq false",
            "search=hello | search",
            "orderBy=subject | orderBy",
            "filter=isRead eq false | mode=queue",
            "changeType=deleted&markAsRead=true | changeType=deleted",
            "mode=queue | moveTo or delete",
            "mode=queue&markAsRead=true | filter=isRead eq false",
            "mode=queue&categorize=Done | moveTo or delete",
            "mode=queue&copyTo=archive | moveTo or delete",
            "mode=queue&delete=true&startFrom=beginning | startFrom",
            "mode=queue&delete=true&changeType=updated | changeType" })
    void refuses(String options, String named) {
        assertThatThrownBy(() -> read("messages", options))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "startFrom=2026-01-31T08:00:00Z&moveTo=archive", "filter=receivedDateTime ge 2026-01-01T00:00:00Z",
            "mode=queue&moveTo=archive", "mode=queue&delete=true&folder=deleteditems",
            "mode=queue&markAsRead=true&filter=isRead eq false and importance eq 'high'",
            "mode=queue&markAsRead=true&filter=(subject eq 'this or that)' or hasAttachments eq true) and (isRead eq false)",
            "mailbox=a@contoso.com,b@contoso.com&changeType=created,updated" })
    void accepts(String options) {
        assertThatCode(() -> read("messages", options)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "contacts|mode=queue&delete=true|mode=changes only", "contacts|markAsRead=true|markAsRead",
            "contacts|copyTo=Done|copyTo", "contacts|moveToOnFailure=Bad|passed over", "contacts|taskList=Trip|taskList",
            "contacts|extensions=com.contoso.x|expands nothing", "contacts|extendedProperties=String 0x001A|expands nothing",
            "tasks|extendedProperties=String 0x001A|which have none", "events|extensions=com.contoso.x|outlook:events/get",
            "events|extendedProperties=String 0x001A|outlook:events/get",
            "messages|extendedProperties=Colour|no id of an extended property",
            "contacts|filter=companyName eq 'x'|filter", "contacts|expand=extensions|expand",
            "contacts|includeResourceData=true|includeResourceData",
            "contacts|moveTo=Done&delete=true|exclude each other", "contacts|folder=Done&moveTo=done|same folder",
            "contacts|bodyContentType=text|bodyContentType", "contacts|changeType=rescheduled|changeType",
            "contacts|changeType=deleted&delete=true|nothing left", "contacts|calendar=Work|calendar",
            "contacts|mode=starting|mode", "tasks|folder=inbox|folder", "tasks|moveTo=Done|cannot be moved",
            "tasks|search=x|search", "mailFolders|folder=inbox|folder", "mailFolders|delete=true|everything in them",
            "mailFolders|categorize=Red|categorize", "mailFolders|startFrom=2026-01-31T08:00:00Z|now or beginning",
            "contactFolders|startFrom=2026-01-31T08:00:00Z|now or beginning", "taskLists|expand=tasks|expand",
            "messages|taskList=Trip|taskList" })
    void refusesWhatAResourceDoesNotTake(String resource, String options, String sentence) {
        assertThatThrownBy(() -> read(resource, options)).hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "contacts|folder=Suppliers&moveTo=Done&categorize=Red&startFrom=2026-01-31T08:00:00Z",
            "tasks|taskList=Trip&delete=true&expand=linkedResources&changeType=created,updated",
            "tasks|extensions=com.contoso.x",
            "messages|extensions=com.contoso.x&extendedProperties=String 0x001A, Integer 0x0E08&expand=attachments",
            "mailFolders|startFrom=beginning&select=displayName,unreadItemCount", "contactFolders|changeType=deleted",
            "taskLists|mailbox=a@contoso.com,b@contoso.com" })
    void takesWhatAResourceHas(String resource, String options) {
        assertThatCode(() -> read(resource, options)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = { "attachments", "messages/reply", "batch" })
    void consumesNothingElse(String path) {
        assertThatThrownBy(() -> read(path, "")).hasMessageContaining("outlook:" + path)
                .hasMessageContaining("outlook:messages");
    }

    @Test
    void pollsEveryTenSecondsUnlessToldOtherwise() throws Exception {
        context.start();
        assertThat(context.getEndpoint("outlook:messages?accessToken=token", OutlookEndpoint.class).getDelay())
                .isEqualTo(10_000);
        assertThat(context.getEndpoint("outlook:messages?accessToken=token&delay=5", OutlookEndpoint.class).getDelay())
                .isEqualTo(5);
    }
}
