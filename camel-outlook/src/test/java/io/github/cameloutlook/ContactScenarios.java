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

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookContactFolder;
import io.github.cameloutlook.model.OutlookExtension;
import io.github.cameloutlook.model.OutlookPerson;
import io.github.cameloutlook.model.OutlookPhoto;
import org.apache.camel.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

/** Uses of contacts, their folders, people, photos and open extensions. */
final class ContactScenarios {

    private static final String EXTENSION = "com.contoso.crm";

    private final ProducerTestSupport routes;

    ContactScenarios(ProducerTestSupport routes) {
        this.routes = routes;
    }

    void register(Scenarios scenarios) {
        contacts(scenarios);
        folders(scenarios);
        people(scenarios);
        photo(scenarios);
        extensions(scenarios);
        userExtensions(scenarios);
    }

    private void contacts(Scenarios scenarios) {
        scenarios.put("contacts/list", () -> {
            contact("", "Listed");
            folder("", "Suppliers");
            contact("?folder=Suppliers", "Supplier");
            assertThat(surnames("?pageSize=2")).contains("Listed").doesNotContain("Supplier");
            assertThat(surnames("?folder=contacts")).contains("Listed").doesNotContain("Supplier");
            assertThat(surnames("?folder=suppliers")).containsExactly("Supplier");
            if (TestedApi.isGraph()) {
                assertThat(surnames("?search=Listed")).containsExactly("Listed");
            }
            assertThat(surnames("?filter=emailAddresses/any(a:a/address eq 'Listed@example.com')")).containsExactly("Listed");
        });
        scenarios.put("contacts/get", () -> {
            folder("", "Far");
            String id = contact("?folder=Far", "Read");
            Exchange done = routes.ok("outlook:contacts/get?select=surname", null, OutlookConstants.CONTACT_ID, id);
            assertThat(done.getMessage().getBody(OutlookContact.class).getSurname()).isEqualTo("Read");
            assertThat(done.getMessage().getHeader(OutlookConstants.ETAG, String.class)).startsWith("W/");
        });
        scenarios.put("contacts/create", () -> {
            OutlookContact contact = new OutlookContact();
            contact.setGivenName("Pavel");
            contact.setSurname("Bansky");
            contact.addEmailAddress("Pavel Bansky", "pavelb@example.com");
            Exchange done = routes.ok("outlook:contacts/create", contact);
            OutlookContact created = done.getMessage().getBody(OutlookContact.class);
            assertThat(created.getDisplayName()).isEqualTo("Pavel Bansky");
            assertThat(done.getMessage().getHeader(OutlookConstants.CONTACT_ID)).isEqualTo(created.getId()).isNotNull();
        });
        scenarios.put("contacts/update", () -> {
            String id = contact("", "Before");
            Exchange done
                    = routes.ok("outlook:contacts/update", "{\"jobTitle\":\"Buyer\"}", OutlookConstants.CONTACT_ID, id);
            assertThat(done.getMessage().getBody(OutlookContact.class).getJobTitle()).isEqualTo("Buyer");
        });
        scenarios.put("contacts/delete", () -> {
            routes.ok("outlook:contacts/delete", null, OutlookConstants.CONTACT_ID, contact("", "Deleted"));
            assertThat(surnames("")).doesNotContain("Deleted");
        });
        scenarios.put("contacts/permanentDelete", () -> {
            routes.ok("outlook:contacts/permanentDelete?contactId=" + contact("", "Purged"), null);
            assertThat(surnames("")).doesNotContain("Purged");
        });
    }

    private void folders(Scenarios scenarios) {
        scenarios.put("contactFolders/list", () -> {
            folder("", "Top");
            assertThat(folders("list", "")).contains("Top").doesNotContain("Contacts");
        });
        scenarios.put("contactFolders/listChildFolders", () -> {
            folder("", "Parent");
            folder("?folder=Parent", "Child");
            assertThat(folders("listChildFolders", "?folder=Parent")).containsExactly("Child");
        });
        scenarios.put("contactFolders/get", () -> {
            folder("", "Grand");
            folder("?folder=Grand", "Son");
            Exchange done = routes.ok("outlook:contactFolders/get?folder=Grand/Son", null);
            assertThat(done.getMessage().getBody(OutlookContactFolder.class).getDisplayName()).isEqualTo("Son");
            done = routes.ok("outlook:contactFolders/get?folder=Contacts", null);
            assertThat(done.getMessage().getBody(OutlookContactFolder.class).getDisplayName()).isEqualTo("Contacts");
        });
        scenarios.put("contactFolders/create", () -> {
            assertThat(folder("", "Created")).isNotBlank();
            assertThat(folders("list", "")).contains("Created");
        });
        scenarios.put("contactFolders/update", () -> {
            folder("", "Old folder");
            routes.ok("outlook:contactFolders/update?folder=Old folder", Map.of("displayName", "New folder"));
            assertThat(folders("list", "")).contains("New folder").doesNotContain("Old folder");
        });
        scenarios.put("contactFolders/delete", () -> {
            routes.ok("outlook:contactFolders/delete", null, OutlookConstants.ID, folder("", "Gone"));
            assertThat(folders("list", "")).doesNotContain("Gone");
        });
        scenarios.put("contactFolders/permanentDelete", () -> {
            folder("", "Gone for good");
            routes.ok("outlook:contactFolders/permanentDelete?folder=Gone for good", null);
            assertThat(folders("list", "")).doesNotContain("Gone for good");
        });
    }

