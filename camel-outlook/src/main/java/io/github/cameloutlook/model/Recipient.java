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
package io.github.cameloutlook.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Someone who sends or receives an item. */
public class Recipient extends OutlookObject {

    public Recipient() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Recipient(Map<String, Object> properties) {
        super(properties);
    }

    /** A recipient without a display name. */
    public static Recipient of(String address) {
        return of(null, address);
    }

    /** A recipient with a display name; a null name is left absent. */
    public static Recipient of(String name, String address) {
        Recipient recipient = new Recipient();
        recipient.setEmailAddress(EmailAddress.of(name, address));
        return recipient;
    }

    /** Name and address. */
    public EmailAddress getEmailAddress() {
        return object("emailAddress", EmailAddress::new);
    }

    public void setEmailAddress(EmailAddress emailAddress) {
        set("emailAddress", emailAddress);
    }
}
