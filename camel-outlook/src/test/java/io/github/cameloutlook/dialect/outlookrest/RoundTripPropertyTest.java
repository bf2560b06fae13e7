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
package io.github.cameloutlook.dialect.outlookrest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookCalendar;
import io.github.cameloutlook.model.OutlookCalendarGroup;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookContactFolder;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.model.OutlookEventMessage;
import io.github.cameloutlook.model.OutlookExtension;
import io.github.cameloutlook.model.OutlookInferenceOverride;
import io.github.cameloutlook.model.OutlookMailFolder;
import io.github.cameloutlook.model.OutlookMailboxSettings;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookMessageRule;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.OutlookSubscription;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the model holds is the same after it went to Outlook REST and came back. */
class RoundTripPropertyTest {

    private static final Map<Class<? extends OutlookObject>, String> PATHS = Map.ofEntries(
            Map.entry(OutlookMessage.class, "/messages/x"), Map.entry(OutlookEventMessage.class, "/mailFolders/x/messages/y"),
            Map.entry(OutlookEvent.class, "/calendars/x/events"), Map.entry(OutlookContact.class, "/contacts/x"),
            Map.entry(OutlookMailFolder.class, "/mailFolders/x"), Map.entry(OutlookCalendar.class, "/calendar"),
            Map.entry(OutlookCalendarGroup.class, "/calendarGroups"), Map.entry(OutlookContactFolder.class, "/contactFolders"),
            Map.entry(OutlookAttachment.class, "/events/x/attachments/y"),
            Map.entry(OutlookExtension.class, "/messages/x/extensions"),
            Map.entry(OutlookMailboxSettings.class, "/mailboxSettings"),
            Map.entry(OutlookInferenceOverride.class, "/inferenceClassification/overrides"),
            Map.entry(OutlookMessageRule.class, "/mailFolders/inbox/messageRules/x"),
            Map.entry(OutlookSubscription.class, "/subscriptions"));
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<Class<? extends OutlookObject>> CLASSES = ModelProperties.classes();
    private static final Map<Class<?>, Map<String, Type>> PROPERTIES
            = CLASSES.stream().collect(Collectors.toMap(type -> type, ModelProperties::of));
    private static final List<String> MEMBERS = Arrays.stream(Enumeration.values())
            .flatMap(enumeration -> Arrays.stream(enumeration.members())).toList();
    private static final Set<String> WRITTEN_MEMBERS = Arrays.stream(Enumeration.values())
            .flatMap(enumeration -> Arrays.stream(enumeration.members()).map(enumeration::toWire)).map(String.class::cast)
            .collect(Collectors.toSet());

    /** An object of the model at the place where it is sent and answered. */
    record Sample(String path, Map<String, Object> object) {
    }

