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
package io.github.cameloutlook.webhook.resourcedata;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.github.cameloutlook.emulator.clock.MovableClock;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EncryptionCertificatesTest {

    private static final EncryptionKey OLD = ResourceDataFixture.key("old");
    private static final EncryptionKey NEW = ResourceDataFixture.key("new");

    private final MovableClock clock = ResourceDataFixture.standingClock();
    private final AtomicReference<List<EncryptionKey>> files = new AtomicReference<>(List.of(OLD));
    private final EncryptionCertificates certificates = new EncryptionCertificates(files::get, clock);

    @Test
    void givesTheFirstToTheServiceAndFindsAllOfThem() {
        files.set(List.of(NEW, OLD));

        assertThat(certificates.reload()).isTrue();

        assertThat(certificates.current()).isEqualTo(NEW);
        assertThat(certificates.find(NEW.id())).contains(NEW);
        assertThat(certificates.find(OLD.id())).contains(OLD);
        assertThat(certificates.find("another")).isEmpty();
        assertThat(certificates.find(null)).isEmpty();
    }

    @Test
    void remembersAReplacedKeyAsLongAsItMayBeNeeded() {
        files.set(List.of(NEW));
        certificates.reload();
        clock.advance(EncryptionCertificates.REMEMBERED.minusSeconds(1));

        assertThat(certificates.reload()).isFalse();
        assertThat(certificates.find(OLD.id())).contains(OLD);

        clock.advance(Duration.ofSeconds(2));
        certificates.reload();
        assertThat(certificates.find(OLD.id())).isEmpty();
        assertThat(certificates.find(NEW.id())).contains(NEW);
    }

    @Test
    void looksForACertificateThatAnotherNodeGaveToTheService() {
        AtomicInteger readings = new AtomicInteger();
        EncryptionCertificates following = new EncryptionCertificates(() -> {
            readings.incrementAndGet();
            return files.get();
        }, clock);
        files.set(List.of(NEW, OLD));
        assertThat(following.find(NEW.id())).as("read just now").isEmpty();

        clock.advance(EncryptionCertificates.DISTANCE);
        assertThat(following.find(NEW.id())).contains(NEW);
        assertThat(following.current()).isEqualTo(NEW);
        for (int i = 0; i < 10; i++) {
            assertThat(following.find("of somebody else " + i)).isEmpty();
        }
        assertThat(readings).hasValue(2);
    }

    @Test
    void keepsWhatItHasWhenFilesCannotBeReadAgain() {
        EncryptionCertificates kept = new EncryptionCertificates(() -> {
            if (files.get() == null) {
                throw new IllegalArgumentException("half written");
            }
            return files.get();
        }, clock);
        files.set(null);

        assertThat(kept.reload()).isFalse();
        assertThat(kept.current()).isEqualTo(OLD);
    }

    @Test
    void refusesKeysThatTheServiceDoesNotTake() {
        Instant now = Instant.now();
        EncryptionKey small = ResourceDataFixture.key("small", "RSA", 1024, now, now.plusSeconds(60));
        EncryptionKey elliptic = ResourceDataFixture.key("elliptic", "EC", 256, now, now.plusSeconds(60));

        assertThatThrownBy(() -> new EncryptionCertificates(() -> List.of(small), clock))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1024 bits");
        assertThatThrownBy(() -> new EncryptionCertificates(() -> List.of(OLD, elliptic), clock))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("CN=elliptic");
        assertThatThrownBy(() -> new EncryptionCertificates(List::of, clock))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("names no certificate");
    }

    @Test
    void usesAnExpiredCertificate() {
        Instant now = Instant.now();
        EncryptionKey expired = ResourceDataFixture.key("expired", "RSA", 2048, now.minusSeconds(120), now.minusSeconds(60));
        files.set(List.of(expired));
        certificates.reload();

        assertThat(certificates.current()).isEqualTo(expired);
    }

    @Test
    void namesCertificatesByThumbprintAndNeverPrintsKeys() {
        assertThat(OLD.id()).matches("[0-9a-f]{64}").isNotEqualTo(NEW.id())
                .isEqualTo(new EncryptionKey(NEW.privateKey(), OLD.certificate()).id());
        assertThat(OLD.toString()).contains("CN=old").doesNotContain("rivate");
    }
}
