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
package io.github.cameloutlook.operation.attachment;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.client.UploadProtocol;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookAttachment;

/**
 * What attachments are added to, and the form in which it takes them.
 *
 * @param path     path of the item below the mailbox
 * @param protocol how it takes large files
 */
public record AttachmentOwner(String path, UploadProtocol protocol) {

    static final String TASK_FILE = "#microsoft.graph.taskFileAttachment";
    /** The service's limit for a file of a task. */
    private static final long LARGEST_OF_TASK = 25L << 20;

    /** A message or an event. */
    public static AttachmentOwner item(String path) {
        return new AttachmentOwner(path, UploadProtocol.ITEM);
    }

    static AttachmentOwner task(String path) {
        return new AttachmentOwner(path, UploadProtocol.TASK);
    }

    private boolean isTask() {
        return protocol == UploadProtocol.TASK;
    }

    /**
     * Refuses what the service would refuse after the upload had begun.
     *
     * @throws OutlookInputException naming the limit
     */
    void check(AttachmentContent content) {
        if (isTask() && content.size() > LARGEST_OF_TASK) {
            throw new OutlookInputException(
                    "The attachment '" + content.name() + "' has " + content.size()
                                            + " bytes; a task takes files of up to 25 MB.");
        }
    }

    /**
     * The attachment in the shape that the owner takes.
     *
     * @throws OutlookInputException if it is of a kind that the owner does not take
     */
    OutlookAttachment shaped(OutlookAttachment attachment) {
        if (!isTask() || TASK_FILE.equals(attachment.get("@odata.type"))) {
            return attachment;
        }
        if (!attachment.isFile()) {
            throw new OutlookInputException(
                    "A task takes files only: the attachment '" + attachment.getName() + "' is a "
                                            + attachment.get("@odata.type") + ".");
        }
        OutlookAttachment file = new OutlookAttachment();
        file.set("@odata.type", TASK_FILE);
        for (String property : new String[] { "name", "contentType", "contentBytes" }) {
            if (attachment.has(property)) {
                file.set(property, attachment.get(property));
            }
        }
        return file;
    }
}
