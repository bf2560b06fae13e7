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
package io.github.cameloutlook.emulator.subscription;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** An application that subscribes to changes. */
final class SubscriptionClient {

    static final String PATH = "/v1.0/subscriptions";

    final TestHttp http;
    private final OutlookEmulatorServer emulator;

    SubscriptionClient(OutlookEmulatorServer emulator) {
        this(emulator, new TestHttp(emulator));
    }

    SubscriptionClient(OutlookEmulatorServer emulator, TestHttp http) {
        this.emulator = emulator;
        this.http = http;
    }

    /** A body that is good. */
    Map<String, Object> body(String resource, String changeType, String url) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("changeType", changeType);
        body.put("resource", resource);
        body.put("notificationUrl", url);
        body.put("expirationDateTime", inMinutes(120));
        body.put("clientState", "a secret");
        return body;
    }

    /** The same with resource data. */
    Map<String, Object> richBody(String resource, String changeType, String url, String certificate) {
        Map<String, Object> body = body(resource, changeType, url);
        body.put("includeResourceData", true);
        body.put("encryptionCertificate", certificate);
        body.put("encryptionCertificateId", "key 1");
        return body;
    }

    String inMinutes(long minutes) {
        return emulator.clock().instant().plus(Duration.ofMinutes(minutes)).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    Answer post(Map<String, Object> body) throws Exception {
        return http.post(PATH, body);
    }

    /** Creates one and gives its id. */
    String create(Map<String, Object> body) throws Exception {
        Answer answer = post(body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return (String) answer.json().get("id");
    }

    Answer patch(String id, Map<String, Object> body) throws Exception {
        return http.patch(PATH + "/" + id, body);
    }

    Answer reauthorize(String id) throws Exception {
        return http.post(PATH + "/" + id + "/reauthorize");
    }

    @SuppressWarnings("unchecked")
    static String message(Answer answer) {
        return (String) ((Map<String, Object>) answer.json().get("error")).get("message");
    }

    /** A self-signed certificate in the form in which subscriptions carry it. */
    static String certificate(String algorithm, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=subscriber");
        Instant now = Instant.now();
        byte[] der = new JcaX509v3CertificateBuilder(
                name, BigInteger.ONE, Date.from(now), Date.from(now.plus(Duration.ofDays(2))), name, keys.getPublic())
                .build(new JcaContentSignerBuilder(algorithm.equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
                        .build(keys.getPrivate()))
                .getEncoded();
        return Base64.getEncoder().encodeToString(der);
    }
}
