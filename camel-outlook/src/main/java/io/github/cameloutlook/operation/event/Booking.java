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
package io.github.cameloutlook.operation.event;

import java.util.List;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.operation.attachment.Attachments;
import io.github.cameloutlook.operation.call.Fingerprint;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.RequestBodies;

/**
 * What is to be booked.
 *
 * @param event       the event without its attachments
 * @param described   attachments that the body describes
 * @param files       attachments of the exchange
 * @param fingerprint tells the event from others that the exchange books
 */
record Booking(OutlookEvent event, List<OutlookAttachment> described, List<AttachmentContent> files, String fingerprint) {

    /**
     * Reads what an exchange books.
     *
     * @param path path of the events of the calendar
     */
    static Booking read(OperationCall call, String path) {
        OutlookEvent event = new OutlookEvent(RequestBodies.read(call));
        if (event.getId() != null) {
            // an event that was read is to be copied: its transaction was that of the original
            event.remove("transactionId");
        }
        List<AttachmentContent> files = Attachments.read(call, null);
        String fingerprint = Fingerprint.of(call.mailbox() + path, event.properties(), files);
        List<OutlookAttachment> described = described(event);
        event.remove("attachments");
        return new Booking(event, described, files, fingerprint);
    }

    /** Read before anything is sent, so that what is no attachment leaves no event behind. */
    private static List<OutlookAttachment> described(OutlookEvent event) {
        try {
            List<OutlookAttachment> described = event.getAttachments();
            described.stream().filter(OutlookAttachment::isFile).forEach(Booking::checkContent);
            return described;
        } catch (IllegalStateException | NullPointerException e) {
            throw new OutlookInputException("The attachments of the event are no list of attachments: " + e.getMessage(), e);
        }
    }

    private static void checkContent(OutlookAttachment file) {
        try {
            file.getContentBytes();
        } catch (IllegalArgumentException e) {
            throw new OutlookInputException(
                    "The contentBytes of attachment '" + file.getName() + "' are no base64: " + e.getMessage(), e);
        }
    }

    boolean hasAttachments() {
        return !described.isEmpty() || !files.isEmpty();
    }
}
