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

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.ExtensibleObject;
import io.github.cameloutlook.model.OutlookCalendar;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookContactFolder;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookMailFolder;
import io.github.cameloutlook.model.OutlookMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Extended properties of everything that takes them: written along, read when named, found by value. */
@OnBothApis
class ExtendedPropertyTest extends ProducerTestSupport {

    private static final String SET = "{00020329-0000-0000-c000-000000000046}";
    private static final String COLOR = "String " + SET + " Name Color, bright";
    private static final String COUNT = "Integer " + SET + " Name Count";
    private static final String TAGS = "StringArray " + SET + " Name Tags";
    private static final String ALL = COLOR + "," + COUNT + ", " + TAGS;

    /** What takes extended properties. */
    enum Resource {
        MESSAGES("messages", OutlookConstants.MESSAGE_ID),
        MAIL_FOLDERS("mailFolders", OutlookConstants.ID),
        EVENTS("events", OutlookConstants.EVENT_ID),
        CALENDARS("calendars", OutlookConstants.ID),
        CONTACTS("contacts", OutlookConstants.CONTACT_ID),
        CONTACT_FOLDERS("contactFolders", OutlookConstants.ID);

        private final String name;
        private final String header;

        Resource(String name, String header) {
            this.name = name;
            this.header = header;
        }

        /** A new one whose name is this text. */
        ExtensibleObject make(String text) {
            ExtensibleObject made = switch (this) {
                case MESSAGES -> new OutlookMessage();
                case MAIL_FOLDERS -> new OutlookMailFolder();
                case EVENTS -> new OutlookEvent();
                case CALENDARS -> new OutlookCalendar();
                case CONTACTS -> new OutlookContact();
                case CONTACT_FOLDERS -> new OutlookContactFolder();
            };
            made.set(switch (this) {
                case MESSAGES, EVENTS -> "subject";
                case CALENDARS -> "name";
                case CONTACTS -> "surname";
                default -> "displayName";
            }, text);
            if (this == EVENTS) {
                made.set("start", Map.of("dateTime", "2026-06-01T10:00:00", "timeZone", "UTC"));
                made.set("end", Map.of("dateTime", "2026-06-01T11:00:00", "timeZone", "UTC"));
            }
            return made;
        }
    }

    @ParameterizedTest
    @EnumSource(Resource.class)
    void areWrittenAlongAndReadWhenNamed(Resource resource) {
        ExtensibleObject made = resource.make("with properties");
        made.setExtendedProperty(COLOR, "red");
        made.setExtendedProperty(COLOR, "green");
        made.setExtendedProperty(COUNT, "7");
        made.setExtendedProperty(TAGS, List.of("a", "b"));
        Object id = ok("outlook:" + resource.name + "/create", made).getMessage().getHeader(resource.header);

        ExtensibleObject plain = read(resource, id, null);
        assertThat(plain.extendedProperty(COLOR)).isNull();
        ExtensibleObject read = read(resource, id, ALL);
        assertThat(read.extendedProperty(COLOR)).isEqualTo("green");
        assertThat(read.extendedProperty(COUNT)).isEqualTo("7");
        assertThat(read.extendedPropertyValues(TAGS)).containsExactly("a", "b");

        ExtensibleObject changes = resource.make("with properties");
        changes.setExtendedProperty(COUNT, "8");
        ok("outlook:" + resource.name + "/update", changes, resource.header, id);
        read = read(resource, id, ALL);
        assertThat(read.extendedProperty(COLOR)).as("what is not sent stays").isEqualTo("green");
        assertThat(read.extendedProperty(COUNT)).isEqualTo("8");
    }

    private ExtensibleObject read(Resource resource, Object id, String properties) {
        return ok("outlook:" + resource.name + "/get", null, resource.header, id, OutlookConstants.EXTENDED_PROPERTIES,
                properties).getMessage().getBody(ExtensibleObject.class);
    }

