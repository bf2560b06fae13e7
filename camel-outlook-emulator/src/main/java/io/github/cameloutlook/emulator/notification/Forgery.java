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
package io.github.cameloutlook.emulator.notification;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.github.cameloutlook.emulator.oauth.ValidationTokens;

/** What is wrong with a notification that a listener has to refuse. */
public enum Forgery {

    /** Another {@code clientState} than the subscription's. */
    CLIENT_STATE("clientState"),
    /** The id of a subscription that does not exist. */
    SUBSCRIPTION("subscription"),
    /** The body is not JSON. */
    BODY("body"),
    /** The body is larger than a listener should read: by default 5 MB. */
    OVERSIZED("oversized"),
    /** Token signed by somebody else in the name of a key of the directory; as all that follow, for resource data. */
    TOKEN_SIGNATURE("tokenSignature", ValidationTokens.Flaw.SIGNATURE),
    /** Token signed with a key that the directory does not know. */
    TOKEN_KEY("tokenKey", ValidationTokens.Flaw.KEY),
    /** Token of another application than the one that sends notifications. */
    TOKEN_PUBLISHER("tokenPublisher", ValidationTokens.Flaw.PUBLISHER),
    /** Token that was good until an hour ago. */
    TOKEN_EXPIRED("tokenExpired", ValidationTokens.Flaw.EXPIRED),
    /** Token for another application than the subscription's. */
    TOKEN_AUDIENCE("tokenAudience", ValidationTokens.Flaw.AUDIENCE),
    /** Token of another directory. */
    TOKEN_ISSUER("tokenIssuer", ValidationTokens.Flaw.ISSUER),
    /** No tokens at all. */
    WITHOUT_TOKENS("withoutTokens"),
    /** One byte of the encrypted data has changed, so that its signature is wrong. */
    DATA("data"),
    /** The encrypted key is not one. */
    DATA_KEY("dataKey"),
    /** The id of a certificate that the listener does not have. */
    CERTIFICATE("certificate");

    private static final String ENCRYPTED_CONTENT = "encryptedContent";

    private final String member;
    private final ValidationTokens.Flaw flaw;

    Forgery(String member) {
        this(member, null);
    }

    Forgery(String member, ValidationTokens.Flaw flaw) {
        this.member = member;
        this.flaw = flaw;
    }

    /** As it is written in JSON. */
    public String member() {
        return member;
    }

    /** Whether it is about what comes with resource data only. */
    boolean needsResourceData() {
        return ordinal() >= TOKEN_SIGNATURE.ordinal();
    }

    /** What is wrong with the token, or null. */
    ValidationTokens.Flaw flaw() {
        return flaw;
    }

    /** The members of a notification, forged. */
    Map<String, Object> members(Map<String, Object> genuine) {
        Map<String, Object> members = new LinkedHashMap<>(genuine);
        switch (this) {
            case CLIENT_STATE -> members.replaceAll((name, value) -> name.equals("clientState")
                    ? "forged-" + UUID.randomUUID() : value);
            case SUBSCRIPTION -> members.replaceAll((name, value) -> name.equalsIgnoreCase("subscriptionId")
                    ? UUID.randomUUID().toString() : value);
            case DATA -> encrypted(members, "data", Forgery::oneByteChanged);
            case DATA_KEY -> encrypted(members, "dataKey", Forgery::oneByteChanged);
            case CERTIFICATE -> encrypted(members, "encryptionCertificateId", id -> "unknown-" + UUID.randomUUID());
            default -> {
                // the body as a whole or its tokens are forged
            }
        }
        return members;
    }

    /** The headers of a notification, forged: some services send the secret there. */
    Map<String, String> headers(Map<String, String> genuine) {
        Map<String, String> headers = new LinkedHashMap<>(genuine);
        if (this == CLIENT_STATE) {
            headers.computeIfPresent("ClientState", (name, secret) -> "forged-" + UUID.randomUUID());
        }
        return headers;
    }

    private static void encrypted(
            Map<String, Object> members, String name, java.util.function.UnaryOperator<String> change) {
        if (members.get(ENCRYPTED_CONTENT) instanceof Map<?, ?> genuine) {
            Map<Object, Object> content = new LinkedHashMap<>(genuine);
            content.put(name, change.apply((String) genuine.get(name)));
            members.put(ENCRYPTED_CONTENT, content);
        }
    }

    private static String oneByteChanged(String base64) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        bytes[bytes.length / 2] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Forgery named(String member) {
        return Arrays.stream(values()).filter(forgery -> forgery.member.equals(member)).findFirst().orElse(null);
    }
}
