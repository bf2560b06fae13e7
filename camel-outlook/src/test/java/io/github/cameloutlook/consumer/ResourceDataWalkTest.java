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
package io.github.cameloutlook.consumer;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import io.github.cameloutlook.consumer.message.FolderView;
import io.github.cameloutlook.emulator.OutlookEmulator;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.operation.request.MessageRequests;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Walks for which items come along with hints. */
class ResourceDataWalkTest {

    private static final String NO_TICKS = "initialDelay=10&delay=600000&safetyDelay=600000&exceptionHandler=#reporter";
    private static final String RESOURCE_DATA
            = "&includeResourceData=true&immutableIds=false&select=subject,importance&clientId=application"
              + "&encryptionPassword=secret&encryptionCertificate=file:";

    /** Only there to be accepted: what tells of changes here encrypts nothing. */
    @TempDir
    static Path directory;

    @RegisterExtension
    static final OutlookEmulator EMULATOR = OutlookEmulator.builder().mailbox(WatchedFolder.ALICE).build();

    private final ToldChanges told = new ToldChanges();
    private WatchedFolder folder;

    @BeforeAll
    static void certificate() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=test");
        X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, new Date(0), Date.from(Instant.now().plus(Duration.ofDays(30))), name, keys.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate())));
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("test", keys.getPrivate(), "secret".toCharArray(), new Certificate[] { certificate });
        try (OutputStream file = Files.newOutputStream(directory.resolve("test.p12"))) {
            store.store(file, "secret".toCharArray());
        }
    }

    @BeforeEach
    void watch() {
        folder = new WatchedFolder(EMULATOR).told(told);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private void start(String options) throws Exception {
        OutlookConsumer consumer
                = (OutlookConsumer) folder.startRoute(folder.uri(options + RESOURCE_DATA + directory.resolve("test.p12")))
                        .getRoute("watch").getConsumer();
        folder.await(() -> assertThat(consumer.statuses().get(0).lastWalk()).isNotNull());
    }

    /**
     * The item as a notification brings it along, with a subject by which it can be told from the one of the service.
     */
    private Map<String, Object> sent(String id) {
        Map<?, ?> message = folder.get(id);
        EMULATOR.journal().clear();
        Map<String, Object> sent = new HashMap<>();
        sent.put("id", id);
        sent.put("@odata.etag", message.get("@odata.etag"));
        sent.put("subject", message.get("subject") + " as sent");
        sent.put("importance", "normal");
        return sent;
    }

    private long reads() {
        return folder.requests("GET", "/messages/A") + folder.requests("POST", "/$batch");
    }

    @Test
    void anItemThatCameAlongIsTheExchange() throws Exception {
        start(NO_TICKS);
        String id = folder.put("one");
        told.waker().wake(folder.mailbox, sent(id));
        told.waker().wake(folder.mailbox, sent(id));
        told.waker().wake(folder.mailbox);
        folder.awaitSubjects("one as sent");
        assertThat(reads()).isZero();

        String other = folder.put("two");
        told.waker().wake(folder.mailbox, sent(other));
        folder.awaitSubjects("one as sent", "two as sent");
        assertThat(folder.last("one as sent").id()).isEqualTo(id);
    }

    @Test
    void anItemOfAnotherStateIsRead() throws Exception {
        start(NO_TICKS);
        Map<String, Object> sent = sent(folder.put("one"));
        sent.put("@odata.etag", "W/\"another\"");
        told.waker().wake(folder.mailbox, sent);

        folder.awaitSubjects("one");
        assertThat(reads()).isEqualTo(1);
    }

    @Test
    void anItemThatCameInPartIsRead() throws Exception {
        start(NO_TICKS);
        Map<String, Object> sent = sent(folder.put("one"));
        sent.remove("importance");
        told.waker().wake(folder.mailbox, sent);

        folder.awaitSubjects("one");
        assertThat(reads()).isEqualTo(1);
    }

    @Test
    void itemsThatDidNotComeAreReadTogether() throws Exception {
        start(NO_TICKS);
        String[] subjects = IntStream.range(0, 25).mapToObj(number -> "message " + number).toArray(String[]::new);
        folder.put(subjects);
        told.waker().wake(folder.mailbox);

        folder.awaitSubjects(subjects);
        assertThat(folder.requests("POST", "/$batch")).isEqualTo(2);
        assertThat(reads()).isEqualTo(2);
    }

    @Test
    void anItemThatIsGoneIsPassedOver() throws Exception {
        start(NO_TICKS);
        EMULATOR.faults().add(Fault.on("GET", "importance").status(404).error("ErrorItemNotFound", "Gone.").times(1));
        folder.put("one");
        told.waker().wake(folder.mailbox);
        folder.await(() -> assertThat(reads()).isEqualTo(1));
        folder.put("two");
        told.waker().wake(folder.mailbox);

        folder.awaitSubjects("two");
        assertThat(folder.reports).isEmpty();
    }

    @Test
    void anItemThatCannotBeReadIsAFailedMessage() throws Exception {
        String quarantine = folder.createFolder(" quarantine");
        start("initialDelay=10&delay=50&exceptionHandler=#reporter&maximumRedeliveries=1&moveToOnFailure=RAW(" + quarantine
              + ")");
        EMULATOR.faults().add(Fault.on("GET", "importance").status(500));
        folder.put("bad");
        told.waker().wake(folder.mailbox);
        folder.await(() -> assertThat(folder.subjectsIn(quarantine)).containsExactly("bad"));
        assertThat(folder.subjects()).isEmpty();
        assertThat(folder.reports).hasSize(2).allMatch(report -> report.contains("Exchange of message"));
        EMULATOR.faults().clear();
        folder.put("good");
        told.waker().wake(folder.mailbox);

        folder.awaitSubjects("good");
    }

    @Test
    void anOutageUsesUpNothing() throws Exception {
        start("initialDelay=10&delay=50&exceptionHandler=#reporter&maximumRedeliveries=0");
        EMULATOR.faults().add(Fault.on("GET", "*/messages/A*").status(500));
        folder.put("one");
        told.waker().wake(folder.mailbox);
        folder.await(() -> assertThat(folder.reports).hasSizeGreaterThan(2));
        EMULATOR.faults().clear();

        folder.awaitSubjects("one");
    }

    @Test
    void linksOfTheOtherKindOfWalkAreNotFollowed() {
        assertThat(view(true).fingerprint()).isNotEqualTo(view(false).fingerprint());
    }

    @Test
    void knowsWhichPropertiesWereConfigured() {
        assertThat(view(true).configured()).containsExactly("id", "subject", "singleValueExtendedProperties", "attachments");
    }

    private static FolderView view(boolean itemsApart) {
        return new FolderView(
                "inbox", "id, subject", null, "singleValueExtendedProperties($filter=id eq 'a,b'),attachments", null, 50,
                Set.of("isRead"), itemsApart, new MessageRequests(true));
    }
}
