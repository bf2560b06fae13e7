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
package io.github.cameloutlook.convert.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import io.github.cameloutlook.convert.AttachedContent;
import io.github.cameloutlook.convert.ExchangeAttachments;
import io.github.cameloutlook.convert.mime.MailMime;
import io.github.cameloutlook.model.OutlookMessage;
import org.apache.camel.Exchange;
import org.apache.camel.converter.stream.CachedOutputStream;

/** Messages of exchanges as MIME. Attachments that the exchange carries belong to the message that is its body. */
final class MimeBodies {

    private MimeBodies() {
    }

    static Object mimeMessage(OutlookMessage message, Exchange exchange) {
        return MailMime.toMimeMessage(AttachedItems.asFiles(message), attached(message, exchange));
    }

    static byte[] bytes(OutlookMessage message, Exchange exchange) {
        ByteArrayOutputStream mime = new ByteArrayOutputStream();
        MailMime.write(AttachedItems.asFiles(message), attached(message, exchange), mime);
        return mime.toByteArray();
    }

    static String text(OutlookMessage message, Exchange exchange) {
        return new String(bytes(message, exchange), StandardCharsets.UTF_8);
    }

    /** A stream over a cache, which keeps large content on disk if the stream caching of the context does so. */
    static InputStream stream(OutlookMessage message, Exchange exchange) throws IOException {
        CachedOutputStream mime = new CachedOutputStream(exchange);
        try {
            MailMime.write(AttachedItems.asFiles(message), attached(message, exchange), mime);
        } catch (RuntimeException e) {
            mime.close();
            throw e;
        }
        return mime.getInputStream();
    }

    private static List<AttachedContent> attached(OutlookMessage message, Exchange exchange) {
        boolean body = exchange != null && exchange.getMessage().getBody() == message;
        return body ? ExchangeAttachments.attached(exchange) : List.of();
    }
}
