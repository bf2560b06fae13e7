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
package io.github.cameloutlook.emulator.contact;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import io.github.cameloutlook.emulator.calendar.CalendarClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.github.cameloutlook.emulator.calendar.CalendarClient.ok;
import static org.assertj.core.api.Assertions.assertThat;

class ContactsTest {

    private static final String PROPERTY = "String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Number";
    private static final String[] IMMUTABLE = { "Prefer", "IdType=\"ImmutableId\"" };

    private final OutlookEmulatorServer emulator
            = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").mailbox("bob@contoso.com").build();

    private CalendarClient alice;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        alice = new CalendarClient(emulator, "alice@contoso.com");
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private Map<String, Object> create(Map<String, Object> contact) throws Exception {
        return ok(alice.post("/contacts", contact), 201);
    }

    private Map<String, Object> create(String given, String surname, String address) throws Exception {
        return create(Map.of("givenName", given, "surname", surname, "emailAddresses",
                List.of(Map.of("address", address, "name", given))));
    }

    private List<Object> names(String path) throws Exception {
        return alice.all(path).stream().map(contact -> contact.get("displayName")).toList();
    }

    private void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.errorCode()).isEqualTo(code);
    }

    @Test
    void aContactComesBackAsItWasCreated() throws Exception {
        Map<String, Object> created = create(Map.of("givenName", "Pavel", "surname", "Bansky", "middleName", "J.",
                "emailAddresses", List.of(Map.of("address", "pavelb@contoso.com", "name", "Pavel")),
                "businessPhones", List.of("+1 732 555 0102"), "birthday", "1974-07-22T00:00:00Z", "homeAddress",
                Map.of("street", "123 Some street", "city", "Seattle"), "categories", List.of("Red category")));
        assertThat(created).containsEntry("displayName", "Pavel J. Bansky").containsEntry("fileAs", "Bansky, Pavel J.")
                .containsEntry("birthday", "1974-07-22T00:00:00Z").containsEntry("imAddresses", List.of())
                .containsEntry("otherAddress", Map.of()).containsEntry("mobilePhone", null)
                .containsEntry("primaryEmailAddress", Map.of("address", "pavelb@contoso.com", "name", "Pavel"))
                .containsEntry("homeAddress", Map.of("street", "123 Some street", "city", "Seattle"));
        assertThat(created.get("@odata.etag")).isEqualTo("W/\"" + created.get("changeKey") + "\"");
        assertThat(ok(alice.get("/contacts/" + created.get("id")), 200)).isEqualTo(created);
        assertThat(ok(alice.get("/contactFolders/contacts/contacts/" + created.get("id")), 200)).isEqualTo(created);
        assertThat(create(Map.of("birthday", "1974-07-22", "companyName", "Contoso")))
                .containsEntry("birthday", "1974-07-22T11:59:00Z").containsEntry("displayName", "Contoso");
    }

    @Test
    void onlyWhatIsSentChangesAndNamesFollowTheirParts() throws Exception {
        Map<String, Object> created = create("Pavel", "Bansky", "p@contoso.com");
        String path = "/contacts/" + created.get("id");
        assertThat(ok(alice.patch(path, Map.of("jobTitle", "Cook")), 200)).containsEntry("jobTitle", "Cook")
                .containsEntry("displayName", "Pavel Bansky");
        assertThat(ok(alice.patch(path, Map.of("displayName", "Pasha")), 200)).containsEntry("displayName", "Pasha");
        assertThat(ok(alice.patch(path, Map.of("surname", "Novak")), 200)).containsEntry("displayName", "Pavel Novak")
                .containsEntry("fileAs", "Novak, Pavel");
        assertThat(ok(alice.patch(path, Map.of("fileAs", "P", "surname", "N", "displayName", "Me")), 200))
                .containsEntry("displayName", "Me").containsEntry("fileAs", "P");
        assertThat(ok(alice.patch(path, Map.of("surname", "M")), 200)).containsEntry("fileAs", "P");
        Map<String, Object> two = ok(alice.patch(path, Map.of("secondaryEmailAddress", Map.of("address", "q@x.org"))), 200);
        assertThat(two.get("emailAddresses")).asList().hasSize(2);
        Map<String, Object> read = ok(alice.get(path), 200);
        Map<String, Object> again = ok(alice.patch(path, read), 200);
        assertThat(again).usingRecursiveComparison().ignoringFields("changeKey", "@odata.etag", "lastModifiedDateTime")
                .isEqualTo(read);
    }

    @Test
    void writesWithAnOldEtagAreRefused() throws Exception {
        Map<String, Object> created = create("Pavel", "Bansky", "p@contoso.com");
        String path = "/contacts/" + created.get("id");
        String etag = (String) created.get("@odata.etag");
        ok(alice.patch(path, Map.of("jobTitle", "Cook"), "If-Match", etag), 200);
        refused(alice.patch(path, Map.of("jobTitle", "Chef"), "If-Match", etag), 412, "ErrorIrresolvableConflict");
        refused(alice.delete(path, "If-Match", etag), 412, "ErrorIrresolvableConflict");
        assertThat(alice.delete(path).status()).isEqualTo(204);
        refused(alice.get(path), 404, "ErrorItemNotFound");
        String other = "/contacts/" + create("Eva", "Y", "e@contoso.com").get("id");
        assertThat(alice.post(other + "/permanentDelete", null).status()).isEqualTo(204);
        refused(alice.get(other), 404, "ErrorItemNotFound");
    }

    @Test
    void aMoveGivesANewIdAndKeepsTheImmutableOne() throws Exception {
        String folder = (String) ok(alice.post("/contactFolders", Map.of("displayName", "Work")), 201).get("id");
        Map<String, Object> created = create("Pavel", "Bansky", "p@contoso.com");
        String immutable = (String) ok(alice.get("/contacts/" + created.get("id"), IMMUTABLE), 200).get("id");
        Map<String, Object> moved = ok(alice.patch("/contacts/" + created.get("id"), Map.of("parentFolderId", folder)), 200);
        assertThat(moved).containsEntry("parentFolderId", folder).doesNotContainEntry("id", created.get("id"));
        refused(alice.get("/contacts/" + created.get("id")), 404, "ErrorItemNotFound");
        assertThat(ok(alice.get("/contacts/" + immutable), 200)).containsEntry("id", moved.get("id"));
        assertThat(ok(alice.get("/contacts/" + moved.get("id"), IMMUTABLE), 200)).containsEntry("id", immutable);
        assertThat(names("/contacts")).isEmpty();
        assertThat(names("/contactFolders/" + folder + "/contacts")).containsExactly("Pavel Bansky");
        refused(alice.patch("/contacts/" + immutable, Map.of("parentFolderId", "x")), 400, "ErrorInvalidIdMalformed");
        Map<String, Object> ids = ok(alice.post("/translateExchangeIds", Map.of("inputIds", List.of(moved.get("id")),
                "sourceIdType", "restId", "targetIdType", "restImmutableEntryId")), 200);
        assertThat(ids.get("value")).asList().singleElement().asString().doesNotContain("errorDetails");
    }

    @Test
    void listsAreFilteredOrderedSearchedAndPaged() throws Exception {
        create("Ann", "Zander", "ann@x.org");
        create("Bea", "Young", "bea@x.org");
        create("Cid", "Xu", "cid@contoso.com");
        assertThat(names("/contacts?$filter=emailAddresses/any(a:a/address eq 'BEA@x.org')")).containsExactly("Bea Young");
        assertThat(names("/contacts?$filter=surname eq 'Xu' or startswith(givenName,'A')"))
                .containsExactlyInAnyOrder("Ann Zander", "Cid Xu");
        assertThat(names("/contacts?$orderby=surname")).containsExactly("Cid Xu", "Bea Young", "Ann Zander");
        assertThat(names("/contacts?$top=1")).containsExactly("Ann Zander", "Bea Young", "Cid Xu");
        assertThat(names("/contacts?$search=\"contoso\"")).containsExactly("Cid Xu");
        assertThat(names("/contacts?$search=\"bea\"")).containsExactly("Bea Young");
        assertThat(ok(alice.get("/contacts?$count=true&$top=1"), 200)).containsEntry("@odata.count", 3);
        assertThat(alice.get("/contacts/$count").text()).isEqualTo("3");
        assertThat(alice.get("/contacts?$select=surname").value().get(0)).containsOnlyKeys("@odata.etag", "id", "surname");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/contacts?$filter=emailAddresses/any(a:startswith(a/address,'a'))|400|ErrorInvalidUrlQueryFilter",
            "/contacts?$filter=emailAddresses/any(a:a/name eq 'a')|400|ErrorInvalidUrlQueryFilter",
            "/contacts?$filter=emailAddresses/any(a:a/address ne 'a')|400|ErrorInvalidUrlQueryFilter",
            "/contacts?$search=\"a\"&$orderby=surname|400|SearchWithOrderBy",
            "/contacts?$search=\"a\"&$filter=surname eq 'x'|400|SearchWithFilter",
            "/contactFolders/contacts/contacts?$search=\"a\"|400|ErrorInvalidUrlQuery",
            "/contacts?$select=phone|400|RequestBroker--ParseUri",
            "/contacts?$top=1001|400|ErrorInvalidUrlQuery",
            "/contacts/nonsense!|400|ErrorInvalidIdMalformed",
            "/contactFolders/nonsense!/contacts|400|ErrorInvalidIdMalformed" })
    void whatTheServiceCannotAnswerIsRefused(String path, int status, String code) throws Exception {
        refused(alice.get(path), status, code);
    }

    @Test
    void badContactsAreRefusedAndLeaveNoTrace() throws Exception {
        refused(alice.post("/contacts", Map.of("phone", "1")), 400, "RequestBodyRead");
        refused(alice.post("/contacts", Map.of("givenName", 1)), 400, "RequestBodyRead");
        refused(alice.post("/contacts", Map.of("birthday", "soon")), 400, "RequestBodyRead");
        refused(alice.post("/contacts", Map.of("emailAddresses", "x@y.z")), 400, "RequestBodyRead");
        refused(alice.post("/contacts", Map.of("businessPhones", List.of(1))), 400, "RequestBodyRead");
        refused(alice.post("/contacts", Map.of("surname", "x".repeat(256))), 400, "ErrorPropertyValidationFailure");
        refused(alice.post("/contacts?$select=nothing", Map.of("surname", "x")), 400, "RequestBroker--ParseUri");
        assertThat(names("/contacts")).isEmpty();
        String foreign = (String) ok(new CalendarClient(emulator, "bob@contoso.com").post("/contacts",
                Map.of("surname", "Own")), 201).get("id");
        refused(alice.get("/contacts/" + foreign), 400, "ErrorInvalidMailboxItemId");
    }

    @Test
    void extendedPropertiesAreFilteredAndExpanded() throws Exception {
        String id = (String) create(Map.of("surname", "Marked", "singleValueExtendedProperties",
                List.of(Map.of("id", PROPERTY, "value", "7")), "multiValueExtendedProperties",
                List.of(Map.of("id", PROPERTY.replace("String ", "StringArray "), "value", List.of("a", "b"))))).get("id");
        create(Map.of("surname", "Plain"));
        String named = PROPERTY.replace(" ", "%20").replace("{", "%7B").replace("}", "%7D");
        assertThat(names("/contacts?$filter=singleValueExtendedProperties/Any(ep: ep/id eq '" + named
                         + "' and ep/value eq '7')"))
                .containsExactly("Marked");
        assertThat(alice.get("/contacts/" + id + "?$expand=singleValueExtendedProperties($filter=id eq '" + named + "')")
                .json().get("singleValueExtendedProperties")).isEqualTo(List.of(Map.of("id", PROPERTY, "value", "7")));
        assertThat(alice.get("/contacts/" + id + "?$expand=multiValueExtendedProperties($filter=id eq '"
                             + named.replace("String", "StringArray") + "')")
                .json().get("multiValueExtendedProperties")).asList().hasSize(1);
    }

    @Test
    void openExtensionsLiveWithAContact() throws Exception {
        String id = (String) create(Map.of("surname", "Extended")).get("id");
        create(Map.of("surname", "Plain"));
        ok(alice.post("/contacts/" + id + "/extensions", Map.of("@odata.type", "microsoft.graph.openTypeExtension",
                "extensionName", "Com.Contoso.Crm", "account", "17")), 201);
        assertThat(ok(alice.get("/contacts/" + id + "/extensions/Com.Contoso.Crm"), 200)).containsEntry("account", "17");
        assertThat(names("/contacts?$filter=extensions/any(f:f/id eq 'Com.Contoso.Crm')")).containsExactly("Extended");
        assertThat(alice.get("/contacts/" + id + "?$expand=extensions($filter=id eq 'Com.Contoso.Crm')").json()
                .get("extensions")).asList().hasSize(1);
        assertThat(alice.get("/contacts/" + id + "/extensions/$count").text()).isEqualTo("1");
        assertThat(alice.delete("/contacts/" + id + "/extensions/Com.Contoso.Crm").status()).isEqualTo(204);
        assertThat(alice.get("/contacts/" + id + "/extensions/$count").text()).isEqualTo("0");
    }

    @Test
    void partsOfAContactHaveTheirTypes() throws Exception {
        for (Map<String, ?> wrong : List.of(Map.of("homeAddress", Map.of("town", "x")),
                Map.of("emailAddresses", List.of(Map.of("mail", "x"))), Map.of("birthday", "+999999999-12-31T23:59:59Z"),
                Map.of("extensions", "none"),
                Map.of("extensions", List.of(Map.of("extensionName", "A.B", "nested", Map.of("a", 1)))),
                Map.of("extensions", List.of(Map.of("extensionName", "A.B", "@odata.type", "#microsoft.graph.contact"))))) {
            assertThat(alice.post("/contacts", wrong).errorCode()).as("%s", wrong).isEqualTo("RequestBodyRead");
        }
        assertThat(alice.get("/contacts/$count").text()).isEqualTo("0");
    }
}
