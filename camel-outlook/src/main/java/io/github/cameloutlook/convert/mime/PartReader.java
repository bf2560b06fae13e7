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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;

import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookAttachment;

/**
 * Goes through the parts of one message. The first text is its body; of alternatives HTML is preferred to plain text.
 * All else is attachments, a calendar part among alternatives too.
 */
final class PartReader {

    private final List<OutlookAttachment> attachments = new ArrayList<>();
    private final Reading reading;
    private String plain;
    private String html;

    PartReader(Reading reading) {
        this.reading = reading;
    }

    /** The body; an empty text when the message has none. */
    ItemBody body() {
        return html != null ? ItemBody.html(html) : ItemBody.text(plain == null ? "" : plain);
    }

    List<OutlookAttachment> attachments() {
        return attachments;
    }

    /** Reads a message whose header is read already. */
    void read(MimePart message, String place) throws MessagingException, IOException {
        read(message, place, false, false);
    }

    private void read(MimePart part, String place, boolean alternative, boolean related)
            throws MessagingException, IOException {
        reading.at(place);
        Reading.checkHeader(part);
        if (part.isMimeType("multipart/*") && !isAttached(part)) {
            readParts(part, place, alternative, related);
        } else if (isBody(part, alternative)) {
            readBody(part);
        } else {
            attachments.add(new AttachmentReader(reading, place).read(part, related, attachments.size() + 1));
        }
    }

    private void readParts(MimePart part, String place, boolean alternative, boolean related)
            throws MessagingException, IOException {
        reading.down();
        Reading.checkBoundary(part);
        MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
        boolean inAlternative = alternative || part.isMimeType("multipart/alternative");
        boolean inRelated = related || part.isMimeType("multipart/related");
        for (int i = 0; i < parts.getCount(); i++) {
            read((MimePart) parts.getBodyPart(i), Reading.within(place, i + 1), inAlternative, inRelated);
        }
        if (!parts.isComplete()) {
            reading.backAt(place);
            throw new MessagingException("the message is cut off: the end of a multipart is missing");
        }
        reading.up();
    }

    private boolean isBody(MimePart part, boolean alternative) throws MessagingException {
        if (isAttached(part) || part.getFileName() != null) {
            return false;
        }
        boolean none = plain == null && html == null;
        if (part.isMimeType("text/html")) {
            return none || alternative && html == null;
        }
        return part.isMimeType("text/plain") && (none || alternative && plain == null);
    }

    private void readBody(MimePart part) throws MessagingException, IOException {
        String text = MimeText.decode(PartContent.bytes(part), part.getContentType());
        if (part.isMimeType("text/html")) {
            html = text;
        } else {
            plain = text;
        }
    }

    private static boolean isAttached(MimePart part) throws MessagingException {
        return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    }
}
