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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.OutlookBadRequestException;
import io.github.cameloutlook.client.OutlookConflictException;
import io.github.cameloutlook.client.OutlookMalformedResponseException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.client.OutlookServiceUnavailableException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.BatchRequest;
import io.github.cameloutlook.model.OutlookCategory;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Bad input is refused at the earliest point with a sentence that names what to change. */
@OnBothApis
class BadInputTest extends ProducerTestSupport {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "outlook:mails | Unknown resource 'mails' | messages, mailFolders, attachments",
            "outlook:messages/replay | Unknown operation 'replay' | reply, replyAll",
            "outlook:messages/list?search=x&filter=isRead eq false | option search | filter",
            "outlook:messages/list?search=x&orderBy=subject | option search | orderBy",
            "outlook:mailFolders/get?folder=inbox&filter=x | option filter has no effect | mailFolders/get",
            "outlook:messages/sendMail?mailbox=a@b.c,d@e.f | option mailbox | one mailbox",
            "outlook:messages/list?folder=inbox/Nowhere | option folder names no folder | 'Nowhere'",
            "outlook:messages/move?destination=Nowhere | option destination names no folder | 'Nowhere'",
            "outlook:messages/list?flavour=sweet | flavour | outlook" })
    void isRefusedAtStart(String uri, String problem, String advice) {
        assertThatThrownBy(() -> run(uri, exchange -> {
        })).rootCause().isNotNull();
        assertThatThrownBy(() -> run(uri, exchange -> {
        })).satisfies(failure -> assertThat(allMessages(failure)).contains(problem.strip()).contains(advice.strip()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "outlook:messages | tenantId, clientId, clientSecret or certificate",
            "outlook:messages?tenantId=t&clientId=c | clientSecret or certificate",
            "outlook:messages?clientSecret=s | tenantId, clientId",
            "outlook:messages?tenantId=t&clientId=c&clientSecret=s&certificate=file:x.pem | either the option clientSecret or the option certificate",
            "outlook:messages?accessToken=t&cloud=custom | needs the option baseUrl",
            "outlook:messages?accessToken=t&apiVersion=v2.0 | option apiVersion" })
    void missingCredentialsAreRefusedAtStart(String uri, String advice) {
        try (DefaultCamelContext plain = new DefaultCamelContext()) {
            plain.start();
            assertThatThrownBy(() -> plain.getEndpoint(uri))
                    .satisfies(failure -> assertThat(allMessages(failure)).contains(advice.strip()).doesNotContain("=s"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String allMessages(Throwable failure) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            all.append(cause.getMessage()).append('\n');
        }
        return all.toString();
    }

    private void refused(String uri, Object body, String advice, Object... headers) {
        assertThat(fails(uri, body, headers)).isInstanceOf(OutlookInputException.class).hasMessageContaining(advice);
        assertThat(EMULATOR.journal().exchanges()).noneMatch(request -> request.method().equals("POST"));
    }

    @Test
    void aBodyThatFitsNothingSaysWhatIsAccepted() {
        refused("outlook:messages/sendMail?to=" + BOB, 42, "OutlookMessage, a Map");
        refused("outlook:messages/sendMail?to=" + BOB, new OutlookCategory(), "Accepted: OutlookMessage");
        refused("outlook:mailFolders/create", null, "a model class, a Map");
        refused("outlook:mailFolders/create", "no json", "no JSON object");
        refused("outlook:messages/sendMail?contentType=application/json", "[1]", "no JSON object");
        refused("outlook:batch", "text", "BatchRequest");
        refused("outlook:batch", List.of(42), "Item 0 of the batch");
        refused("outlook:batch", List.of(BatchRequest.of("messages/list")), "more than one request");
        refused("outlook:batch", List.of(BatchRequest.of("messages/get")), "messageId");
        refused("outlook:batch", List.of(Map.of("method", "GET", "url", "/messages", "dependsOn", List.of("1"))), "dependsOn");
        refused("outlook:attachments/create", "content", "CamelFileName", OutlookConstants.MESSAGE_ID, "x");
        refused("outlook:attachments/create", Map.of("name", "x"), "@odata.type", OutlookConstants.MESSAGE_ID, "x");
    }

    @Test
    void bytesThatAreNoTextAreNotMangled() {
        refused("outlook:messages/sendMail?to=" + BOB, new byte[] { (byte) 0xff, (byte) 0xfe, 0 }, "no text in UTF-8");
    }

    @Test
    void aContentTypeThatIsLeftOverDoesNotMakeTextMime() {
        refused("outlook:messages/sendMail?to=" + BOB, "Thanks for your mail", "does not begin with a header field",
                Exchange.CONTENT_TYPE, "message/rfc822");
    }

    @Test
    void contentThatIsTooLargeIsNotReadWhole() {
        refused("outlook:messages/sendMail?to=" + BOB, new ByteArrayInputStream(new byte[5 << 20]), "larger than 4 MB");
    }

    @Test
    void missingInputsNameHeaderAndOption() {
        refused("outlook:messages/get", null, "option messageId or header CamelOutlookMessageId");
        refused("outlook:messages/move", null, "option destination or header CamelOutlookDestination",
                OutlookConstants.MESSAGE_ID, "x");
        refused("outlook:mailFolders/get", null, "option folder or header CamelOutlookFolder");
        refused("outlook:request", null, "header CamelOutlookRequestPath");
        refused("outlook:mailFolders", null, "list, listChildFolders");
        refused("outlook:messages", "Hi", "Unknown operation 'fly'", OutlookConstants.OPERATION, "fly");
    }

    @Test
    void mailsNeedRecipients() {
        refused("outlook:messages/sendMail", "Hi", "no recipient");
        refused("outlook:messages/forward", "Hi", "no recipient", OutlookConstants.MESSAGE_ID, "x");
        refused("outlook:messages/sendMail", "Hi", "'bob' is no mail address", "To", "bob");
        refused("outlook:messages/list?maxResults=5", null, "CamelOutlookMaxResults", OutlookConstants.MAX_RESULTS, "many");
    }

    @Test
    void theAnsweredMessageIsNoAnswer() {
        String id = received("not an answer");
        Object received = ok("outlook:messages/get", null, OutlookConstants.MESSAGE_ID, id).getMessage().getBody();
        EMULATOR.journal().clear();
        refused("outlook:messages/reply", received, "CamelOutlookComment", OutlookConstants.MESSAGE_ID, id);
    }

    @Test
    void unknownItemsAndFoldersAreNotFound() {
        assertThat(fails("outlook:messages/get", null, OutlookConstants.MESSAGE_ID, "AAkALgAAAAAAHYQDEapmEc2byACqAC"))
                .isInstanceOfAny(OutlookNotFoundException.class, OutlookBadRequestException.class)
                .hasMessageContaining(ALICE).hasMessageContaining("messages/get");
        assertThat(fails("outlook:messages/list", null, OutlookConstants.FOLDER, "inbox/Nowhere"))
                .isInstanceOf(OutlookNotFoundException.class).hasMessageContaining("'Nowhere'");
    }

    @Test
    void anItemThatChangedMeanwhileIsAConflict() {
        String id = message("inbox", "conflict");
        Object etag = ok("outlook:messages/get", null, OutlookConstants.MESSAGE_ID, id).getMessage()
                .getHeader(OutlookConstants.ETAG);
        ok("outlook:messages/update", Map.of("importance", "high"), OutlookConstants.MESSAGE_ID, id);
        assertThat(fails("outlook:messages/update", Map.of("importance", "low"), OutlookConstants.MESSAGE_ID, id,
                OutlookConstants.IF_MATCH, etag)).isInstanceOf(OutlookConflictException.class);
        assertThat(fails("outlook:messages/delete", null, OutlookConstants.MESSAGE_ID, id, OutlookConstants.IF_MATCH, etag))
                .isInstanceOf(OutlookConflictException.class);
    }

    @Test
    void malformedAnswersAndLoopingPagesAreRefused() {
        for (int i = 0; i < 5; i++) {
            message("junkemail", "page " + i);
        }
        String list = "outlook:messages/list?folder=junkemail&pageSize=2&maximumRetries=0";
        EMULATOR.faults().add(Fault.on("GET", "/messages").malformed().times(1));
        assertThat(fails(list, null)).isInstanceOf(OutlookMalformedResponseException.class);
        EMULATOR.faults().add(Fault.on("GET", "/messages").html().times(1));
        assertThat(fails(list, null)).isInstanceOf(OutlookServiceUnavailableException.class);
        EMULATOR.faults().add(Fault.on("GET", "/messages").foreignNextLink().times(1));
        assertThat(fails(list, null)).hasMessageContaining("link");
        EMULATOR.faults().clear();
        EMULATOR.faults().add(Fault.on("GET", "/messages").repeatPage());
        assertThat(fails(list, null)).isInstanceOf(OutlookMalformedResponseException.class).hasMessageContaining("repeat");
    }
}
