package io.github.cameloutlook.emulator.transport;

import java.time.Instant;

/**
 * A message that left the emulated organization: nobody received it, but it is known to have been sent.
 *
 * @param from              address
 * @param to                address of one recipient
 * @param subject           of the message
 * @param internetMessageId of the message
 * @param sent              when
 */
public record OutsideMail(String from, String to, String subject, String internetMessageId, Instant sent) {
}
