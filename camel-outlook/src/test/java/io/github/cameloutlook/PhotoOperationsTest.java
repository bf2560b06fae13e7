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

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.convert.OutlookInputException;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Photos of users and contacts, and what is refused as one. */
class PhotoOperationsTest extends ProducerTestSupport {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = { "jpeg", "png", "gif", "bmp", "tiff" })
    void theTypeIsThatOfTheImageWhateverHeadersSay(String format) throws Exception {
        ok("outlook:photo/update", Images.image(format, 60, 60), Exchange.CONTENT_TYPE, "text/plain");
        assertThat(requests("PUT", "/photo/$value")).singleElement()
                .satisfies(request -> assertThat(request.requestHeaders()).containsEntry("Content-Type", "image/" + format));
        assertThat(EMULATOR.journal().exchanges()).hasSize(1);
    }

    @Test
    void imagesComeAsBytesStreamsAndFiles() throws Exception {
        byte[] image = Images.jpeg(50, 50);
        Path file = Files.write(directory.resolve("alice.jpg"), image);
        for (Object body : new Object[] { image, new ByteArrayInputStream(image), file.toFile(), file }) {
            ok("outlook:photo/delete", null, OutlookConstants.MAILBOX, withPhoto());
            ok("outlook:photo/update", body);
            assertThat(photo()).isEqualTo(image);
        }
    }

    private String withPhoto() throws Exception {
        ok("outlook:photo/update", Images.png(20, 20));
        return ALICE;
    }

    private byte[] photo(Object... headers) throws Exception {
        Exchange done = ok("outlook:photo/getContent", null, headers);
        try (InputStream stream = done.getMessage().getBody(InputStream.class)) {
            return stream.readAllBytes();
        }
    }

    @Test
    void sizesAreChosenByOptionAndHeader() throws Exception {
        ok("outlook:photo/update", Images.jpeg(300, 300));
        byte[] small = ok("outlook:photo/getContent?photoSize=48x48", null).getMessage().getBody(byte[].class);
        byte[] larger = photo(OutlookConstants.PHOTO_SIZE, "240x240");
        assertThat(small.length).isLessThan(larger.length);
        assertThat(fails("outlook:photo/getContent?photoSize=50x50", null)).isInstanceOf(OutlookNotFoundException.class)
                .hasMessageContaining("48x48");
    }

    @Test
    void whatIsNoImageOrTooLargeIsRefusedBeforeAnythingIsSent() throws Exception {
        byte[] image = Images.jpeg(60, 60);
        ok("outlook:photo/update", image);
        EMULATOR.journal().clear();
        assertRefused("no image at all".getBytes(), "begin as one");
        assertRefused(new byte[0], "0 bytes");
        assertRefused(Arrays.copyOf(image, 3), "begin as one");
        assertRefused(Arrays.copyOf(image, 4 << 20), "too large");
        assertRefused(new ByteArrayInputStream(Arrays.copyOf(image, 20 << 20)), "too large");
        assertRefused("text", "Accepted: an image");
        assertRefused(null, "is empty");
        assertRefused(Map.of("width", 1), "Accepted: an image");
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
        assertThat(photo()).isEqualTo(image);
    }

    private void assertRefused(Object body, String reason) {
        assertThat(fails("outlook:photo/update", body)).isInstanceOf(OutlookInputException.class).hasMessageContaining(reason);
    }

    @Test
    void aPhotoOfAContactIsNotTakenForThatOfTheUser() throws Exception {
        byte[] image = Images.jpeg(60, 60);
        ok("outlook:photo/update", image);
        String contact = EMULATOR.mailbox(ALICE).createContact(Map.of("surname", "Xu")).get("id").toString();
        EMULATOR.journal().clear();
        for (String operation : new String[] { "delete", "list" }) {
            assertThat(fails("outlook:photo/" + operation, null, OutlookConstants.CONTACT_ID, contact))
                    .isInstanceOf(OutlookInputException.class).hasMessageContaining("CamelOutlookContactId");
        }
        assertThat(EMULATOR.journal().exchanges()).isEmpty();
        assertThat(fails("outlook:photo/getContent", null, OutlookConstants.CONTACT_ID, contact))
                .isInstanceOf(OutlookNotFoundException.class);
        assertThat(photo()).isEqualTo(image);
    }
}
