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
package io.github.cameloutlook.operation.mail;

import io.github.cameloutlook.client.OutlookUnknownOutcomeException;
import org.apache.camel.Exchange;

/**
 * A send of an exchange that ended without a known outcome. It stays with the exchange, so that a redelivery of the
 * same message settles it instead of sending twice. The fingerprint tells a redelivery from another message that the
 * same exchange sends, such as a note about the failure.
 *
 * @param stamp       stamp of the message, or null when there was none
 * @param draftId     draft that was being sent, or null when there was none
 * @param fingerprint of what was sent
 * @param failure     why the outcome is unknown
 */
record UnsettledSend(String stamp, String draftId, String fingerprint, OutlookUnknownOutcomeException failure) {

    static final String PROPERTY = "CamelOutlookUnsettledSend";

    /** The unsettled send of this content, or null. */
    static UnsettledSend of(Exchange exchange, String fingerprint) {
        UnsettledSend send = exchange.getProperty(PROPERTY, UnsettledSend.class);
        return send != null && send.fingerprint.equals(fingerprint) ? send : null;
    }

    /** Whether it was sent as a draft, so that the draft tells what became of it. */
    boolean isDraft() {
        return draftId != null;
    }

    void keep(Exchange exchange) {
        exchange.setProperty(PROPERTY, this);
    }

    static void settled(Exchange exchange) {
        exchange.removeProperty(PROPERTY);
    }
}
