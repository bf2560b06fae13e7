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

/** A phone number. */
public final class Phone extends OutlookObject {

    public Phone() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Phone(Map<String, Object> properties) {
        super(properties);
    }

    /** home, business, mobile, other, assistant, homeFax, businessFax, otherFax, pager or radio. */
    public String getType() {
        return string("type");
    }

    public void setType(String type) {
        set("type", type);
    }

    /** The number. */
    public String getNumber() {
        return string("number");
    }

    public void setNumber(String number) {
        set("number", number);
    }

    /** Region of the number, as dial-in information gives it. */
    public String getRegion() {
        return string("region");
    }

    public void setRegion(String region) {
        set("region", region);
    }

    /** Language that is spoken there. */
    public String getLanguage() {
        return string("language");
    }

    public void setLanguage(String language) {
        set("language", language);
    }
}
