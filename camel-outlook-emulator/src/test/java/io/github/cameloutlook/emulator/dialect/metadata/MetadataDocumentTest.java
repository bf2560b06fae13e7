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
package io.github.cameloutlook.emulator.dialect.metadata;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the service says of itself. */
class MetadataDocumentTest {

    @RegisterExtension
    final OutlookEmulator emulator = OutlookEmulator.builder().mailbox("alice@contoso.com").build();

    private Element metadata(String version) throws Exception {
        Answer answer = new TestHttp(emulator).get("/api/" + version + "/$metadata");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/xml");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    private static List<Element> all(Element parent, String name) {
        NodeList found = parent.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<String> members(Element metadata, String kind, String type) {
        Element described = all(metadata, kind).stream().filter(one -> one.getAttribute("Name").equals(type)).findFirst()
                .orElseThrow(() -> new AssertionError("There is no " + type));
        List<String> names = new ArrayList<>();
        all(described, "Property").forEach(one -> names.add(one.getAttribute("Name")));
        all(described, "NavigationProperty").forEach(one -> names.add(one.getAttribute("Name")));
        return names;
    }

    @Test
    void versionsDifferInWhatTheyHave() throws Exception {
        Element v2 = metadata("v2.0");
        Element beta = metadata("BETA");
        assertThat(members(v2, "EntityType", "User")).contains("Messages", "MailFolders", "CalendarView", "Tasks");
        assertThat(members(v2, "EntityType", "Message")).contains("Subject", "InternetMessageId", "Attachments")
                .doesNotContain("Flag", "ConversationIndex", "Importance@odata.type");
        assertThat(members(beta, "EntityType", "Message")).contains("Flag", "InternetMessageHeaders");
        assertThat(members(v2, "EntityType", "SingleValueLegacyExtendedProperty")).containsExactly("PropertyId", "Value");
        assertThat(all(v2, "Action")).extracting(action -> action.getAttribute("Name"))
                .contains("SendMail", "ReplyAll", "SnoozeReminder").doesNotContain("Cancel");
        assertThat(all(beta, "Action")).extracting(action -> action.getAttribute("Name")).contains("Cancel");
        Element v1 = metadata("v1.0");
        assertThat(members(v1, "EntityType", "User")).contains("Folders").doesNotContain("MailFolders", "Tasks");
        assertThat(members(v1, "EntityType", "Folder")).doesNotContain("UnreadItemCount");
        assertThat(members(v1, "EntityType", "Event")).contains("StartTimeZone", "Reminder").doesNotContain("IsReminderOn");
        assertThat(all(v2, "EntitySet")).extracting(set -> set.getAttribute("Name")).containsExactly("Users");
        assertThat(all(v2, "Singleton")).extracting(set -> set.getAttribute("Name")).containsExactly("Me");
    }

    @ParameterizedTest
    @ValueSource(strings = { "v1.0", "v2.0", "beta" })
    void everyTypeThatIsNamedIsDescribed(String version) throws Exception {
        Element metadata = metadata(version);
        Set<String> described = new HashSet<>();
        for (String kind : List.of("EntityType", "ComplexType", "EnumType")) {
            all(metadata, kind).forEach(type -> assertThat(described.add(type.getAttribute("Name"))).isTrue());
        }
        for (String user : List.of("Property", "NavigationProperty", "Parameter", "ReturnType", "EntityType", "ComplexType")) {
            for (Element element : all(metadata, user)) {
                String type = element.getAttribute("Type") + element.getAttribute("BaseType");
                String name = type.replace("Collection(", "").replace(")", "").replace("Microsoft.OutlookServices.", "");
                assertThat(name.isEmpty() || name.startsWith("Edm.") || described.contains(name)).as(type).isTrue();
            }
        }
    }

    @Test
    void whatIsShownIsDescribed() throws Exception {
        TestHttp http = new TestHttp(emulator);
        http.post("/v1.0/me/mailFolders/inbox/messages", Map.of("subject", "One"));
        Element metadata = metadata("beta");
        List<String> known = members(metadata, "EntityType", "Message");
        known.addAll(members(metadata, "EntityType", "Item"));
        known.add("Id");
        assertThat(http.get("/api/beta/me/messages").value().get(0).keySet()).filteredOn(name -> !name.startsWith("@"))
                .isSubsetOf(known).contains("Flag");
    }
}
