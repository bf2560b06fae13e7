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
package io.github.cameloutlook.consumer.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.consumer.waiting.Waiting;
import io.github.cameloutlook.convert.MailAttachmentSource;
import io.github.cameloutlook.model.OutlookAttachment;

/** Content of an attachment, streamed from the service each time it is read and never held in memory. */
public final class AttachmentContentSource implements MailAttachmentSource {

    private final OutlookClient client;
    private final OutlookRequest request;
    private final String messageId;
    private final OutlookAttachment attachment;
    private final String name;

    /** @param name file name, which other attachments of the message may have too */
    AttachmentContentSource(OutlookClient client, OutlookRequest request, String messageId, OutlookAttachment attachment,
                            String name) {
        this.client = client;
        this.request = request;
        this.messageId = messageId;
        this.attachment = attachment;
        this.name = name;
    }

    @Override
    public String mailbox() {
        return request.mailbox();
    }

    @Override
    public String messageId() {
        return messageId;
    }

    @Override
    public String attachmentId() {
        return attachment.getId();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        if (attachment.isReference()) { // a link to a file elsewhere
            throw new IOException(
                    "Attachment '" + name + "' is a link to a file in a cloud drive and has no content in the mailbox");
        }
        try {
            return Waiting.on(client.send(request)).stream();
        } catch (RuntimeException e) {
            throw new IOException("Attachment '" + name + "' could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        throw new IOException("Attachment '" + name + "' is read only");
    }

    @Override
    public String getContentType() {
        if (attachment.isItem()) {
            return "message/rfc822";
        }
        return attachment.getContentType() == null ? "application/octet-stream" : attachment.getContentType();
    }

    @Override
    public String getName() {
        return name;
    }
}
