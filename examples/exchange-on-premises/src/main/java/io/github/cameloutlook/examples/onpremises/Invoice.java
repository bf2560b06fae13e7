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
package io.github.cameloutlook.examples.onpremises;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.model.EmailAddress;
import io.github.cameloutlook.model.OutlookMessage;

/**
 * What a mail asks to be paid.
 *
 * @param number   of the supplier
 * @param amount   as it is written
 * @param due      when it has to be paid
 * @param supplier who wants to be paid
 */
record Invoice(String number, String amount, LocalDate due, EmailAddress supplier) {

    private static final Pattern SUBJECT = Pattern.compile("Invoice (\\S+) over (\\S+ EUR), due (\\S+)");

    /** Reads the subject of a mail; empty when it is no invoice, or due on no day. */
    static Optional<Invoice> of(OutlookMessage message) {
        Matcher subject = SUBJECT.matcher(String.valueOf(message.getSubject()));
        if (!subject.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Invoice(
                            subject.group(1), subject.group(2), LocalDate.parse(subject.group(3)),
                            message.getFrom().getEmailAddress()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
