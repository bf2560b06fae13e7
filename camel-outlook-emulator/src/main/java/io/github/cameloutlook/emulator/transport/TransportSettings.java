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
package io.github.cameloutlook.emulator.transport;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How mail is sent.
 *
 * @param submissionDelay    time from the acceptance of a message to its delivery and its copy in Sent Items; zero does
 *                           both before the request is answered
 * @param sendAs             addresses, by mailbox, that it may send as besides its own; all in lower case
 * @param maximumMessageSize largest message that is sent, in bytes of its body and attachments
 * @param maximumRecipients  most recipients that a message is sent to
 */
public record TransportSettings(Duration submissionDelay, Map<String, Set<String>> sendAs, long maximumMessageSize,
        int maximumRecipients) {

    /** Exchange Online's limit where no administrator has changed it, in bytes. */
    public static final long MESSAGE_SIZE = 35L * 1024 * 1024;

    /** Exchange Online's limit where no administrator has changed it. */
    public static final int RECIPIENTS = 500;

    /** At once, and only in the own name. */
    public static final TransportSettings DEFAULT = new TransportSettings(Duration.ZERO, Map.of(), MESSAGE_SIZE, RECIPIENTS);

    boolean maySendAs(String mailbox, String address) {
        return mailbox.equalsIgnoreCase(address)
                || sendAs.getOrDefault(mailbox.toLowerCase(Locale.ROOT), Set.of()).contains(address.toLowerCase(Locale.ROOT));
    }
}
