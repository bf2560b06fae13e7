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

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.model.ConvertIdResult;
import io.github.cameloutlook.model.ExportItemResponse;
import io.github.cameloutlook.model.MailTips;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Operations on many ids, items or recipients, and the way of items out of one mailbox and into another. */
class ImportExportTest extends ProducerTestSupport {

    @Test
    void moreItemsThanOneRequestTakesAreExportedInTheirOrder() {
        List<String> ids = new ArrayList<>(IntStream.range(0, 45).mapToObj(i -> message("inbox", "item " + i)).toList());
        ids.set(30, message("inbox", "soon gone"));
        ok("outlook:messages/permanentDelete", null, OutlookConstants.MESSAGE_ID, ids.get(30));
        List<?> exported = ok("outlook:mailboxItems/export", ids).getMessage().getBody(List.class);
        assertThat(exported.stream().map(item -> ((ExportItemResponse) item).getItemId())).containsExactlyElementsOf(ids);
        ExportItemResponse gone = (ExportItemResponse) exported.get(30);
        assertThat(gone.getData()).isNull();
        assertThat(gone.getError().getCode()).isEqualTo("ErrorItemNotFound");
        assertThat(requests("POST", "/exportItems")).hasSize(3);
        Exception refused = fails("outlook:mailboxItems/import?folder=Archive", gone);
        assertThat(refused).isInstanceOf(OutlookInputException.class).hasMessageContaining("ErrorItemNotFound");
    }

    @Test
    void anItemIsImportedAsItWasAndCanBeWrittenOver() {
        String id = message("inbox", "full fidelity");
        ok("outlook:messages/update", Map.of("categories", List.of("Blue")), OutlookConstants.MESSAGE_ID, id);
        ExportItemResponse exported = export(id);
        byte[] data = Base64.getDecoder().decode(exported.getData());
        ok("outlook:mailboxItems/import?mailbox=" + BOB, data, OutlookConstants.FOLDER, "Inbox");
        assertThat(withSubject(BOB, "inbox", "full fidelity")).singleElement()
                .satisfies(copy -> assertThat(copy).containsEntry("categories", List.of("Blue")));

        ok("outlook:messages/update", Map.of("categories", List.of("Red")), OutlookConstants.MESSAGE_ID, id);
        Map<String, Object> over = Map.of("mode", "update", "itemId", id, "changeKey", export(id).getChangeKey(), "data",
                exported.getData());
        ok("outlook:mailboxItems/import?folder=Inbox", over);
        assertThat(withSubject(ALICE, "inbox", "full fidelity")).singleElement()
                .satisfies(restored -> assertThat(restored).containsEntry("categories", List.of("Blue")));
    }

    @Test
    void theAddressOfAnImportGetsNoToken() {
        ok("outlook:mailboxItems/import?folder=Archive", export(message("inbox", "secret way")));
        assertThat(requests("POST", "/importItem")).singleElement()
                .satisfies(request -> assertThat(request.requestHeaders()).doesNotContainKey("Authorization"));
    }

    @Test
    void anImportWhoseOutcomeIsUnknownIsNotRepeated() {
        ExportItemResponse item = export(message("inbox", "once at most"));
        EMULATOR.faults().add(Fault.on("POST", "/importItem").afterEffect().reset().times(1));
        assertThat(run("outlook:mailboxItems/import?folder=Archive", exchange -> fill(exchange, item)).getException())
                .hasMessageContaining("mailboxItems/import").hasMessageNotContaining("authtoken");
        assertThat(withSubject(ALICE, "archive", "once at most")).hasSize(1);
    }

    @Test
    void whatIsNoItemIsRefusedBeforeAnythingIsSent() {
        assertThat(fails("outlook:mailboxItems/import?folder=Archive", Map.of("mode", "update", "data", "eA==")))
                .isInstanceOf(OutlookInputException.class).hasMessageContaining("ItemId");
        assertThat(fails("outlook:mailboxItems/import?folder=Archive", null)).isInstanceOf(OutlookInputException.class);
        assertThat(fails("outlook:mailboxItems/import", "x".getBytes())).isInstanceOf(OutlookInputException.class)
                .hasMessageContaining("folder");
        assertThat(fails("outlook:mailboxItems/export", List.of())).isInstanceOf(OutlookInputException.class);
        assertThat(requests("POST", "/createImportSession")).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        assertThat(fails("outlook:mailboxItems/list", null, OutlookConstants.FOLDER, "Nowhere"))
                .isInstanceOf(OutlookNotFoundException.class).hasMessageContaining("Nowhere");
    }

    @Test
    void manyIdsAreTranslatedInPieces() {
        String id = message("inbox", "translated");
        List<String> ids = IntStream.range(0, 2300).mapToObj(i -> i == 2299 ? id : "unknown" + i).toList();
        List<?> results = ok("outlook:exchangeIds/translate", ids).getMessage().getBody(List.class);
        assertThat(results.stream().map(result -> ((ConvertIdResult) result).getSourceId())).containsExactlyElementsOf(ids);
        assertThat(((ConvertIdResult) results.get(0)).getErrorDetails()).isNotNull();
        assertThat(((ConvertIdResult) results.get(2299)).getTargetId()).startsWith("AAkA");
        assertThat(requests("POST", "/translateExchangeIds")).hasSize(3);
    }

    @Test
    void mailTipsAreReadForTheRecipientsOfAMail() {
        List<?> tips = ok("outlook:mailTips/get", "the mail", "To", "Bob <" + BOB + ">, nobody@contoso.com").getMessage()
                .getBody(List.class);
        assertThat(tips).hasSize(2);
        assertThat(((MailTips) tips.get(0)).getError()).isNull();
        assertThat(((MailTips) tips.get(1)).getError()).isNotNull();
    }

    @Test
    void aSearchFolderIsAFolderWithAQuery() {
        String inbox
                = ok("outlook:mailFolders/get?folder=inbox", null).getMessage().getHeader(OutlookConstants.ID, String.class);
        message("inbox", "weekly digest");
        String id = ok("outlook:mailFolders/create?folder=inbox", Map.of(
                "@odata.type", "microsoft.graph.mailSearchFolder", "displayName", "Digests", "includeNestedFolders", true,
                "sourceFolderIds", List.of(inbox), "filterQuery", "contains(subject, 'weekly digest')")).getMessage()
                .getHeader(OutlookConstants.ID, String.class);
        assertThat(ok("outlook:messages/list", null, OutlookConstants.FOLDER, id).getMessage().getBody(List.class)).hasSize(1);
    }

    private ExportItemResponse export(String id) {
        return (ExportItemResponse) ok("outlook:mailboxItems/export?id=" + id, null).getMessage().getBody(List.class).get(0);
    }
}
