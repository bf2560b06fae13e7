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

import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificates that resource data is encrypted for. The first of the source is given to the service. A key opens
 * content as long as the source has it, and for a while afterwards, since notifications that were encrypted for it may
 * still be on their way. Safe for use by several threads.
 */
public final class EncryptionCertificates {

    /**
     * How long a key is remembered that the source no longer has: a subscription that was not told of the new one lives
     * for another day at most, and the service repeats a notification for four hours.
     */
    static final Duration REMEMBERED = Duration.ofDays(2);

    /** Between two readings because of unknown certificates. */
    static final Duration DISTANCE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(EncryptionCertificates.class);
    private static final int LEAST_BITS = 2048;
    private static final int MOST_BITS = 4096;

    /** @param seen when the source had the key last */
    private record Known(EncryptionKey key, Instant seen) {
    }

    /** @param byId every key that opens content */
    private record Keys(EncryptionKey current, Map<String, Known> byId) {
    }

    private final EncryptionKeySource source;
    private final Clock clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile Keys keys;
    private volatile Instant readAt;

    /**
     * Reads the certificates.
     *
     * @throws IllegalArgumentException if they cannot be read or the service would not take them
     */
    public EncryptionCertificates(EncryptionKeySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        this.keys = load(Map.of());
    }

    /** The one that subscriptions are made and renewed with. */
    public EncryptionKey current() {
        return keys.current;
    }

    /**
     * The key of a certificate that a notification names, if it is or recently was ours. An unknown one may be new, and
     * given to the service by another node: then the source is read again, though not often. May read files.
     */
    public Optional<EncryptionKey> find(String certificateId) {
        Optional<EncryptionKey> known = known(certificateId);
        if (known.isEmpty() && certificateId != null) {
            readAgain();
            return known(certificateId);
        }
        return known;
    }

    private Optional<EncryptionKey> known(String certificateId) {
        return Optional.ofNullable(certificateId).map(keys.byId::get).map(Known::key);
    }

    /** What comes meanwhile waits here, since it may be for the same new certificate. */
    private synchronized void readAgain() {
        if (!readAt.plus(DISTANCE).isAfter(clock.instant())) {
            reload();
        }
    }

    /**
     * Reads the certificates again. When they cannot be read, or the service would not take them, the previous ones
     * stay and a warning says why: files that are being replaced are read whole the next time. Does nothing while
     * another thread reads them: many subscriptions may be renewed at once.
     *
     * @return whether this made another one {@link #current()}
     */
    public boolean reload() {
        if (!reading.compareAndSet(false, true)) {
            return false;
        }
        Keys before = keys;
        try {
            keys = load(before.byId);
        } catch (IllegalArgumentException e) {
            LOG.warn("The certificates for resource data cannot be read again, the previous ones stay in use: {}",
                    e.getMessage(), e);
        } finally {
            reading.set(false);
        }
        return !keys.current.id().equals(before.current.id());
    }

    private Keys load(Map<String, Known> before) {
        readAt = clock.instant();
        List<EncryptionKey> loaded = source.load();
        if (loaded.isEmpty()) {
            throw new IllegalArgumentException("The option encryptionCertificate names no certificate.");
        }
        Instant now = clock.instant();
        Map<String, Known> byId = new LinkedHashMap<>();
        before.forEach((id, known) -> {
            if (known.seen.plus(REMEMBERED).isAfter(now)) {
                byId.put(id, known);
            }
        });
        for (EncryptionKey key : loaded) {
            check(key);
            byId.put(key.id(), new Known(key, now));
        }
        warnOutsideValidity(loaded.get(0), now);
        return new Keys(loaded.get(0), byId);
    }

    private static void check(EncryptionKey key) {
        int bits = key.certificate().getPublicKey() instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0;
        if (bits < LEAST_BITS || bits > MOST_BITS) {
            throw new IllegalArgumentException(
                    "The certificate " + key.certificate().getSubjectX500Principal() + " has "
                                               + (bits == 0 ? "no RSA key" : "an RSA key of " + bits + " bits")
                                               + ": resource data can be encrypted for RSA keys of " + LEAST_BITS + " to "
                                               + MOST_BITS + " bits only.");
        }
    }

    /** No error: what the key opens does not depend on dates, and a service that minds them says so. */
    private static void warnOutsideValidity(EncryptionKey key, Instant now) {
        Instant until = key.certificate().getNotAfter().toInstant();
        if (until.isBefore(now)) {
            LOG.warn("The certificate {} for resource data expired at {}: the service may refuse subscriptions with it. "
                     + "Put a new one first in the option encryptionCertificate.",
                    key.certificate().getSubjectX500Principal(), until);
        }
        Instant from = key.certificate().getNotBefore().toInstant();
        if (from.isAfter(now)) {
            LOG.warn("The certificate {} for resource data is not valid before {}: the service may refuse subscriptions "
                     + "with it.",
                    key.certificate().getSubjectX500Principal(), from);
        }
    }
}
