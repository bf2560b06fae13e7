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

/** Name and address of a person or other entity. */
public final class EmailAddress extends OutlookObject {

    public EmailAddress() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EmailAddress(Map<String, Object> properties) {
        super(properties);
    }

    /** An address without a display name. */
    public static EmailAddress of(String address) {
        return of(null, address);
    }

    /** An address with a display name; a null name is left absent. */
    public static EmailAddress of(String name, String address) {
        EmailAddress emailAddress = new EmailAddress();
        if (name != null) {
            emailAddress.setName(name);
        }
        emailAddress.setAddress(address);
        return emailAddress;
    }

    /** Display name. */
    public String getName() {
        return string("name");
    }

    public void setName(String name) {
        set("name", name);
    }

    /** SMTP address. */
    public String getAddress() {
        return string("address");
    }

    public void setAddress(String address) {
        set("address", address);
    }
}
