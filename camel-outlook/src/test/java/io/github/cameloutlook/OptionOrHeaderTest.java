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

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.github.cameloutlook.client.OutlookConflictException;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an option says for every exchange, a header says for one; and what the producer tells in headers. */
@OnBothApis
class OptionOrHeaderTest extends ProducerTestSupport {

    private static final String EXTENDED = "singleValueExtendedProperties($filter=id eq 'String "
                                           + "{00020329-0000-0000-c000-000000000046} Name Case')";

    /**
     * A query option of messages/list, set by option and by header.
     *
     * @param seen       what of the answer shows which of them was meant
     * @param byOption   what is seen with the option alone
     * @param withHeader what is seen with both
     */
    record Query(String option, String optionValue, String header, Object headerValue,
            Function<List<OutlookMessage>, Object> seen, Object byOption, Object withHeader) {

        @Override
        public String toString() {
            return option;
        }
    }

    static Stream<Query> queries() {
        return Stream.of(
                new Query(
                        "select", "subject", OutlookConstants.SELECT, "importance",
                        list -> List.of(list.get(0).get("subject") != null, list.get(0).get("importance") != null),
                        List.of(true, false), List.of(false, true)),
                new Query(
                        "filter", "subject eq 'alpha'", OutlookConstants.FILTER, "subject eq 'beta'",
                        OptionOrHeaderTest::subjects, List.of("alpha"), List.of("beta")),
                new Query(
                        "search", "subject:alpha", OutlookConstants.SEARCH, "subject:beta", OptionOrHeaderTest::subjects,
                        List.of("alpha"), List.of("beta")),
                new Query(
                        "orderBy", "subject", OutlookConstants.ORDER_BY, "subject desc", OptionOrHeaderTest::subjects,
                        List.of("alpha", "beta", "gamma"), List.of("gamma", "beta", "alpha")),
                new Query(
                        "expand", "attachments", OutlookConstants.EXPAND, EXTENDED,
                        list -> list.stream().map(message -> List.of(message.get("attachments") != null,
                                message.get("singleValueExtendedProperties") != null)).distinct().toList(),
                        List.of(List.of(true, false)), List.of(List.of(false, true))),
                new Query("maxResults", "1", OutlookConstants.MAX_RESULTS, 2, List::size, 1, 2));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aHeaderBeatsItsQueryOption(Query query) {
        String folder = "by " + query.option();
        EMULATOR.mailbox(ALICE).createFolder("inbox", folder);
        for (String subject : List.of("beta", "alpha", "gamma")) {
            EMULATOR.mailbox(ALICE).createMessage("inbox/" + folder, Map.of(
                    "subject", subject, "singleValueExtendedProperties",
                    List.of(Map.of("id", EXTENDED.split("'")[1], "value", "42"))));
        }
        String uri = "outlook:messages/list?folder=RAW(inbox/" + folder + ")&" + query.option() + "=RAW("
                     + query.optionValue() + ")";

        assertThat(listed(uri, query, null)).isEqualTo(query.byOption());
        assertThat(listed(uri, query, query.headerValue())).isEqualTo(query.withHeader());
        assertThat(listed(uri, query, " ")).as("blank is no value").isEqualTo(query.byOption());
    }

    private Object listed(String uri, Query query, Object header) {
        List<?> body = ok(uri, null, query.header(), header).getMessage().getBody(List.class);
        return query.seen().apply(body.stream().map(OutlookMessage.class::cast).toList());
    }

    private static List<String> subjects(List<OutlookMessage> messages) {
        return messages.stream().map(OutlookMessage::getSubject).toList();
    }

    @Test
    void blindCopiesArriveUnseenByOthers() {
        ok("outlook:messages/sendMail?to=" + ALICE + "&bcc=" + BOB + "&subject=blind", "Hi");

        assertThat(arrived(BOB, "inbox", "blind").toString()).contains(ALICE);
        Map<String, Object> seen = arrived(ALICE, "inbox", "blind");
        assertThat(seen.get("bccRecipients")).isEqualTo(List.of());
        assertThat(seen.toString()).doesNotContain(BOB);
        assertThat(sentTo("blind")).contains(BOB);
        needs("messages/getMime");
        String mime = ok("outlook:messages/getMime", null, OutlookConstants.MESSAGE_ID, seen.get("id")).getMessage()
                .getBody(String.class);
        assertThat(mime).contains("Subject: blind").doesNotContain(BOB).doesNotContainIgnoringCase("Bcc:");
    }

    @Test
    void theBccHeaderBeatsItsOption() {
        ok("outlook:messages/sendMail?to=" + ALICE + "&bcc=nobody@contoso.com&subject=blinder", "Hi", "Bcc", BOB);

        arrived(BOB, "inbox", "blinder");
        assertThat(sentTo("blinder")).contains(BOB).doesNotContain("nobody");
    }

    private static Map<String, Object> arrived(String mailbox, String folder, String subject) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> withSubject(mailbox, folder, subject), found -> found.size() == 1).get(0);
    }

    private static String sentTo(String subject) {
        return arrived(ALICE, "sentitems", subject).get("bccRecipients").toString();
    }

    @ParameterizedTest
    @CsvSource({ "messages/update,", "messages/delete,", "request,PATCH", "request,DELETE" })
    void anOutdatedETagIsAConflict(String operation, String method) {
        String id = message("inbox", "guarded");
        String old = etag(id);
        ok("outlook:messages/update?ifMatch=RAW(" + old + ")", Map.of("importance", "high"), OutlookConstants.MESSAGE_ID, id);
        String now = etag(id);
        assertThat(now).isNotEqualTo(old);

        String uri = "outlook:" + operation + "?messageId=RAW(" + id + ")&ifMatch=RAW(%s)";
        Object[] headers = {
                OutlookConstants.REQUEST_PATH, "/messages/" + id, OutlookConstants.REQUEST_METHOD, method,
                OutlookConstants.IF_MATCH, null };
        Map<String, Object> change = Map.of("importance", "low");
        assertThat(fails(uri.formatted(old), change, headers)).isInstanceOf(OutlookConflictException.class);
        headers[5] = old;
        assertThat(fails(uri.formatted(now), change, headers)).as("the header wins")
                .isInstanceOf(OutlookConflictException.class);
        assertThat(EMULATOR.mailbox(ALICE).message(id)).containsEntry("importance", "high");
        headers[5] = now;
        ok(uri.formatted(old), change, headers);
    }

    private static String etag(String id) {
        return EMULATOR.mailbox(ALICE).message(id).get("@odata.etag").toString();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", value = {
            "none, GET, 200", "get, GET, 200", "PATCH, PATCH, 200", "Delete, DELETE, 204", "POST, POST, 201" })
    void requestsAreSentWithTheMethodOfTheHeader(String header, String method, int status) {
        String path = method.equals("POST") ? "/messages" : "/messages/" + message("inbox", "requested by " + method);
        Exchange done = ok("outlook:request", "{\"subject\": \"changed by " + method + "\"}",
                OutlookConstants.REQUEST_PATH, path, OutlookConstants.REQUEST_METHOD, header, "Content-Type",
                "application/json");

        assertThat(done.getMessage().getHeader(OutlookConstants.STATUS)).isEqualTo(status);
        assertThat(requests(method, path)).singleElement()
                .satisfies(request -> assertThat(request.requestBody() != null).isEqualTo(method.startsWith("P")));
    }

    @ParameterizedTest
    @CsvSource({
            "messages/get, GET", "messages/update, PATCH", "messages/getMime, GET", "messages/delete, DELETE",
            "request, GET" })
    void theRequestIdOfTheServiceIsAHeader(String operation, String method) {
        needs(operation.equals("request") ? "request/send" : operation);
        String id = message("inbox", "asked by " + operation);
        Exchange done = ok("outlook:" + operation, Map.of("importance", "low"), OutlookConstants.MESSAGE_ID, id,
                OutlookConstants.REQUEST_PATH, "/messages/" + id);

        assertThat(EMULATOR.journal().exchanges()).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.responseHeaders()).containsEntry("request-id",
                    done.getMessage().getHeader(OutlookConstants.REQUEST_ID, String.class));
        });
    }
}
