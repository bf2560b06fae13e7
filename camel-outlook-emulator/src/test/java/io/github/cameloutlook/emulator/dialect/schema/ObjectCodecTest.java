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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ObjectCodecTest {

    // edge cases of objects inside of objects are too many to be held in memory
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyNeutralObjectSurvivesTheWayThereAndBack(@ForAll("objects") Map<String, Object> neutral) {
        Map<String, Object> outlook = ObjectCodec.toOutlook().translate(neutral);
        assertThat(ObjectCodec.toNeutral().translate(outlook)).isEqualTo(neutral);
    }

    @Property(tries = 500)
    void noTwoNamesBecomeOne(@ForAll("names") String one, @ForAll("names") String other) {
        if (!one.equals(other)) {
            assertThat(PropertyNames.toOutlook("", one)).isNotEqualTo(PropertyNames.toOutlook("", other));
        }
    }

    @Property(tries = 500)
    void valuesOfNoEnumerationStayAsTheyAre(@ForAll String value) {
        assertThat(ObjectCodec.toOutlook().translate(Map.of("subject", value, "id", value, "@odata.nextLink", value)))
                .isEqualTo(Map.of("Subject", value, "Id", value, "@odata.nextLink", value));
    }

    /** Objects in Graph's spelling: names with capitals and enumerations in capitals are none. */
    @Provide
    Arbitrary<Map<String, Object>> objects() {
        return objects(3);
    }

    private Arbitrary<Map<String, Object>> objects(int depth) {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12).map(Object.class::cast),
                Arbitraries.of("high", "html", "singleInstance", "daily", "microsoft.graph.message").map(Object.class::cast),
                Arbitraries.of(true, false).map(Object.class::cast),
                Arbitraries.doubles().map(Object.class::cast)).injectNull(0.1);
        Arbitrary<Object> values = depth == 0
                ? scalars
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, scalars),
                        net.jqwik.api.Tuple.of(1, objects(depth - 1).map(Object.class::cast)),
                        net.jqwik.api.Tuple.of(1, objects(depth - 1).list().ofMaxSize(3).map(Object.class::cast)));
        return Arbitraries.maps(names(), values).ofMaxSize(6).map(ObjectCodecTest::withoutCapitalMembers);
    }

    private static Map<String, Object> withoutCapitalMembers(Map<String, Object> object) {
        Map<String, Object> result = new LinkedHashMap<>(object);
        result.replaceAll((name, value) -> value instanceof String text && !text.isEmpty()
                && Character.isUpperCase(text.charAt(0)) ? "neutral " + text : value);
        // in Graph the zone of a recurrence has one place
        result.remove("recurrenceTimeZone");
        return result;
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of("id", "value", "importance", "body", "contentType", "attendees", "type", "status", "response",
                        "mobilePhone", "mobilePhone1", "iCalUId", "propertyId", "singleValueExtendedProperties", "recurrence",
                        "range", "@odata.etag", "attachments@odata.context"),
                Arbitraries.strings().withCharRange('a', 'z').withCharRange('0', '9').ofMinLength(1).ofMaxLength(8),
                Arbitraries.strings().ofMaxLength(6).filter(name -> name.isEmpty() || !Character.isUpperCase(name.charAt(0))));
    }

    @Test
    void namesTypesAndMembersAreTranslated() {
        Map<String, Object> neutral = Map.of(
                "@odata.type", "#microsoft.graph.fileAttachment",
                "body", Map.of("contentType", "html", "content", "importance high"),
                "mobilePhone", "+1", "iCalUId", "040000", "importance", "high",
                "attendees", List.of(Map.of("type", "resource", "status", Map.of("response", "tentativelyAccepted"))),
                "singleValueExtendedProperties", List.of(Map.of("id", "String 0x1", "value", "high")));
        Map<String, Object> outlook = Map.of(
                "@odata.type", "#Microsoft.OutlookServices.FileAttachment",
                "Body", Map.of("ContentType", "HTML", "Content", "importance high"),
                "MobilePhone1", "+1", "iCalUId", "040000", "Importance", "High",
                "Attendees", List.of(Map.of("Type", "Resource", "Status", Map.of("Response", "TentativelyAccepted"))),
                "SingleValueExtendedProperties", List.of(Map.of("PropertyId", "String 0x1", "Value", "high")));
        assertThat(ObjectCodec.toOutlook().translate(neutral)).isEqualTo(outlook);
        assertThat(ObjectCodec.toNeutral().translate(outlook)).isEqualTo(neutral);
    }

    @Test
    void theTypeOfAnAttachmentIsNoTypeOfABody() {
        assertThat(ObjectCodec.toOutlook().translate(Map.of("attachments", List.of(Map.of("contentType", "text")))))
                .isEqualTo(Map.of("Attachments", List.of(Map.of("ContentType", "text"))));
    }

    @Test
    void numbersStandForMembers() {
        assertThat(ObjectCodec.toNeutral().translate(Map.of(
                "Importance", 2, "Body", Map.of("ContentType", 0), "ShowAs", -1, "Attendees", List.of(Map.of("Type", 1)))))
                .isEqualTo(Map.of("importance", "high", "body", Map.of("contentType", "text"), "showAs", "unknown",
                        "attendees", List.of(Map.of("type", "optional"))));
    }

    @Test
    void theZoneOfARecurrenceLiesBesideItsRange() {
        Map<String, Object> neutral = Map.of("recurrence", Map.of(
                "pattern", Map.of("type", "weekly", "daysOfWeek", List.of("monday", "friday")),
                "range", Map.of("type", "noEnd", "recurrenceTimeZone", "UTC")));
        Map<String, Object> outlook = Map.of("Recurrence", Map.of(
                "Pattern", Map.of("Type", "Weekly", "DaysOfWeek", List.of("Monday", "Friday")),
                "Range", Map.of("Type", "NoEnd"), "RecurrenceTimeZone", "UTC"));
        assertThat(ObjectCodec.toOutlook().translate(neutral)).isEqualTo(outlook);
        assertThat(ObjectCodec.toNeutral().translate(outlook)).isEqualTo(neutral);
        assertThat(ObjectCodec.toNeutral().translate(Map.of("Recurrence", Map.of(
                "Range", Map.of("RecurrenceTimeZone", "UTC"))))).as("inside, as later servers have it")
                .isEqualTo(Map.of("recurrence", Map.of("range", Map.of("recurrenceTimeZone", "UTC"))));
    }

    @Test
    void customDataKeepsItsNames() {
        Map<String, Object> outlook = ObjectCodec.toOutlook().translate(Map.of(
                "@odata.type", "#microsoft.graph.openTypeExtension", "extensionName", "com.contoso",
                "dealValue", 1, "Importance", "high"));
        assertThat(outlook).isEqualTo(Map.of(
                "@odata.type", "#Microsoft.OutlookServices.OpenTypeExtension", "ExtensionName", "com.contoso",
                "dealValue", 1, "Importance", "high"));
    }
}
