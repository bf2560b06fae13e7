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
package io.github.cameloutlook.emulator;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The walls between the emulator's rooms. */
class RoomsTest {

    private static final String ROOT = "io.github.cameloutlook.emulator";
    private static final JavaClasses CLASSES
            = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void onlyTheHttpRoomKnowsTheServerLibrary() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".http").should().dependOnClassesThat()
                .resideInAPackage("org.eclipse.jetty..").check(CLASSES);
    }

    @Test
    void theHttpRoomKnowsNothingOfTheService() {
        noClasses().that().resideInAPackage(ROOT + ".http").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".graph..", ROOT + ".oauth..", ROOT + ".store..", ROOT + ".fault..",
                        ROOT + ".limit..")
                .check(CLASSES);
    }

    @Test
    void theStoreKnowsNothingOfTheProtocol() {
        noClasses().that().resideInAPackage(ROOT + ".store").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".http..", ROOT + ".graph..", ROOT + ".resource..", ROOT + ".odata..")
                .check(CLASSES);
    }

    @Test
    void requestsAreTakenApartBeforeAnyResourceIsKnown() {
        noClasses().that().resideInAnyPackage(ROOT + ".graph", ROOT + ".odata", ROOT + ".search").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".resource..", ROOT + ".delta..", ROOT + ".batch..", ROOT + ".settings..",
                        ROOT + ".attachment..", ROOT + ".sending..", ROOT + ".transport..")
                .check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + ".graph").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".odata..", ROOT + ".search..").check(CLASSES);
    }

    @Test
    void onlyTheOAuthRoomKnowsTheTokenLibrary() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".oauth").should().dependOnClassesThat()
                .resideInAPackage("com.nimbusds..").check(CLASSES);
    }

    @Test
    void theTestLibraryIsNeededByTheExtensionOnly() {
        noClasses().that().doNotHaveSimpleName("OutlookEmulator").should().dependOnClassesThat()
                .resideInAPackage("org.junit..").check(CLASSES);
    }

    @Test
    void onlyTheMimeRoomKnowsTheMailLibrary() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".mime").should().dependOnClassesThat()
                .resideInAnyPackage("jakarta.mail..", "jakarta.activation..", "org.eclipse.angus..").check(CLASSES);
    }

    @Test
    void theMimeRoomKnowsTheStoreOnly() {
        noClasses().that().resideInAPackage(ROOT + ".mime").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".http..", ROOT + ".graph..", ROOT + ".resource..", ROOT + ".attachment..",
                        ROOT + ".transport..", ROOT + ".sending..")
                .check(CLASSES);
    }

    @Test
    void transportKnowsNothingOfTheRequestsThatUseIt() {
        noClasses().that().resideInAnyPackage(ROOT + ".transport", ROOT + ".attachment", ROOT + ".resource").should()
                .dependOnClassesThat().resideInAnyPackage(ROOT + ".sending..", ROOT + ".seed..", ROOT + ".control..")
                .check(CLASSES);
    }

    @Test
    void subscriptionsKnowNothingOfTheWayNotificationsGo() {
        noClasses().that().resideInAPackage(ROOT + ".subscription").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".notification..", ROOT + ".oauth..", ROOT + ".control..").check(CLASSES);
        noClasses().that().resideInAnyPackage(ROOT + ".resource..", ROOT + ".graph..", ROOT + ".delta..").should()
                .dependOnClassesThat().resideInAPackage(ROOT + ".subscription..").check(CLASSES);
    }

    @Test
    void whoSendsNotificationsKnowsNothingOfMailboxes() {
        noClasses().that().resideInAPackage(ROOT + ".notification").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".store..", ROOT + ".resource..", ROOT + ".odata..", ROOT + ".control..")
                .check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + ".subscription").should().dependOnClassesThat()
                .resideInAPackage(ROOT + ".notification..").check(CLASSES);
    }

    @Test
    void onlyTheRecurrenceRoomKnowsTheRecurrenceLibraryAndNothingElse() {
        noClasses().that().resideOutsideOfPackage(ROOT + ".recurrence").should().dependOnClassesThat()
                .resideInAPackage("org.dmfs..").check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + ".recurrence").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".store..", ROOT + ".graph..", ROOT + ".calendar..").check(CLASSES);
    }

    @Test
    void calendarsKnowNothingOfMeetingsAndFreeTimes() {
        noClasses().that().resideInAnyPackage(ROOT + ".calendar", ROOT + ".store").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".meeting..", ROOT + ".freebusy..", ROOT + ".place..", ROOT + ".delta..",
                        ROOT + ".transport..")
                .check(CLASSES);
    }

    @Test
    void theOtherServiceIsATranslationAtTheEdge() {
        noClasses().that().resideInAPackage(ROOT + ".dialect").should().dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".store..", ROOT + ".resource..", ROOT + ".odata..", ROOT + ".calendar..",
                        ROOT + ".contact..", ROOT + ".attachment..", ROOT + ".sending..", ROOT + ".oauth..")
                .check(CLASSES);
        noClasses().that().resideInAPackage(ROOT + ".*..").and().resideOutsideOfPackage(ROOT + ".dialect..").should()
                .dependOnClassesThat().resideInAPackage(ROOT + ".dialect..").check(CLASSES);
    }

    @Test
    void nothingDependsOnCamel() {
        noClasses().should().dependOnClassesThat().resideInAPackage("org.apache.camel..").check(CLASSES);
    }
}