    private void people(Scenarios scenarios) {
        scenarios.put("people/list", () -> {
            contact("", "Tyler");
            assertThat(people("outlook:people/list?pageSize=100")).contains("Tyler");
            assertThat(people("outlook:people?search=tiler")).containsExactly("Tyler");
            if (!TestedApi.isGraph()) { // people of its own shape, who say where they are from
                assertThat(people("outlook:people?search=tyler&filter=sources/any(s:s/type eq 'Directory')")).isEmpty();
                return;
            }
            assertThat(people("outlook:people?search=tyler&filter=personType/class eq 'Group'")).isEmpty();
            assertThat(people("outlook:people?includeDirectory=true&maxResults=1000")).contains("Tyler", "Bob");
            assertThat(ProducerTestSupport.requests("GET", "/people"))
                    .extracting(request -> request.requestHeaders().get("X-PeopleQuery-QuerySources"))
                    .containsExactly(null, null, null, "Mailbox,Directory");
        });
        scenarios.put("people/get", () -> {
            contact("", "Zoe");
            List<?> found = routes.ok("outlook:people/list?search=zoe", null).getMessage().getBody(List.class);
            OutlookPerson zoe = (OutlookPerson) found.get(0);
            Exchange done = routes.ok("outlook:people/get", null, OutlookConstants.ID, zoe.getId());
            assertThat(done.getMessage().getBody(OutlookPerson.class).getPersonType().getSubclass())
                    .isEqualTo("PersonalContact");
        });
    }

