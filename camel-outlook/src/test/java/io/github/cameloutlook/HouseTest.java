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

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.cameloutlook.dialect.ApiVersion;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.dialect.NotificationForm;
import io.github.cameloutlook.dialect.OutlookApi;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The walls of the house: which room may look into which. */
@AnalyzeClasses(packages = "io.github.cameloutlook", importOptions = {
        ImportOption.DoNotIncludeTests.class, HouseTest.ComponentOnly.class })
class HouseTest {

    private static final String BASE = "io.github.cameloutlook";

    /** The emulator is another module, on the class path of the tests. */
    static final class ComponentOnly implements ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("/emulator/");
        }
    }

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWN = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("root").definedBy(BASE)
            .layer("webhook").definedBy(BASE + ".webhook..")
            .layer("streaming").definedBy(BASE + ".streaming..")
            .layer("consumer").definedBy(BASE + ".consumer..")
            .layer("operation").definedBy(BASE + ".operation..")
            .layer("convert").definedBy(BASE + ".convert..")
            .layer("client").definedBy(BASE + ".client..")
            .layer("dialect").definedBy(BASE + ".dialect..")
            .layer("auth").definedBy(BASE + ".auth..")
            .layer("model").definedBy(BASE + ".model..")
            .whereLayer("root").mayNotBeAccessedByAnyLayer()
            .whereLayer("webhook").mayOnlyBeAccessedByLayers("root")
            .whereLayer("streaming").mayOnlyBeAccessedByLayers("root")
            .whereLayer("consumer").mayOnlyBeAccessedByLayers("root", "webhook", "streaming")
            .whereLayer("operation").mayOnlyBeAccessedByLayers("root", "webhook", "streaming", "consumer")
            .whereLayer("convert").mayOnlyBeAccessedByLayers("root", "webhook", "consumer", "operation")
            .whereLayer("client")
            .mayOnlyBeAccessedByLayers("root", "webhook", "streaming", "consumer", "operation", "convert")
            .whereLayer("dialect").mayOnlyBeAccessedByLayers("root", "operation", "client")
            .whereLayer("auth").mayOnlyBeAccessedByLayers("root", "client")
            // which API is spoken is known everywhere, how it is spoken only below
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(), belongToAnyOf(OutlookApi.class, ApiVersion.class, Capability.class))
            // notifications come without a client, from whichever service
            .ignoreDependency(resideInAnyPackage(BASE + ".webhook.notification", BASE + ".streaming"),
                    belongToAnyOf(NotificationForm.class));

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWN_IN_WEBHOOK = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("entries").definedBy(BASE + ".webhook")
            .layer("http").definedBy(BASE + ".webhook.http..")
            .layer("subscription").definedBy(BASE + ".webhook.subscription..")
            .layer("resourcedata").definedBy(BASE + ".webhook.resourcedata..")
            .layer("notification").definedBy(BASE + ".webhook.notification..")
            .whereLayer("entries").mayNotBeAccessedByAnyLayer()
            .whereLayer("http").mayOnlyBeAccessedByLayers("entries")
            .whereLayer("subscription").mayOnlyBeAccessedByLayers("entries")
            .whereLayer("resourcedata").mayOnlyBeAccessedByLayers("entries", "subscription")
            .whereLayer("notification").mayOnlyBeAccessedByLayers("entries", "http", "resourcedata");

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWN_IN_CONSUMER = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("entries").definedBy(BASE + ".consumer")
            .layer("resources")
            .definedBy(BASE + ".consumer.message..", BASE + ".consumer.collection..", BASE + ".consumer.calendar..")
            .layer("source").definedBy(BASE + ".consumer.source..")
            .layer("position").definedBy(BASE + ".consumer.position..")
            .layer("waiting").definedBy(BASE + ".consumer.waiting..")
            .whereLayer("entries").mayNotBeAccessedByAnyLayer()
            .whereLayer("resources").mayOnlyBeAccessedByLayers("entries")
            .whereLayer("source").mayOnlyBeAccessedByLayers("entries", "resources")
            .whereLayer("position").mayOnlyBeAccessedByLayers("entries", "resources", "source");

    @ArchTest
    static final ArchRule ARROWS_POINT_DOWN_IN_OPERATION = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .layer("entries").definedBy(BASE + ".operation")
            .layer("batch").definedBy(BASE + ".operation.batch..")
            .layer("mail").definedBy(BASE + ".operation.mail..")
            .layer("event").definedBy(BASE + ".operation.event..")
            .layer("attachment").definedBy(BASE + ".operation.attachment..")
            .layer("call").definedBy(BASE + ".operation.call..")
            .layer("container").definedBy(BASE + ".operation.container..")
            .layer("request").definedBy(BASE + ".operation.request..")
            .layer("catalogue").definedBy(BASE + ".operation.catalogue..")
            .whereLayer("entries").mayNotBeAccessedByAnyLayer()
            .whereLayer("batch").mayOnlyBeAccessedByLayers("entries")
            .whereLayer("mail").mayOnlyBeAccessedByLayers("entries", "batch")
            .whereLayer("event").mayOnlyBeAccessedByLayers("entries", "batch")
            .whereLayer("attachment").mayOnlyBeAccessedByLayers("entries", "mail", "event")
            .whereLayer("call").mayOnlyAccessLayers("container", "catalogue")
            .whereLayer("container").mayOnlyAccessLayers("request", "catalogue")
            .whereLayer("request").mayOnlyAccessLayers("catalogue")
            .whereLayer("catalogue").mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule THE_CATALOGUE_IS_DATA = noClasses().that().resideInAPackage(BASE + ".operation.catalogue..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.camel..")
            .because("who reads the rows must not need what carries them out");

    @ArchTest
    static final ArchRule LOWER_ROOMS_KNOW_NO_EXCHANGE = noClasses()
            .that().resideInAnyPackage(BASE + ".client..", BASE + ".dialect..", BASE + ".auth..", BASE + ".model..")
            .should().dependOnClassesThat(resideInAPackage("org.apache.camel..")
                    .and(DescribedPredicate.not(named("org.apache.camel.RuntimeCamelException"))))
            .because("these rooms are of use without a route, and stay testable without one");

    @ArchTest
    static final ArchRule ONLY_THE_CLIENT_SPEAKS_HTTP = noClasses()
            .that().resideInAnyPackage(BASE + ".consumer..", BASE + ".operation..", BASE + ".convert..", BASE + ".model..")
            .should().dependOnClassesThat().resideInAPackage("java.net.http..")
            .because("the rules of traffic hold only if all traffic goes through the client");

    @ArchTest
    static final ArchRule ONLY_METERS_KNOW_MICROMETER
            = noClasses().that().resideInAPackage(BASE + "..").and().haveSimpleNameNotEndingWith("Meters")
                    .should().dependOnClassesThat().resideInAPackage("io.micrometer..")
                    .because("it is optional, and a class that knows it cannot be loaded without it");

    @ArchTest
    static final ArchRule ONE_CHAMBER_KNOWS_ICALENDAR = noClasses()
            .that().resideOutsideOfPackage(BASE + ".convert.calendar..")
            .should().dependOnClassesThat().resideInAPackage("net.fortuna..")
            .because("applications without iCalendar need not have the library");

    @ArchTest
    static final ArchRule ONE_CHAMBER_KNOWS_VCARD = noClasses()
            .that().resideOutsideOfPackage(BASE + ".convert.contact..")
            .should().dependOnClassesThat().resideInAnyPackage("ezvcard..", "com.github.mangstadt..")
            .because("applications without vCard need not have the library");

    @ArchTest
    static final ArchRule CHAMBERS_OF_CONVERTERS_ARE_APART = slices().matching(BASE + ".convert.(*)..")
            .should().notDependOnEachOther()
            .ignoreDependency(resideInAPackage(BASE + ".convert.type.."), resideInAPackage(BASE + ".convert.."))
            .because("each of them needs another optional library");

    @ArchTest
    static final ArchRule ONLY_MIME_KNOWS_JAKARTA_MAIL = noClasses()
            .that().resideOutsideOfPackage(BASE + ".convert.mime..")
            .and().haveNameNotMatching(BASE.replace(".", "\\.") + "\\.convert\\.MimeBody.*")
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.mail..", "org.eclipse.angus..")
            .because("it is optional, and a class that knows it cannot be loaded without it");

    @ArchTest
    static final ArchRule NOBODY_KNOWS_ANGUS = noClasses()
            .should().dependOnClassesThat().resideInAPackage("org.eclipse.angus..")
            .because("any implementation of Jakarta Mail will do");

    @ArchTest
    static final ArchRule BODIES_KNOW_NO_CHAMBER = noClasses().that().resideInAPackage(BASE + ".convert")
            .should().dependOnClassesThat().resideInAPackage(BASE + ".convert.*..")
            .because("chambers use what all of them need, and are used by none of it");

    @ArchTest
    static final ArchRule ONE_CHAMBER_KNOWS_NTLM = noClasses()
            .that().resideOutsideOfPackage(BASE + ".auth.ntlm..")
            .should().dependOnClassesThat().resideInAPackage("com.hierynomus..")
            .because("applications that do not use NTLM need not have the library");

    @ArchTest
    static final ArchRule ONE_CHAMBER_KNOWS_KERBEROS = noClasses()
            .that().resideOutsideOfPackage(BASE + ".auth.kerberos..")
            .should().dependOnClassesThat().resideInAnyPackage("org.ietf.jgss..", "javax.security.sasl..")
            .because("what blocks is in one place, and runs on the executor there");

    @ArchTest
    static final ArchRule MULTIPART_KNOWS_NO_CLIENT = noClasses().that().resideInAPackage(BASE + ".client.multipart..")
            .should().dependOnClassesThat().resideInAPackage(BASE + ".client")
            .because("it reads and writes bytes, whoever sends them");

    @ArchTest
    static final ArchRule NOBODY_SLEEPS = noClasses().should().callMethod(Thread.class, "sleep", long.class)
            .because("delays come from a scheduler; a sleeping thread is one that serves nobody");

    @ArchTest
    static final ArchRule NO_VENDOR_SDK = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("com.microsoft.graph..", "com.azure..", "com.microsoft.kiota..");

    @ArchTest
    static final ArchRule ONLY_AUTH_KNOWS_MSAL = noClasses().that().resideOutsideOfPackage(BASE + ".auth..")
            .should().dependOnClassesThat().resideInAPackage("com.microsoft.aad.msal4j..");

    @ArchTest
    static final ArchRule FEW_CLASSES_KNOW_JSON_WEB_TOKENS = noClasses()
            .that().doNotHaveFullyQualifiedName(BASE + ".webhook.resourcedata.JwtTokenVerifier")
            .and().doNotHaveFullyQualifiedName(BASE + ".auth.CertificateAssertion")
            .should().dependOnClassesThat().resideInAPackage("com.nimbusds..")
            .because("applications without resource data and the older sign-in endpoint need not have the library");

    private static DescribedPredicate<JavaClass> named(String name) {
        return JavaClass.Predicates.assignableTo(name);
    }
}
