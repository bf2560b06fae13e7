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
package io.github.cameloutlook.model;

import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Holds the model against the metadata of the service. The metadata is not part of the project: get it from
 * {@code https://graph.microsoft.com/v1.0/$metadata} and run with {@code -Doutlook.csdl=FILE}.
 */
class ModelMetadataTest {

    private static final Logger LOG = LoggerFactory.getLogger(ModelMetadataTest.class);
    private static final String SKIPPED
            = "The model is not held against the metadata of the service, which is not here: give its file as -Doutlook.csdl=FILE";

    private static final String FILE = System.getProperty("outlook.csdl");

    /** The types of the service that each class is a view of; several where one class stands for all of a family. */
    private static final Map<Class<?>, List<String>> TYPES = types();

    /** Getters for what the metadata does not tell, each with why it is there. */
    private static final Map<String, String> BESIDES = besides();

    /** Classes for what the metadata has no type for, each with why. */
    private static final Map<String, String> NOT_OF_THE_METADATA = Map.of(
            "BatchRequest", "a request of the component",
            "OutlookTaskGroup", "Graph has none; the documentation of the Outlook REST API tells its form",
            "ImportItemResponse", "the address of an import session answers it; only the documentation tells its form");

    /** Properties without a getter, each with why. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "OutlookTask.attachmentSessions", "half-done uploads; the client deals with them",
            "OutlookChangeNotification.encryptedContent", "the component opens it and hands over what was in it");

    private static ServiceMetadata metadata;

    @BeforeAll
    static void read() throws IOException, XMLStreamException {
        if (FILE == null) {
            LOG.warn(SKIPPED);
            return;
        }
        assertThat(Path.of(FILE)).as("outlook.csdl").matches(Files::isRegularFile, "is a file");
        metadata = ServiceMetadata.read(Path.of(FILE));
    }

    private static void needMetadata() {
        assumeTrue(metadata != null, SKIPPED);
    }

    @Test
    void everyClassIsHeldAgainstTheMetadata() {
        Set<String> classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackagesOf(OutlookObject.class).stream()
                .filter(type -> type.isAssignableTo(OutlookObject.class))
                .filter(type -> !type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName)
                .filter(name -> !NOT_OF_THE_METADATA.containsKey(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> held = TYPES.keySet().stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(held).isEqualTo(classes);
    }

    @Test
    void everyPropertyHasAGetter() {
        needMetadata();
        List<String> missing = new ArrayList<>();
        TYPES.forEach((type, names) -> {
            Map<String, Method> getters = getters(type);
            for (String property : properties(names).keySet()) {
                if (!getters.containsKey(property) && !LEFT_OUT.containsKey(type.getSimpleName() + "." + property)) {
                    missing.add(type.getSimpleName() + "." + property);
                }
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyGetterIsOfAPropertyAndOfItsType() {
        needMetadata();
        List<String> wrong = new ArrayList<>();
        TYPES.forEach((type, names) -> {
            Map<String, String> properties = properties(names);
            getters(type).forEach((name, getter) -> {
                String found = properties.get(name);
                if (found == null) {
                    if (!besides(type, name)) {
                        wrong.add(type.getSimpleName() + "." + name + " is not in the metadata");
                    }
                } else if (!fits(found, getter.getGenericReturnType())) {
                    wrong.add(
                            type.getSimpleName() + "." + name + " is a " + found + ", not a " + getter.getGenericReturnType());
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everySetterTakesWhatTheGetterGives() {
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : TYPES.keySet()) {
            Map<String, Method> getters = getters(type);
            for (Method method : type.getMethods()) {
                if (!method.getName().startsWith("set") || method.getParameterCount() != 1) {
                    continue;
                }
                Method getter = getters.get(Introspector.decapitalize(method.getName().substring(3)));
                if (getter == null) {
                    getter = getters.get(method.getName().substring(3));
                }
                // values for which there are kinder ones beside
                boolean kinder = List.of("setDays", "setIndex").contains(method.getName());
                if (!kinder && (getter == null
                        || !getter.getGenericReturnType().equals(method.getGenericParameterTypes()[0]))) {
                    wrong.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsExcusedThatNeedsNoExcuse() {
        needMetadata();
        List<String> idle = new ArrayList<>();
        for (String excuse : BESIDES.keySet()) {
            String[] parts = excuse.split("\\.");
            boolean used = TYPES.keySet().stream().anyMatch(type -> besides(type, parts[1])
                    && getters(type).containsKey(parts[1]) && !properties(TYPES.get(type)).containsKey(parts[1]));
            if (!used) {
                idle.add(excuse);
            }
        }
        assertThat(idle).isEmpty();
    }

    private static Map<String, String> properties(List<String> names) {
        Map<String, String> all = new TreeMap<>();
        names.forEach(name -> all.putAll(metadata.properties(name)));
        return all;
    }

    private static Map<String, Method> getters(Class<?> type) {
        Map<String, Method> getters = new TreeMap<>();
        for (Method method : type.getMethods()) {
            boolean getter = method.getName().startsWith("get") && method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers()) && !method.isBridge()
                    && method.getDeclaringClass() != Object.class;
            if (getter) {
                String name = method.getName().substring(3);
                getters.put(Character.toLowerCase(name.charAt(0)) + name.substring(1), method);
            }
        }
        // no class may have a getClass() of its own
        Method personClass = getters.remove("personClass");
        if (personClass != null) {
            getters.put("class", personClass);
        }
        return getters;
    }

    private static boolean besides(Class<?> type, String property) {
        for (Class<?> current = type; current != OutlookObject.class; current = current.getSuperclass()) {
            if (BESIDES.containsKey(current.getSimpleName() + "." + property)) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String found, Type given) {
        boolean many = found.startsWith("Collection(");
        if (many) {
            return given instanceof ParameterizedType list && list.getRawType() == List.class
                    && fits(found.substring("Collection(".length(), found.length() - 1), list.getActualTypeArguments()[0]);
        }
        String name = ServiceMetadata.shortName(found);
        if (found.startsWith("Edm.")) {
            return primitive(name).contains(given);
        }
        if (metadata.isEnumeration(name)) {
            return given == String.class;
        }
        if (name.equals("resourceData")) {
            return given instanceof ParameterizedType map && map.getRawType() == Map.class;
        }
        return TYPES.getOrDefault(given, BASES.getOrDefault(given, List.of())).contains(name);
    }

    private static List<Type> primitive(String name) {
        return switch (name) {
            case "Boolean" -> List.of(Boolean.class);
            case "Int32" -> List.of(Integer.class);
            case "Int64" -> List.of(Long.class);
            case "Double" -> List.of(Double.class);
            case "DateTimeOffset" -> List.of(Instant.class);
            case "Date" -> List.of(LocalDate.class);
            case "TimeOfDay" -> List.of(LocalTime.class);
            case "Binary" -> List.of(byte[].class, String.class);
            default -> List.of(String.class);
        };
    }

    private static final Map<Type, List<String>> BASES = Map.of(OutlookItem.class, List.of("outlookItem"));

    private static Map<Class<?>, List<String>> types() {
        Map<Class<?>, List<String>> types = new LinkedHashMap<>();
        types.put(OutlookMessage.class, List.of("message"));
        types.put(OutlookEventMessage.class, List.of("eventMessageRequest", "eventMessageResponse"));
        types.put(OutlookMailFolder.class, List.of("mailSearchFolder", "mailFolder"));
        types.put(OutlookMessageRule.class, List.of("messageRule"));
        types.put(OutlookCategory.class, List.of("outlookCategory"));
        types.put(OutlookMailboxSettings.class, List.of("mailboxSettings"));
        types.put(OutlookSubscription.class, List.of("subscription"));
        types.put(OutlookChangeNotification.class, List.of("changeNotification"));
        types.put(OutlookAttachment.class, List.of("fileAttachment", "itemAttachment", "referenceAttachment",
                "taskFileAttachment", "attachment", "attachmentBase"));
        types.put(OutlookPlace.class, List.of("place"));
        types.put(OutlookWorkspace.class, List.of("workspace"));
        types.put(PlaceMode.class, List.of("assignedPlaceMode", "unavailablePlaceMode", "placeMode"));
        types.put(OutlookRoom.class, List.of("room"));
        types.put(OutlookRoomList.class, List.of("roomList"));
        types.put(OutlookExtension.class, List.of("openTypeExtension", "extension"));
        types.put(OutlookTaskList.class, List.of("todoTaskList"));
        types.put(OutlookTask.class, List.of("todoTask"));
        types.put(OutlookPhoto.class, List.of("profilePhoto"));
        types.put(OutlookInferenceOverride.class, List.of("inferenceClassificationOverride"));
        types.put(GeoCoordinates.class, List.of("outlookGeoCoordinates"));
        types.put(TimeZoneName.class, List.of("timeZoneBase"));
        types.put(SingleValueExtendedProperty.class, List.of("singleValueLegacyExtendedProperty"));
        types.put(MultiValueExtendedProperty.class, List.of("multiValueLegacyExtendedProperty"));
        for (Class<?> entity : List.of(OutlookEvent.class, OutlookCalendar.class, OutlookCalendarGroup.class,
                OutlookCalendarPermission.class, OutlookReminder.class, OutlookContact.class, OutlookContactFolder.class,
                OutlookPerson.class, OutlookChecklistItem.class, OutlookLinkedResource.class, OutlookMailboxFolder.class,
                OutlookMailboxItem.class)) {
            types.put(entity, List.of(Introspector.decapitalize(entity.getSimpleName().substring("Outlook".length()))));
        }
        for (Class<?> complex : List.of(Attendee.class, AttendeeAvailability.class, AttendeeBase.class, AttachmentInfo.class,
                AutomaticRepliesMailTips.class, AutomaticRepliesSetting.class, CheckInClaim.class, ConvertIdResult.class,
                CustomTimeZone.class, DateTimeTimeZone.class, DaylightTimeZoneOffset.class, EmailAddress.class,
                ExchangeSettings.class, ExportItemResponse.class, FollowupFlag.class, FreeBusyError.class, GenericError.class,
                InternetMessageHeader.class, ItemBody.class, LocaleInfo.class, Location.class, LocationConstraint.class,
                LocationConstraintItem.class, MailTips.class, MailTipsError.class, MailboxItemImportSession.class,
                MeetingTimeSuggestion.class, MeetingTimeSuggestionsResult.class, MessageRuleActions.class,
                MessageRulePredicates.class, OnlineMeetingInfo.class, PatternedRecurrence.class, PersonType.class, Phone.class,
                PhysicalAddress.class, Recipient.class, RecurrencePattern.class, RecurrenceRange.class, ResponseStatus.class,
                ScheduleInformation.class, ScheduleItem.class, ScoredEmailAddress.class, SizeRange.class,
                StandardTimeZoneOffset.class, TimeConstraint.class, TimeSlot.class, TimeZoneInformation.class,
                UploadSession.class, Website.class, WorkingHours.class)) {
            types.put(complex, List.of(Introspector.decapitalize(complex.getSimpleName())));
        }
        return types;
    }

    private static Map<String, String> besides() {
        Map<String, String> besides = new LinkedHashMap<>();
        String javaTime = "the same in a type of java.time";
        for (String name : List.of("ScheduledItem.startTime", "ScheduledItem.endTime", "ScheduledItem.startDate",
                "ScheduledItem.endDate", "ScheduledItem.duration", "ScheduledItem.originalStartTime", "OutlookTask.startDate",
                "OutlookTask.dueDate", "OutlookTask.completedDate", "OutlookTask.reminderTime", "FollowupFlag.startDate",
                "FollowupFlag.dueDate", "FollowupFlag.completedDate", "OutlookContact.birthDate", "TimeSlot.startTime",
                "TimeSlot.endTime", "AutomaticRepliesSetting.scheduledStartTime", "AutomaticRepliesSetting.scheduledEndTime",
                "RecurrencePattern.days", "RecurrencePattern.firstDay", "RecurrencePattern.weekIndex")) {
            besides.put(name, javaTime);
        }
        for (String name : Arrays.asList("sourceUrl", "providerType", "permission", "isFolder", "previewUrl", "thumbnailUrl")) {
            besides.put("OutlookAttachment." + name, "the beta version tells it of references");
        }
        besides.put("OutlookSubscription.notificationContentType", "the service answers it all the same");
        besides.put("OutlookPhoto.mediaContentType", "an annotation of the answer");
        besides.put("OutlookPhoto.mediaEtag", "an annotation of the answer");
        return besides;
    }
}
