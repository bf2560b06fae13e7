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
package io.github.cameloutlook.emulator.contact;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;

import javax.imageio.ImageIO;

import io.github.cameloutlook.emulator.AuthMode;
import io.github.cameloutlook.emulator.OutlookEmulatorServer;
import io.github.cameloutlook.emulator.TestHttp;
import io.github.cameloutlook.emulator.TestHttp.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhotosTest {

    private static final String ALICE = "/v1.0/users/alice@contoso.com";
    private static final String VALUE = "/photo/$value";

    private final OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build();

    private TestHttp http;

    @BeforeEach
    void start() throws Exception {
        emulator.start();
        http = new TestHttp(emulator);
    }

    @AfterEach
    void stop() throws Exception {
        emulator.close();
    }

    private static byte[] image(String format, int width, int height) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private Answer send(String method, String path, String type, byte[] bytes) throws Exception {
        return http.send(http.request(path).header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(emulator.baseUrl() + path))
                .header("Authorization", "Bearer any").build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = { "PUT", "PATCH" })
    void aUsersPhotoIsServedInTheSizesItIsLargeEnoughFor(String method) throws Exception {
        byte[] photo = image("jpeg", 300, 250);
        assertThat(send(method, ALICE + VALUE, "image/jpeg", photo).status()).isEqualTo(200);
        assertThat(bytes(ALICE + VALUE).body()).isEqualTo(photo);
        assertThat(http.get(ALICE + "/photo").json()).containsEntry("id", "300x250").containsEntry("width", 300)
                .containsEntry("@odata.mediaContentType", "image/jpeg").containsKey("@odata.mediaEtag");
        assertThat(http.get(ALICE + "/photos").value()).extracting(one -> one.get("id"))
                .containsExactly("48x48", "64x64", "96x96", "120x120", "240x240");
        assertThat(http.get(ALICE + "/photos/648x648").json()).containsEntry("id", "240x240");
        HttpResponse<byte[]> small = bytes(ALICE + "/photos/48x48/$value");
        assertThat(small.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(ImageIO.read(new ByteArrayInputStream(small.body())).getWidth()).isEqualTo(48);
        assertThat(bytes(ALICE + "/photo/48x48/$value").body()).isEqualTo(small.body());
        assertThat(http.get(ALICE + "/photos/50x50").errorCode()).isEqualTo("ImageNotFound");
        assertThat(http.delete(ALICE + VALUE).status()).isEqualTo(200);
        assertThat(http.get(ALICE + VALUE).status()).isEqualTo(404);
        assertThat(http.delete(ALICE + VALUE).errorCode()).isEqualTo("ImageNotFound");
    }

    @Test
    void aUserWithoutPhotoHasOneOfOnePixel() throws Exception {
        assertThat(http.get(ALICE + "/photo").json()).containsEntry("id", "1x1")
                .containsEntry("@odata.mediaContentType", "image/gif");
        assertThat(http.get(ALICE + "/photos").value()).isEmpty();
        assertThat(http.get(ALICE + "/photos/48x48/$value").errorCode()).isEqualTo("ImageNotFound");
    }

    @Test
    void contactsHavePhotosThatAreNoChangeOfTheContact() throws Exception {
        Map<String, Object> contact = emulator.mailbox("alice@contoso.com").createContact(Map.of("surname", "Xu"));
        String path = ALICE + "/contacts/" + contact.get("id");
        assertThat(http.get(path + "/photo").errorCode()).isEqualTo("ErrorItemNotFound");
        assertThat(http.get(path + VALUE).errorCode()).isEqualTo("ErrorItemNotFound");
        byte[] photo = image("png", 30, 40);
        assertThat(send("PUT", path + VALUE, "image/png", photo).status()).isEqualTo(200);
        assertThat(bytes(ALICE + "/contactFolders/contacts/contacts/" + contact.get("id") + VALUE).body()).isEqualTo(photo);
        assertThat(http.get(path + "/photo").json()).containsEntry("id", "30x40").containsEntry("height", 40);
        assertThat(http.delete(path + VALUE).status()).isEqualTo(405);
        assertThat(http.get(path).json()).containsEntry("changeKey", contact.get("changeKey"));
        assertThat(emulator.mailbox("alice@contoso.com").contacts()).hasSize(1);
    }

    @Test
    void whatIsNoImageOrTooLargeIsRefusedAndThePhotoStays() throws Exception {
        byte[] photo = image("jpeg", 60, 60);
        send("PUT", ALICE + VALUE, "image/jpeg", photo);
        assertThat(send("PUT", ALICE + VALUE, "image/jpeg", "no image".getBytes()).status()).isEqualTo(400);
        assertThat(send("PUT", ALICE + VALUE, "image/jpeg", Arrays.copyOf(photo, 100)).status()).isEqualTo(400);
        assertThat(send("PUT", ALICE + VALUE, "text/plain", photo).status()).isEqualTo(400);
        assertThat(send("PUT", ALICE + VALUE, "image/jpeg", new byte[0]).status()).isEqualTo(400);
        Answer large = send("PUT", ALICE + VALUE, "image/jpeg", Arrays.copyOf(photo, 4 * 1024 * 1024 + 1));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.errorCode()).isEqualTo("RequestEntityTooLarge");
        assertThat(bytes(ALICE + VALUE).body()).isEqualTo(photo);
    }

    @Test
    void photosNeedThePermissionsOfUsers() throws Exception {
        try (OutlookEmulatorServer strict
                = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").auth(AuthMode.strict).build()) {
            strict.start();
            TestHttp any = new TestHttp(strict);
            TestHttp reader = any.withToken(strict.tokens().forUser("alice@contoso.com", "User.Read"));
            TestHttp writer = any.withToken(strict.tokens().forApplication("User.ReadWrite.All"));
            assertThat(reader.get(ALICE + "/photo").status()).isEqualTo(200);
            assertThat(reader.delete(ALICE + VALUE).status()).isEqualTo(403);
            assertThat(writer.delete(ALICE + VALUE).status()).isEqualTo(404);
        }
    }

    @Test
    void imagesMayComeAsOctets() throws Exception {
        byte[] photo = image("png", 60, 60);
        assertThat(send("PUT", ALICE + VALUE, "application/octet-stream", photo).status()).isEqualTo(200);
        assertThat(http.get(ALICE + "/photo").json()).containsEntry("@odata.mediaContentType", "image/png");
        assertThat(http.send(http.request(ALICE + VALUE).PUT(HttpRequest.BodyPublishers.ofByteArray(image("jpeg", 50, 50))))
                .status()).isEqualTo(200);
        assertThat(http.get(ALICE + "/photo").json()).containsEntry("@odata.mediaContentType", "image/jpeg");
        assertThat(send("PATCH", ALICE + VALUE, "application/json", photo).status()).isEqualTo(200);
        assertThat(send("PUT", ALICE + VALUE, "application/octet-stream", new byte[] { 1, 2, 3 }).status()).isEqualTo(400);
    }
}
