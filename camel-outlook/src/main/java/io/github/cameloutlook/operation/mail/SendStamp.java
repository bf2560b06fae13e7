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

import java.util.UUID;

import io.github.cameloutlook.model.OutlookMessage;

/**
 * The mark by which a message that may have been sent is found again: an extended property that travels with the
 * message into Sent Items. Its name is constant, since every distinct name uses up one of the mailbox's named
 * properties for good.
 */
public final class SendStamp {

    /** Id of the property: our namespace and one name. */
    static final String PROPERTY = "String {6b6f3d1a-0c5e-4d0b-9a3e-5a1f0f6d7c21} Name CamelOutlookSend";

    private SendStamp() {
    }

    /** A value that no other send has. */
    public static String newValue() {
        return UUID.randomUUID().toString();
    }

    /** Marks a message. */
    public static void mark(OutlookMessage message, String value) {
        message.addExtendedProperty(PROPERTY, value);
    }

    /** Filter that only the marked message matches. */
    static String filter(String value) {
        return "singleValueExtendedProperties/Any(ep: ep/id eq '" + PROPERTY + "' and ep/value eq '" + value + "')";
    }
}