    @Test
    void theWholeModelIsThere() {
        assertThat(CLASSES).hasSizeGreaterThan(60).contains(OutlookMessage.class, OutlookEvent.class);
        assertThat(PROPERTIES.get(OutlookEvent.class)).containsKeys("iCalUId", "start", "attendees", "recurrence", "isAllDay");
        assertThat(PROPERTIES.get(OutlookContact.class)).containsKeys("mobilePhone", "emailAddresses", "birthday");
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void anyInstanceSurvives(@ForAll("samples") Sample sample, @ForAll("laterEditions") Edition edition) {
        Map<String, Object> object = without(edition, Shapes.of(edition).shape(
                ResourcePath.of(edition, sample.path()).body()), sample.object());
        assertSurvives(edition, sample.path(), object);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void anyInstanceButEventsSurvivesVersion1(@ForAll("samples") Sample sample) {
        if (sample.path().contains("events") || holdsTimesOfEvents(sample.object())) {
            return;
        }
        Map<String, Object> object = without(Edition.V1_0, Shapes.of(Edition.V1_0).shape(
                ResourcePath.of(Edition.V1_0, sample.path()).body()), sample.object());
        assertSurvives(Edition.V1_0, sample.path(), object);
    }

    private static Map<String, Object> read(WireLanguage language, String path, Map<String, Object> wire) {
        try (JsonParser json = MAPPER.createParser(MAPPER.writeValueAsBytes(wire))) {
            return language.read(path, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTimesOfEvents(Map<String, Object> object) {
        String text = object.toString();
        return text.contains("event") || text.contains("instances") || text.contains("startDate")
                || text.contains("endDate") || text.contains("calendarView");
    }

    @SuppressWarnings("unchecked")
    private static void assertSurvives(Edition edition, String path, Map<String, Object> object) {
        WireLanguage language = new WireLanguage(edition);
        Map<String, Object> before = copy(object);
        Map<String, Object> wire = (Map<String, Object>) language.body(path, object);
        assertThat(object).as("what is given is not changed").isEqualTo(before);
        assertThat(language.answer(path, wire)).isEqualTo(object);
        assertThat(read(language, path, wire)).as("read at once").isEqualTo(object);
        Map<String, Object> page = Map.of("value", List.of(wire, wire), "@odata.nextLink", "High");
        assertThat(read(language, path, page)).isEqualTo(language.answer(path, page))
                .isEqualTo(Map.of("value", List.of(object, object), "@odata.nextLink", "High"));
        // and what came is the same when it is sent back
        assertThat(language.body(path, language.answer(path, wire))).isEqualTo(wire);
    }

    @SuppressWarnings("unchecked")
    private static <T> T copy(T value) {
        if (value instanceof Map<?, ?> object) {
            Map<Object, Object> copied = new LinkedHashMap<>();
            object.forEach((name, member) -> copied.put(name, copy(member)));
            return (T) copied;
        }
        return value instanceof List<?> list
                ? (T) new ArrayList<>(list.stream().map(RoundTripPropertyTest::copy).toList()) : value;
    }

    /** What the version does not have is refused, which is shown elsewhere. */
    private static Map<String, Object> without(Edition edition, Shape shape, Map<String, Object> object) {
        Map<String, Object> result = new LinkedHashMap<>();
        object.forEach((name, value) -> {
            Member member = name.startsWith("@") ? null : shape.neutral(name);
            if (member == null) {
                result.put(name, value);
            } else if (member.editions().contains(edition)) {
                result.put(name, inside(edition, member.shape(), value));
            }
        });
        return result;
    }

    @SuppressWarnings("unchecked")
    private static Object inside(Edition edition, Shape shape, Object value) {
        if (value instanceof Map<?, ?> object) {
            return without(edition, shape, (Map<String, Object>) object);
        }
        return value instanceof List<?> list
                ? new ArrayList<>(list.stream().map(one -> inside(edition, shape, one)).toList()) : value;
    }

    @Provide
    Arbitrary<Edition> laterEditions() {
        return Arbitraries.of(Edition.V2_0, Edition.BETA);
    }

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(CLASSES).flatMap(type -> Arbitraries.randomValue(
                random -> new Sample(PATHS.getOrDefault(type, "/somewhere"), object(random, type, 3))));
    }

    private static Map<String, Object> object(Random random, Class<?> type, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (random.nextInt(4) == 0) {
            object.put("@odata.etag", text(random));
        }
        PROPERTIES.get(type).forEach((name, property) -> {
            if (random.nextInt(3) == 0) {
                object.put(name, random.nextInt(8) == 0 ? null : value(random, property, depth));
                if (random.nextInt(10) == 0) {
                    object.put(name + "@odata.context", text(random));
                }
            }
        });
        if (random.nextInt(4) == 0) {
            object.put("aPropertyOfLater", random.nextBoolean() ? text(random) : object(random, type, 0));
        }
        if (type == OutlookExtension.class) {
            object.put("theirs", custom(random, 2));
            object.put("Theirs", custom(random, 2));
        }
        return object;
    }

    private static Object value(Random random, Type type, int depth) {
        Class<? extends OutlookObject> element = ModelProperties.element(type);
        if (element != null) {
            List<Object> list = new ArrayList<>();
            for (int i = depth <= 0 ? 0 : random.nextInt(3); i > 0; i--) {
                list.add(object(random, element, depth - 1));
            }
            return list;
        }
        if (type instanceof Class<?> one && PROPERTIES.containsKey(one)) {
            return depth <= 0 ? new LinkedHashMap<>() : object(random, one, depth - 1);
        }
        if (type == Boolean.class || type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == Integer.class || type == Long.class || type == int.class) {
            return random.nextInt(1000) + 1000; // apart from the numbers of members of enumerations
        }
        if (type == Double.class) {
            return random.nextDouble();
        }
        if (type == String.class) {
            return text(random);
        }
        return random.nextBoolean() ? List.of(text(random), text(random)) : text(random);
    }

    private static Object custom(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 4 : 2)) {
            case 0 -> random.nextBoolean() ? "High" : text(random);
            case 1 -> random.nextInt();
            case 2 -> List.of(custom(random, 0), custom(random, 0));
            default -> Map.of("Subject", custom(random, depth - 1), "importance", custom(random, depth - 1), "id", "x");
        };
    }

    private static String text(Random random) {
        if (random.nextInt(3) == 0) {
            return MEMBERS.get(random.nextInt(MEMBERS.size()));
        }
        String text = random.ints(random.nextInt(8), 0x20, 0x250).mapToObj(Character::toString).collect(Collectors.joining());
        return WRITTEN_MEMBERS.contains(text) ? "" : text;
    }
}
