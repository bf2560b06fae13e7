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
package io.github.cameloutlook.convert.mime;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.ParseException;

import io.github.cameloutlook.model.OutlookAttachment;

/** References to files elsewhere: parts of type message/external-body (RFC 2046), by URL (RFC 2017). */
final class ExternalBody {

    private static final String TYPE = "message/external-body";
    private static final String URL = "URL";
    /** The service tells where a file is in its beta version alone. */
    private static final String UNTOLD = "x-outlook-reference";

    private ExternalBody() {
    }

    /** The reference that a part is; null when it is none. */
    static OutlookAttachment read(MimePart part, String name) throws MessagingException {
        if (!part.isMimeType(TYPE)) {
            return null;
        }
        ContentType type;
        try {
            type = new ContentType(part.getContentType());
        } catch (ParseException e) {
            return null;
        }
        String access = type.getParameter("access-type");
        boolean untold = UNTOLD.equalsIgnoreCase(access);
        if (!URL.equalsIgnoreCase(access) && !untold) {
            return null;
        }
        OutlookAttachment reference = new OutlookAttachment();
        reference.set("@odata.type", OutlookAttachment.REFERENCE);
        reference.setName(name);
        reference.setIsInline(false);
        if (!untold && type.getParameter(URL) != null) {
            // long ones are broken into several lines
            reference.setSourceUrl(type.getParameter(URL).replaceAll("\\s", ""));
        }
        if (type.getParameter("x-provider") != null) {
            reference.setProviderType(type.getParameter("x-provider"));
        }
        return reference;
    }

    static void write(OutlookAttachment reference, MimeBodyPart part) throws MessagingException {
        ContentType type = new ContentType("message", "external-body", new jakarta.mail.internet.ParameterList());
        String url = reference.getSourceUrl();
        type.setParameter("access-type", url == null ? UNTOLD : URL);
        if (url != null) {
            type.setParameter(URL, EncodedWords.oneLine(url));
        }
        if (reference.getProviderType() != null) {
            type.setParameter("x-provider", EncodedWords.oneLine(reference.getProviderType()));
        }
        String content = reference.getContentType() == null ? "application/octet-stream" : reference.getContentType();
        part.setDataHandler(MimeSources.bytes(type.toString(), ("Content-Type: " + MimeType.of(content).text() + "\r\n\r\n")));
        part.setHeader("Content-Type", type.toString());
    }
}
