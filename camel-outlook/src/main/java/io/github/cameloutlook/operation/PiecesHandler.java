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
package io.github.cameloutlook.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.convert.AddressList;
import io.github.cameloutlook.convert.TextList;
import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.Recipient;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.catalogue.Input;

/** Operations on many texts of which the service takes so many at once: longer lists are cut, in order, one by one. */
final class PiecesHandler implements OperationHandler {

    /** The service's limit for ids to translate. */
    private static final int IDS = 1000;
    /** The service's limit for items to export. */
    private static final int ITEMS = 20;
    /** Exchange looks up no more recipients at once; the API does not say whether it does. */
    private static final int RECIPIENTS = 100;
    /** Every tip but suggestions of other recipients, which are not about those that were asked for. */
    private static final String TIPS = "automaticReplies,mailboxFullStatus,customMailTip,externalMemberCount,totalMemberCount,"
                                       + "maxMessageSize,deliveryRestriction,moderationStatus,recipientScope";

    private final int most;
    private final Function<OperationCall, List<String>> texts;
    private final BiFunction<OperationCall, List<String>, Map<String, Object>> body;

    private PiecesHandler(int most, Function<OperationCall, List<String>> texts,
                          BiFunction<OperationCall, List<String>, Map<String, Object>> body) {
        this.most = most;
        this.texts = texts;
        this.body = body;
    }

    static PiecesHandler translateIds() {
        return new PiecesHandler(
                IDS, PiecesHandler::ids,
                (call, ids) -> Map.of("InputIds", ids, "SourceIdType", call.inputs().text(Input.SOURCE_ID_TYPE),
                        "TargetIdType", call.inputs().text(Input.TARGET_ID_TYPE)));
    }

    static PiecesHandler exportItems() {
        return new PiecesHandler(ITEMS, PiecesHandler::ids, (call, ids) -> Map.of("ItemIds", ids));
    }

    static PiecesHandler mailTips() {
        return new PiecesHandler(RECIPIENTS, PiecesHandler::addresses, (call, addresses) -> {
            String tips = call.inputs().text(Input.SELECT);
            return Map.of("EmailAddresses", addresses, "MailTipsOptions", tips == null ? TIPS : tips);
        });
    }

    private static List<String> ids(OperationCall call) {
        String id = given(call, Input.ID);
        return id != null ? List.of(id) : TextList.read(call.exchange(), call.operation().body().accepts());
    }

    private static List<String> addresses(OperationCall call) {
        String to = given(call, Input.TO);
        List<String> texts = to != null ? List.of(to) : TextList.read(call.exchange(), call.operation().body().accepts());
        return texts.stream().flatMap(text -> AddressList.parse(text).stream()).map(Recipient::getEmailAddress)
                .map(EmailAddress::getAddress).toList();
    }

    /** A list in the body is there on purpose; what is in a header beside it was left by an earlier step. */
    private static String given(OperationCall call, Input input) {
        boolean leftOver = call.exchange().getMessage().getBody() instanceof Collection && !call.inputs().isOption(input);
        return leftOver ? null : call.inputs().text(input);
    }

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        List<String> all = texts.apply(call);
        return call.path().thenCompose(path -> from(call, path, all, 0, new ArrayList<>()))
                .thenApply(results -> OperationResult.body(results, null));
    }

    private CompletableFuture<List<OutlookObject>> from(
            OperationCall call, String path, List<String> all, int start, List<OutlookObject> results) {
        if (start >= all.size()) {
            return CompletableFuture.completedFuture(results);
        }
        List<String> piece = all.subList(start, Math.min(all.size(), start + most));
        OutlookRequest request = call.request(call.operation().method(), path).json(body.apply(call, piece))
                .repeatability(call.operation().repeatability()).build();
        return call.services().client().send(request).thenCompose(answer -> {
            PageReader.page(request, answer).items().forEach(item -> results.add(call.operation().entity().view(item)));
            return from(call, path, all, start + most, results);
        });
    }
}
