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
package io.github.cameloutlook.docs.howto;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.ImageIO;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookPhoto;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PhotosTest extends HowTo {

    @TempDir
    Path directory;

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                String photos = directory.resolve("photos").toString();
                String badges = directory.resolve("badges").toString();
                // tag::write[]
                // alice@contoso.com.jpg becomes the photo of Alice
                from("file:" + photos + "?moveFailed=refused")
                        .setHeader(OutlookConstants.MAILBOX, simple("${file:name.noext.single}"))
                        .to("outlook:photo/update");
                // end::write[]

                // tag::read[]
                from("direct:badge")
                        .setHeader(OutlookConstants.MAILBOX, body())
                        .setHeader(Exchange.FILE_NAME, simple("${body}.jpg"))
                        .to("outlook:photo/getContent?photoSize=96x96")
                        .to("file:" + badges);
                // end::read[]

                // tag::sizes[]
                from("direct:sizes")
                        .to("outlook:photo/list?mailbox=alice@contoso.com")
                        .split(body())
                        .log("${body.id}: ${body.width} by ${body.height} pixels")
                        .to("mock:size");
                // end::sizes[]
            }
        };
    }

    private static byte[] image(int edge) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    @Test
    void filesBecomePhotosAndPhotosFiles() throws Exception {
        Files.write(directory.resolve("photos/bob@contoso.com.jpg"), "no image".getBytes());
        Files.write(directory.resolve("photos/alice@contoso.com.jpg"), image(150));
        await().until(() -> Files.exists(directory.resolve("photos/.camel/alice@contoso.com.jpg")));
        await().until(() -> Files.exists(directory.resolve("photos/refused/bob@contoso.com.jpg")));

        template.sendBody("direct:badge", ALICE);
        assertThat(ImageIO.read(directory.resolve("badges/alice@contoso.com.jpg").toFile()).getWidth()).isEqualTo(96);
        getMockEndpoint("mock:size").expectedMessageCount(4);
        template.sendBody("direct:sizes", null);
        getMockEndpoint("mock:size").assertIsSatisfied();
    }

    @Test
    void contactsHavePhotos() throws Exception {
        load("contacts/photo.camel.yaml");
        Object id = emulator.mailbox(SUPPORT).createContact(Map.of("surname", "Xu")).get("id");
        template.sendBodyAndHeader("direct:contact-photo", image(50), OutlookConstants.CONTACT_ID, id);
        OutlookPhoto photo = template.requestBodyAndHeader("outlook:photo/get?mailbox=" + SUPPORT, null,
                OutlookConstants.CONTACT_ID, id, OutlookPhoto.class);
        assertThat(photo.getWidth()).isEqualTo(50);
        Exchange refused = template.send("direct:contact-photo", exchange -> exchange.getMessage().setBody(new byte[5 << 20]));
        assertThat(refused.getException()).isInstanceOf(OutlookInputException.class).hasMessageContaining("less than 4 MB");
    }
}
