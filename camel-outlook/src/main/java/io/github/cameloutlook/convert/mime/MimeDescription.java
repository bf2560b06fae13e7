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

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookMessage;

/**
 * A MIME message in the properties of a message to be sent, for services that take no MIME. What properties cannot tell
 * is refused: nothing is left out but what a server writes anew whenever it sends.
 */
final class MimeDescription {

    /** Properties that the service writes; header fields are carried by others. */
    private static final List<String> NOT_SENT = List.of("receivedDateTime", "sentDateTime", "hasAttachments", "isDraft",
            "conversationIndex", "internetMessageHeaders");

    private static final Set<String> SIGNED_OR_ENCRYPTED = Set.of(
            "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature",
            "application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted");

    private static final Pattern METHOD = Pattern.compile(";\\s*method\\s*=", Pattern.CASE_INSENSITIVE);

    private MimeDescription() {
    }

    /**
     * Describes a message.
     *
     * @param  extendedProperties    whether the service has such: header fields without a property of their own go
     *                               there
     * @throws OutlookInputException if it cannot be read, or holds what cannot be told
     */
    static OutlookMessage of(byte[] mime, boolean extendedProperties) {
        OutlookMessage message = MimeReader.read(mime, Reading.withMessagesAsFiles());
        List<OutlookAttachment> attachments = message.getAttachments();
        attachments.forEach(MimeDescription::refuseWhatNeedsItsBytes);
        FieldProperties fields = new FieldProperties(message.getInternetMessageHeaders());
        if (extendedProperties) {
            fields.addTo(message);
        } else {
            fields.refuse();
            message.remove("internetMessageId"); // unknown where there are no extended properties, and made anew
        }
        if (!fields.has("sender")) {
            message.remove("sender");
        }
        NOT_SENT.forEach(message::remove);
        attachments.forEach(attachment -> attachment.remove("size"));
        return message;
    }

    private static void refuseWhatNeedsItsBytes(OutlookAttachment attachment) {
        String type = attachment.getContentType() == null ? "" : attachment.getContentType();
        String base = MimeType.of(type).base();
        if (SIGNED_OR_ENCRYPTED.contains(base)) {
            throw refused("it is signed or encrypted (" + base + "), and would not be the same when it is put together"
                          + " again");
        }
        if (base.equals("text/calendar") && METHOD.matcher(type).find()) {
            throw refused("it is a message about a meeting (" + type + "); create, answer or cancel events instead, which"
                          + " sends such messages");
        }
    }

    private static OutlookInputException refused(String reason) {
        return new OutlookInputException(
                "The service takes no MIME, and the message cannot be told in another way: " + reason
                                         + ". Nothing was sent.");
    }
}
