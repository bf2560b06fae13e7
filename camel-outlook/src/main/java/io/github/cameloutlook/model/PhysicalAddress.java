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

/** Address of a place. */
public final class PhysicalAddress extends OutlookObject {

    public PhysicalAddress() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhysicalAddress(Map<String, Object> properties) {
        super(properties);
    }

    /** Street. */
    public String getStreet() {
        return string("street");
    }

    public void setStreet(String street) {
        set("street", street);
    }

    /** City. */
    public String getCity() {
        return string("city");
    }

    public void setCity(String city) {
        set("city", city);
    }

    /** State. */
    public String getState() {
        return string("state");
    }

    public void setState(String state) {
        set("state", state);
    }

    /** Country or region. */
    public String getCountryOrRegion() {
        return string("countryOrRegion");
    }

    public void setCountryOrRegion(String countryOrRegion) {
        set("countryOrRegion", countryOrRegion);
    }

    /** Postal code. */
    public String getPostalCode() {
        return string("postalCode");
    }

    public void setPostalCode(String postalCode) {
        set("postalCode", postalCode);
    }
}
