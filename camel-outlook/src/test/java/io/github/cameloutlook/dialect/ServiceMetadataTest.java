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
package io.github.cameloutlook.dialect;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServiceMetadataTest {

    private static final String CSDL = """
            <edmx:Edmx xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx" Version="4.0"><edmx:DataServices>
            <Schema xmlns="http://docs.oasis-open.org/odata/ns/edm" Namespace="Microsoft.OutlookServices">
              <EntityType Name="Entity"><Property Name="Id" Type="Edm.String"/></EntityType>
              <EntityType Name="User" BaseType="Microsoft.OutlookServices.Entity">
                <NavigationProperty Name="Messages" Type="Collection(Microsoft.OutlookServices.Message)"/>
                <NavigationProperty Name="MailFolders" Type="Collection(Microsoft.OutlookServices.MailFolder)"/>
                <NavigationProperty Name="Calendar" Type="Microsoft.OutlookServices.Calendar"/>
              </EntityType>
              <EntityType Name="Item" BaseType="Microsoft.OutlookServices.Entity">
                <NavigationProperty Name="Attachments" Type="Collection(Microsoft.OutlookServices.Attachment)"/>
              </EntityType>
              <EntityType Name="Message" BaseType="Microsoft.OutlookServices.Item"/>
              <EntityType Name="Attachment" BaseType="Microsoft.OutlookServices.Entity"/>
              <EntityType Name="Event" BaseType="Microsoft.OutlookServices.Item"/>
              <EntityType Name="Calendar" BaseType="Microsoft.OutlookServices.Entity">
                <NavigationProperty Name="CalendarView" Type="Collection(Microsoft.OutlookServices.Event)"/>
              </EntityType>
              <EntityType Name="MailFolder" BaseType="Microsoft.OutlookServices.Entity">
                <NavigationProperty Name="Messages" Type="Collection(Microsoft.OutlookServices.Message)"/>
              </EntityType>
              <Action Name="Move" IsBound="true">
                <Parameter Name="bindingParameter" Type="Microsoft.OutlookServices.Message"/>
                <ReturnType Type="Microsoft.OutlookServices.Message"/>
              </Action>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;

    @Test
    void goesOverTypesThatAreNotWhole() {
        assertThat(read(CSDL.replace("Collection(Microsoft.OutlookServices.Event)", "Collection(")).lacking("/messages"))
                .isEmpty();
    }

    @Test
    void readsNoDescriptionWithoutEnd() {
        byte[] endless = " ".repeat(8192).getBytes(StandardCharsets.UTF_8);
        InputStream beginning = new ByteArrayInputStream("<a>".getBytes(StandardCharsets.UTF_8));
        long[] given = new long[1];
        InputStream rest = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                given[0] += Math.min(length, endless.length);
                if (given[0] > 1L << 30) {
                    throw new IllegalStateException("More was read than a description has");
                }
                System.arraycopy(endless, 0, bytes, offset, Math.min(length, endless.length));
                return Math.min(length, endless.length);
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceMetadata.read(new SequenceInputStream(beginning, rest)));
    }

    private static ServiceMetadata read(String csdl) {
        return ServiceMetadata.read(new ByteArrayInputStream(csdl.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/messages", "/Messages('x')/attachments", "/messages/x/attachments/y/$value", "/mailfolders/inbox/messages",
            "/messages/x/move", "/calendar/calendarview", "/messages/x/Id", "" })
    void findsWhatIsOffered(String path) {
        assertThat(read(CSDL).lacking(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "/TaskFolders,TaskFolders", "/messages/x/extensions,extensions", "/messages/x/copy,copy",
            "/calendar/permissions,permissions", "/photo/$value,photo", "/mailfolders('x')/events,events" })
    void namesWhatIsNot(String path, String lacking) {
        assertThat(read(CSDL).lacking(path)).hasValue(lacking);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "<html><body>Sign in</body>", "<html/>", "{}",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><EntityType Name='&x;'/>" })
    void refusesWhatIsNoDescription(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(text));
    }

    @Test
    void typesThatAreTheirOwnBaseEndSomewhere() {
        assertThat(read("<s><EntityType Name='User' BaseType='a.User'/></s>").lacking("/messages")).hasValue("messages");
    }
}
