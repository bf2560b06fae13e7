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

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.model.OutlookChangeNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification;
import io.github.cameloutlook.webhook.notification.ReceivedNotification.Channel;
import io.github.cameloutlook.webhook.resourcedata.RefusedNotificationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.CLIENT;
import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.TENANT;
import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.encrypt;
import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.encrypted;
import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.notification;
import static io.github.cameloutlook.webhook.resourcedata.ResourceDataFixture.received;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ResourceDataReaderTest {

    private static final EncryptionKey KEY = ResourceDataFixture.key("current");
    private static final EncryptionKey OTHER = ResourceDataFixture.key("other");
    private static final String MESSAGE
            = "{\"@odata.context\":\"c\",\"subject\":\"Grüße\",\"receivedDateTime@odata.type\":\"#DateTimeOffset\",\"size\":1.50}";

    private final MovableClock clock = ResourceDataFixture.standingClock();
    private int verifications;
    /** Knows the tokens good, of-another-tenant, unreachable. */
    private final TokenVerifier verifier = token -> {
        verifications++;
        return switch (token) {
            case "good" -> new TokenVerifier.Verified(TENANT.toUpperCase(), clock.instant().plusSeconds(60));
            case "of-another-tenant" -> new TokenVerifier.Verified(CLIENT, clock.instant().plusSeconds(60));
            case "unreachable" -> throw new IssuerUnreachableException("down", null);
            default -> throw new RefusedNotificationException(Reason.TOKEN_SIGNATURE);
        };
    };
    private final ResourceDataReader reader = reader("contoso.com");

    private ResourceDataReader reader(String tenantId) {
        return new ResourceDataReader(
                verifier, tenantId, new EncryptionCertificates(() -> List.of(KEY), Clock.systemUTC()), clock);
    }

    private Reason refusal(ReceivedNotification received) {
        return catchThrowableOfType(RefusedNotificationException.class, () -> reader.read(received)).reason();
    }

    private Reason refusal(Map<String, Object> encryptedContent) {
        return refusal(received(notification(encryptedContent), "good"));
    }

    @Test
    void readsTheItemWithItsIdAndVersion() throws Exception {
        Map<String, Object> item = reader.read(received(notification(encrypt(KEY, MESSAGE)), "good"));

        assertThat(item).containsEntry("subject", "Grüße").containsEntry("id", "m1")
                .containsEntry("@odata.etag", "W/\"CQAAABYAAAC\"")
                .containsEntry("receivedDateTime@odata.type", "#DateTimeOffset");
        assertThat(item.get("size")).hasToString("1.50");
    }

    @Test
    void readsNothingWhereNothingCame() throws Exception {
        assertThat(reader.read(received(notification(null), "good"))).isEmpty();
        assertThat(refusal(received(notification(null), "bad"))).isEqualTo(Reason.TOKEN_SIGNATURE);
    }

    @Test
    void wantsATokenOfTheTenantWithEveryRequest() {
        OutlookChangeNotification notification = notification(encrypt(KEY, MESSAGE));

        assertThat(refusal(received(notification))).isEqualTo(Reason.TOKEN_MISSING);
        assertThat(refusal(received(notification, "bad"))).isEqualTo(Reason.TOKEN_SIGNATURE);
        assertThat(refusal(received(notification, "bad", "of-another-tenant"))).isEqualTo(Reason.TENANT);
        assertThat(refusal(received(notification, IntStream.range(0, 65).mapToObj(i -> "good").toArray(String[]::new))))
                .isEqualTo(Reason.TOO_MANY_TOKENS);
        notification.remove("tenantId");
        assertThat(refusal(received(notification, "good"))).isEqualTo(Reason.TENANT);
    }

    @Test
    void leavesTokensOfOthersAlone() throws Exception {
        assertThat(
                reader.read(received(notification(encrypt(KEY, MESSAGE)), "bad", "of-another-tenant", "unreachable", "good")))
                .isNotEmpty();
    }

    @Test
    void tellsUnknownFromRefused() {
        assertThatThrownBy(() -> reader.read(received(notification(encrypt(KEY, MESSAGE)), "unreachable", "bad")))
                .isInstanceOf(IssuerUnreachableException.class);
    }

    @Test
    void takesNotificationsOfTheConfiguredTenantOnly() throws Exception {
        OutlookChangeNotification notification = notification(encrypt(KEY, MESSAGE));

        assertThat(reader(TENANT).read(received(notification, "good"))).isNotEmpty();
        assertThatThrownBy(() -> reader(CLIENT).read(received(notification, "good")))
                .isInstanceOfSatisfying(RefusedNotificationException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TENANT));
    }

    @Test
    void needsNoTokensFromAHub() throws Exception {
        ReceivedNotification received = new ReceivedNotification(
                notification(encrypt(KEY, MESSAGE)), List.of(), Channel.EVENT_HUB, Instant.now());

        assertThat(reader.read(received)).isNotEmpty();
        assertThat(verifications).isZero();
    }

    @Test
    void checksATokenOnceWhileItIsValid() throws Exception {
        for (int i = 0; i < 10; i++) {
            reader.read(received(notification(encrypt(KEY, MESSAGE)), "good"));
        }
        assertThat(verifications).isEqualTo(1);

        clock.advance(Duration.ofSeconds(61));
        reader.read(received(notification(encrypt(KEY, MESSAGE)), "good"));
        assertThat(verifications).isEqualTo(2);
    }

    @Test
    void opensNothingThatIsForAnotherCertificate() {
        assertThat(refusal(encrypt(OTHER, MESSAGE))).isEqualTo(Reason.UNKNOWN_CERTIFICATE);
        Map<String, Object> nameless = encrypt(KEY, MESSAGE);
        nameless.remove("encryptionCertificateId");
        assertThat(refusal(nameless)).isEqualTo(Reason.UNKNOWN_CERTIFICATE);
        Map<String, Object> misnamed = encrypt(OTHER, MESSAGE);
        misnamed.put("encryptionCertificateId", KEY.id());
        assertThat(refusal(misnamed)).isEqualTo(Reason.UNREADABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "data", "dataKey", "dataSignature" })
    void noticesWhenAPartWasChangedOrIsMissing(String part) {
        Map<String, Object> changed = encrypt(KEY, MESSAGE);
        byte[] bytes = Base64.getDecoder().decode((String) changed.get(part));
        bytes[bytes.length - 1] ^= 1;
        changed.put(part, Base64.getEncoder().encodeToString(bytes));
        assertThat(refusal(changed)).isEqualTo(Reason.UNREADABLE_CONTENT);

        for (Object other : new Object[] { null, 1, "", "no base64!", List.of() }) {
            changed.put(part, other);
            assertThat(refusal(changed)).isEqualTo(Reason.UNREADABLE_CONTENT);
        }
    }

    @Test
    void checksTheSignatureAlthoughTheContentCouldBeDecrypted() {
        byte[] contentKey = ResourceDataFixture.newContentKey();
        byte[] data = ResourceDataFixture.aes(contentKey, MESSAGE.getBytes(StandardCharsets.UTF_8));
        byte[] dataKey = ResourceDataFixture.wrap(KEY.certificate().getPublicKey(), contentKey);

        assertThat(refusal(encrypted(KEY, dataKey, data, ResourceDataFixture.hmac(new byte[32], data))))
                .isEqualTo(Reason.UNREADABLE_CONTENT);
    }

    @Test
    void takesNoOtherPaddingOrKeySize() {
        byte[] contentKey = ResourceDataFixture.newContentKey();
        byte[] data = ResourceDataFixture.aes(contentKey, MESSAGE.getBytes(StandardCharsets.UTF_8));
        byte[] old = ResourceDataFixture.wrap(KEY.certificate().getPublicKey(), contentKey, "RSA/ECB/PKCS1Padding");
        assertThat(refusal(encrypted(KEY, old, data, ResourceDataFixture.hmac(contentKey, data))))
                .isEqualTo(Reason.UNREADABLE_CONTENT);

        assertThat(refusal(encrypt(KEY, new byte[16], MESSAGE.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Reason.UNREADABLE_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "1", "{", "{} {}", "{\"subject\":\"a\",\"subject\":\"b\"}" })
    void readsOneObjectAndNothingElse(String content) {
        assertThat(refusal(encrypt(KEY, content))).isEqualTo(Reason.UNREADABLE_CONTENT);
    }

    @Test
    void readsNoAbyss() {
        assertThat(refusal(encrypt(KEY, "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")))
                .isEqualTo(Reason.UNREADABLE_CONTENT);
        OutlookChangeNotification text = notification(null);
        text.set("encryptedContent", "text");
        assertThat(refusal(received(text, "good"))).isEqualTo(Reason.UNREADABLE_CONTENT);
    }

    @Test
    void wantsTheItemThatTheNotificationIsAbout() throws Exception {
        assertThat(refusal(encrypt(KEY, "{\"id\":\"m2\"}"))).isEqualTo(Reason.OTHER_ITEM);

        OutlookChangeNotification other = notification(encrypt(KEY, MESSAGE));
        other.set("resource", "Users/u1/Messages/xm1");
        assertThat(refusal(received(other, "good"))).isEqualTo(Reason.OTHER_ITEM);
        other.remove("resource");
        assertThat(refusal(received(other, "good"))).isEqualTo(Reason.OTHER_ITEM);
        other.set("resource", "users('u1')/messages('m1')");
        assertThat(reader.read(received(other, "good"))).containsEntry("id", "m1");
        other.remove("resourceData");
        assertThat(refusal(received(other, "good"))).isEqualTo(Reason.OTHER_ITEM);
    }

    @Test
    void knowsIdsInEncodedPaths() {
        assertThat(ResourcePath.endsWith("users/u/messages/AQ%3D%3D", "AQ==")).isTrue();
        assertThat(ResourcePath.endsWith("users/u/messages/A+Q=", "A+Q=")).isTrue();
        assertThat(ResourcePath.endsWith("users/u/messages/100%", "100%")).isTrue();
        assertThat(ResourcePath.endsWith("users/u/messages/AQ=", "aq=")).isFalse();
    }

    @Test
    void saysNothingOfWhatCame() {
        RefusedNotificationException refused = catchThrowableOfType(RefusedNotificationException.class,
                () -> reader.read(received(notification(encrypt(KEY, "{\"id\":\"hush\"}")), "good")));

        assertThat(refused).hasMessage("Resource data refused: OTHER_ITEM").hasNoCause();
    }
}
