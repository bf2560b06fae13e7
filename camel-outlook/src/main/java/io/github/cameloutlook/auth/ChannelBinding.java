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
package io.github.cameloutlook.auth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Locale;

/**
 * Names a TLS connection by the server's certificate ({@code tls-server-end-point}, RFC 5929), so that a proof of
 * identity that is made for it is worth nothing on another one.
 */
public final class ChannelBinding {

    private static final String PREFIX = "tls-server-end-point:";

    private final byte[] data;

    private ChannelBinding(byte[] data) {
        this.data = data;
    }

    /** The binding to a server with this certificate, or null when the standard has none for its kind of signature. */
    public static ChannelBinding to(X509Certificate certificate) {
        String algorithm = digest(certificate);
        if (algorithm == null) {
            return null;
        }
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
            byte[] prefix = PREFIX.getBytes(StandardCharsets.US_ASCII);
            byte[] data = Arrays.copyOf(prefix, prefix.length + digest.length);
            System.arraycopy(digest, 0, data, prefix.length, digest.length);
            return new ChannelBinding(data);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    /** The digest of the certificate's signature, but SHA-256 in place of those that are broken. */
    private static String digest(X509Certificate certificate) {
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        String digest = signature;
        if (signature.contains("PSS")) {
            try {
                AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
                parameters.init(certificate.getSigAlgParams());
                digest = parameters.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm();
            } catch (GeneralSecurityException | IOException e) {
                return null;
            }
        } else if (signature.contains("WITH")) {
            digest = signature.substring(0, signature.indexOf("WITH"));
        } else {
            return null; // such as Ed25519, which has no digest of its own
        }
        String plain = digest.toUpperCase(Locale.ROOT).replace("-", "");
        return switch (plain) {
            case "MD5", "SHA1", "SHA256" -> "SHA-256";
            case "SHA224", "SHA384", "SHA512" -> "SHA-" + plain.substring(3);
            default -> null;
        };
    }

    /** What goes into the proof. */
    public byte[] data() {
        return data.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelBinding binding && Arrays.equals(data, binding.data);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(data);
    }

    @Override
    public String toString() {
        return "ChannelBinding";
    }
}