    private void photo(Scenarios scenarios) {
        scenarios.put("photo/list", () -> {
            routes.ok("outlook:photo/update", Images.jpeg(100, 100));
            List<?> sizes = routes.ok("outlook:photo/list", null).getMessage().getBody(List.class);
            assertThat(sizes).extracting(size -> ((OutlookPhoto) size).getId()).containsExactly("48x48", "64x64", "96x96");
        });
        scenarios.put("photo/get", () -> {
            routes.ok("outlook:photo/update", Images.jpeg(120, 90));
            OutlookPhoto photo = routes.ok("outlook:photo/get", null).getMessage().getBody(OutlookPhoto.class);
            assertThat(photo.getWidth()).isEqualTo(120);
            assertThat(photo.getMediaContentType()).isEqualTo("image/jpeg");
            if (TestedApi.has("photo/list")) { // where there are no sizes, none can be asked for
                photo = routes.ok("outlook:photo/get?photoSize=64x64", null).getMessage().getBody(OutlookPhoto.class);
                assertThat(photo.getHeight()).isEqualTo(64);
            }
        });
        scenarios.put("photo/getContent", () -> {
            byte[] image = Images.jpeg(200, 200);
            routes.ok("outlook:photo/update", image);
            Exchange done = routes.ok("outlook:photo/getContent", null);
            assertThat(done.getMessage().getBody(byte[].class)).isEqualTo(image);
            assertThat(done.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("image/jpeg");
        });
        scenarios.put("photo/update", () -> {
            String id = contact("", "Pictured");
            byte[] image = Images.png(30, 40);
            routes.ok("outlook:photo/update", image, OutlookConstants.CONTACT_ID, id);
            Exchange done = routes.ok("outlook:photo/getContent", null, OutlookConstants.CONTACT_ID, id);
            assertThat(done.getMessage().getBody(byte[].class)).isEqualTo(image);
            OutlookPhoto photo
                    = routes.ok("outlook:photo/get?contactId=" + id, null).getMessage().getBody(OutlookPhoto.class);
            assertThat(photo.getId()).isEqualTo("30x40");
        });
        scenarios.put("photo/delete", () -> {
            routes.ok("outlook:photo/update", Images.jpeg(100, 100));
            routes.ok("outlook:photo/delete", null);
            assertThat(routes.fails("outlook:photo/getContent", null)).hasMessageContaining("photo/getContent");
        });
    }

    private void userExtensions(Scenarios scenarios) {
        scenarios.put("userExtensions/list", () -> {
            String name = ofUser("com.contoso.listed");
            assertThat(namesOfUser()).contains(name);
        });
        scenarios.put("userExtensions/get",
                () -> assertThat(readOfUser(ofUser("com.contoso.got"))).containsEntry("desk", "4-11"));
        scenarios.put("userExtensions/create", () -> assertThat(ofUser("com.contoso.made")).endsWith("made"));
        scenarios.put("userExtensions/update", () -> {
            String name = ofUser("com.contoso.changed");
            routes.ok("outlook:userExtensions/update?extensionName=" + name, Map.of("desk", "5-11"));
            assertThat(readOfUser(name)).containsEntry("desk", "5-11");
        });
        scenarios.put("userExtensions/delete", () -> {
            String name = ofUser("com.contoso.deleted");
            routes.ok("outlook:userExtensions/delete?extensionName=" + name, null);
            assertThat(namesOfUser()).doesNotContain(name);
        });
    }

    private String ofUser(String name) {
        return routes.ok("outlook:userExtensions/create", OutlookExtension.of(name).with("desk", "4-11"))
                .getMessage().getBody(OutlookExtension.class).getExtensionName();
    }

    private Map<String, Object> readOfUser(String name) {
        return routes.ok("outlook:userExtensions/get?extensionName=" + name, null)
                .getMessage().getBody(OutlookExtension.class).values();
    }

    private List<String> namesOfUser() {
        List<?> all = routes.ok("outlook:userExtensions/list", null).getMessage().getBody(List.class);
        return all.stream().map(one -> ((OutlookExtension) one).getExtensionName()).toList();
    }

    private void extensions(Scenarios scenarios) {
        scenarios.put("extensions/list", () -> {
            String id = extended("Extended");
            List<?> all = routes.ok("outlook:extensions/list?contactId=" + id, null).getMessage().getBody(List.class);
            assertThat(all).extracting(one -> ((OutlookExtension) one).getExtensionName()).containsExactly(EXTENSION);
        });
        scenarios.put("extensions/get", () -> {
            Exchange done = routes.ok("outlook:extensions/get?extensionName=" + EXTENSION, null, OutlookConstants.CONTACT_ID,
                    extended("Got"));
            assertThat(done.getMessage().getBody(OutlookExtension.class).values()).containsEntry("customer", 4711);
            assertThat(done.getMessage().getHeader(OutlookConstants.EXTENSION_NAME)).isEqualTo(EXTENSION);
        });
        scenarios.put("extensions/create", () -> {
            String id = ProducerTestSupport.message("inbox", "to be extended");
            Exchange done = routes.ok("outlook:extensions/create", OutlookExtension.of(EXTENSION).with("order", "A1"),
                    OutlookConstants.MESSAGE_ID, id);
            assertThat(done.getMessage().getBody(OutlookExtension.class).getId()).endsWith(EXTENSION);
            assertThat(done.getMessage().getHeader(OutlookConstants.EXTENSION_NAME)).isEqualTo(EXTENSION);
        });
        scenarios.put("extensions/update", () -> {
            String id = extended("Changed");
            OutlookExtension changed
                    = routes.ok("outlook:extensions/update?extensionName=" + EXTENSION, Map.of("region", "north"),
                            OutlookConstants.CONTACT_ID, id).getMessage().getBody(OutlookExtension.class);
            assertThat(changed.values()).contains(Map.entry("region", "north"));
            // Outlook REST leaves alone what is not sent
            assertThat(changed.values().containsKey("customer")).isEqualTo(!TestedApi.isGraph());
        });
        scenarios.put("extensions/delete", () -> {
            String id = extended("Reduced");
            routes.ok("outlook:extensions/delete?extensionName=" + EXTENSION, null, OutlookConstants.CONTACT_ID, id);
            Exception gone = routes.fails("outlook:extensions/get?extensionName=" + EXTENSION, null,
                    OutlookConstants.CONTACT_ID, id);
            assertThat(gone).isInstanceOf(OutlookNotFoundException.class);
        });
    }

    private String extended(String surname) {
        String id = contact("", surname);
        routes.ok("outlook:extensions/create?extensionName=" + EXTENSION, Map.of("customer", 4711),
                OutlookConstants.CONTACT_ID, id);
        return id;
    }

    private String contact(String options, String surname) {
        Map<String, Object> contact = Map.of("surname", surname, "emailAddresses",
                List.of(Map.of("name", surname, "address", surname + "@example.com")));
        return routes.ok("outlook:contacts/create" + options, contact).getMessage()
                .getHeader(OutlookConstants.CONTACT_ID, String.class);
    }

    private String folder(String options, String name) {
        OutlookContactFolder folder = new OutlookContactFolder();
        folder.setDisplayName(name);
        return routes.ok("outlook:contactFolders/create" + options, folder).getMessage().getHeader(OutlookConstants.ID,
                String.class);
    }

    private List<String> surnames(String options) {
        List<?> contacts = routes.ok("outlook:contacts/list" + options, null).getMessage().getBody(List.class);
        return contacts.stream().map(contact -> ((OutlookContact) contact).getSurname()).toList();
    }

    private List<String> folders(String operation, String options) {
        List<?> folders = routes.ok("outlook:contactFolders/" + operation + options, null).getMessage().getBody(List.class);
        return folders.stream().map(folder -> ((OutlookContactFolder) folder).getDisplayName()).toList();
    }

    private List<String> people(String uri) {
        List<?> people = routes.ok(uri, null).getMessage().getBody(List.class);
        return people.stream().map(person -> ((OutlookPerson) person).getDisplayName()).toList();
    }
}
