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
package io.github.cameloutlook.convert;

import java.util.List;

import io.github.cameloutlook.model.InternetMessageHeader;
import io.github.cameloutlook.model.Recipient;

/** Addresses, subject and headers of a message that stand beside its body. Lists are empty when not given. */
public record MailFields(List<Recipient> to, List<Recipient> cc, List<Recipient> bcc, List<Recipient> replyTo,
        Recipient from, String subject, List<InternetMessageHeader> headers) {

    /**
     * Reads the fields as they are written in headers and options.
     *
     * @throws OutlookInputException if an address is malformed or from is more than one address
     */
    public static MailFields parse(
            String to, String cc, String bcc, String replyTo, String from, String subject,
            List<InternetMessageHeader> headers) {
        List<Recipient> senders = AddressList.parse(from);
        if (senders.size() > 1) {
            throw new OutlookInputException("The sender (option or header from) is one address, not a list.");
        }
        return new MailFields(
                AddressList.parse(to), AddressList.parse(cc), AddressList.parse(bcc), AddressList.parse(replyTo),
                senders.isEmpty() ? null : senders.get(0), subject, headers);
    }

    /** Whether there is a recipient of any kind. */
    public boolean hasRecipients() {
        return !to.isEmpty() || !cc.isEmpty() || !bcc.isEmpty();
    }

    @Override
    public String toString() {
        return "MailFields";
    }
}