    @ParameterizedTest
    @EnumSource(Resource.class)
    void whatHasThemIsFoundByTheirValue(Resource resource) {
        for (int count = 1; count <= 3; count++) {
            ExtensibleObject made = resource.make("counted " + count);
            made.setExtendedProperty(COUNT, Integer.toString(count));
            made.setExtendedProperty(COLOR, "Blue " + resource + count);
            ok("outlook:" + resource.name + "/create", made);
        }
        assertThat(found(resource, "ep/id eq '" + COLOR + "' and ep/value eq 'blue " + resource + "2'")).containsExactly("2");
        assertThat(found(resource, "ep/id eq '" + COUNT + "' and cast(ep/value, Edm.Int32) ge 2")).contains("2", "3")
                .doesNotContain("1");
    }

    @ParameterizedTest
    @EnumSource(value = Resource.class, names = { "MESSAGES", "EVENTS" })
    void itemsAreFoundByPartsOfTheirValue(Resource resource) {
        ExtensibleObject made = resource.make("part");
        made.setExtendedProperty(COLOR, "Teal " + resource);
        made.setExtendedProperty(COUNT, "0");
        ok("outlook:" + resource.name + "/create", made);
        assertThat(found(resource, "ep/id eq '" + COLOR + "' and startswith(ep/value, 'Teal " + resource + "')")).hasSize(1);
        assertThat(found(resource, "ep/id eq '" + COLOR + "' and contains(ep/value, 'eal " + resource + "')")).hasSize(1);
    }

    private List<String> found(Resource resource, String condition) {
        List<?> found = ok("outlook:" + resource.name + "/list?pageSize=100", null, OutlookConstants.FILTER,
                "singleValueExtendedProperties/any(ep: " + condition + ")", OutlookConstants.EXTENDED_PROPERTIES, COUNT)
                .getMessage().getBody(List.class);
        return found.stream().map(item -> ((ExtensibleObject) item).extendedProperty(COUNT)).toList();
    }

    @Test
    void occurrencesHaveThoseOfTheirSeries() {
        ExtensibleObject series = Resource.EVENTS.make("daily");
        series.setExtendedProperty(COLOR, "amber");
        series.set("recurrence", Map.of("pattern", Map.of("type", "daily", "interval", 1), "range",
                Map.of("type", "numbered", "startDate", "2026-06-01", "numberOfOccurrences", 3)));
        ok("outlook:events/create", series);
        List<?> view
                = ok("outlook:events/calendarView?startDateTime=2026-06-02T00:00:00Z&endDateTime=2026-06-04T00:00:00Z", null,
                        OutlookConstants.EXTENDED_PROPERTIES, COLOR).getMessage().getBody(List.class);
        assertThat(view).hasSize(2).allMatch(event -> "amber".equals(((OutlookEvent) event).extendedProperty(COLOR)));
    }

    @Test
    void comeAlongWithOtherExpansions() {
        String id = message("inbox", "everything");
        ok("outlook:messages/update", Map.of("singleValueExtendedProperties", List.of(Map.of("id", COLOR, "value", "red"))),
                OutlookConstants.MESSAGE_ID, id);
        OutlookMessage read
                = ok("outlook:messages/get?expand=attachments&extensions=none&extendedProperties=RAW(" + COLOR + ")",
                        null, OutlookConstants.MESSAGE_ID, id).getMessage().getBody(OutlookMessage.class);
        assertThat(read.extendedProperty(COLOR)).isEqualTo("red");
        assertThat(read.has("attachments")).isTrue();
        assertThat(read.getExtensions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Color", "String Color", "String {00020329} Name Color", "Integer 8510",
            COUNT + ", String " + SET })
    void malformedIdsAreRefusedBeforeAnythingIsSent(String ids) {
        String id = message("inbox", "malformed");
        EMULATOR.journal().clear();
        assertThat(fails("outlook:messages/get", null, OutlookConstants.MESSAGE_ID, id, OutlookConstants.EXTENDED_PROPERTIES,
                ids)).isInstanceOf(OutlookInputException.class).hasMessageContaining("extendedProperties")
                .hasMessageContaining("is no id of an extended property");
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
        assertThatThrownBy(() -> run("outlook:messages/get?extendedProperties=RAW(" + ids + ")", exchange -> {
        })).rootCause().hasMessageContaining("is no id of an extended property");
    }

    @Test
    void anOptionWithoutEffectIsRefused() {
        assertThatThrownBy(() -> run("outlook:calendarGroups/list?extendedProperties=RAW(" + COUNT + ")", exchange -> {
        })).rootCause().hasMessageContaining("extendedProperties has no effect");
    }
}
