package io.github.cameloutlook.emulator.transport;

import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.store.Mailbox;

/** What an arriving message causes beyond the mailbox: answers and forwards. */
@FunctionalInterface
interface RuleSideEffects {

    void perform(Mailbox mailbox, Mail arriving, RuleOutcome outcome);
}
