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
package io.github.cameloutlook.webhook.subscription;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret that the service repeats in every notification of a subscription. It is kept as a digest, made once: a
 * stranger may post thousands of notifications at a time, each of which is compared with the secrets of every mailbox.
 */
public final class ClientState {

    /** As many as an attacker cannot guess, and well below what the service takes. */
    private static final int RANDOM_BYTES = 32;

    /** What the service takes; longer ones are a stranger's. */
    private static final int LONGEST = 128;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ClientState NONE = new ClientState(null);

    private final byte[] digest;
    private final long beginning;

    private ClientState(byte[] digest) {
        this.digest = digest;
        this.beginning = digest == null ? 0 : ByteBuffer.wrap(digest).getLong();
    }

    static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A secret of ours, or one that came; null or one that is too long is like none. */
    public static ClientState of(String secret) {
        if (secret == null || secret.length() > LONGEST) {
            return NONE;
        }
        try {
            return new ClientState(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Whether it is the same secret, in a time that does not tell how much of it is right. None matches nothing. The
     * beginning of a digest may be compared at once: it is right as a whole or not at all, and nobody finds a text
     * whose digest begins as that of a secret.
     */
    public boolean matches(ClientState received) {
        return beginning == received.beginning && digest != null && received.digest != null
                && MessageDigest.isEqual(digest, received.digest);
    }

    @Override
    public String toString() {
        return "ClientState";
    }
}
