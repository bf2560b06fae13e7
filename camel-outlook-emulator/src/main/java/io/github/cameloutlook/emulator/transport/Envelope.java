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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.store.Mailbox;

/**
 * Who sends to whom.
 *
 * @param from       in whose name
 * @param sender     who really sends
 * @param recipients all of them, each address once
 */
public record Envelope(Map<String, Object> from, Map<String, Object> sender, List<String> recipients) {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+");

    /** Checks a message that is to be sent: it needs recipients, and the mailbox needs the right to the name. */
    public static Envelope of(Mailbox mailbox, Map<String, Object> properties, TransportSettings settings) {
        Map<String, Object> own = Recipients.recipient(mailbox.displayName(), mailbox.upn());
        Map<String, Object> from = name(mailbox, properties.get("from"), own, settings);
        Map<String, Object> sender = name(mailbox, properties.get("sender"), from, settings);
        List<String> recipients = recipients(properties);
        if (recipients.size() > settings.maximumRecipients()) {
            throw invalid("The message has " + recipients.size() + " recipients; at most " + settings.maximumRecipients()
                          + " are allowed.");
        }
        return new Envelope(from, sender, recipients);
    }

    private static Map<String, Object> name(
            Mailbox mailbox, Object given, Map<String, Object> otherwise,
            TransportSettings settings) {
        String address = Recipients.address(given);
        if (address == null || address.isBlank()) {
            return otherwise;
        }
        if (!settings.maySendAs(mailbox.upn(), address)) {
            throw new GraphException(
                    403, "ErrorSendAsDenied",
                    "The user account which was used to submit this request does not have the right to send mail on behalf of "
                                              + "the specified sending account., Cannot submit message.");
        }
        boolean own = mailbox.upn().equalsIgnoreCase(address);
        return Recipients.recipient(own ? mailbox.displayName() : Recipients.name(given), address);
    }

    private static List<String> recipients(Map<String, Object> properties) {
        Map<String, String> addresses = new LinkedHashMap<>();
        Stream.of("toRecipients", "ccRecipients", "bccRecipients").map(properties::get).map(Recipients::list)
                .flatMap(List::stream).map(Recipients::address).forEach(address -> {
                    if (address == null || !ADDRESS.matcher(address).matches()) {
                        throw invalid("At least one recipient isn't valid.");
                    }
                    addresses.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
                });
        if (addresses.isEmpty()) {
            throw invalid("At least one recipient isn't valid., A message can't be sent because it contains no recipients.");
        }
        return List.copyOf(addresses.values());
    }

    private static GraphException invalid(String message) {
        return new GraphException(400, "ErrorInvalidRecipients", message);
    }
}
