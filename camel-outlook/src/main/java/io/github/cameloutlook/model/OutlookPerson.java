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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * Somebody whom the user has to do with: a colleague, a contact, a correspondent. The service works them out from mail,
 * meetings and the directory.
 */
public final class OutlookPerson extends OutlookObject {

    public OutlookPerson() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookPerson(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name as shown. */
    public String getDisplayName() {
        return string("displayName");
    }

    /** First name. */
    public String getGivenName() {
        return string("givenName");
    }

    /** Family name. */
    public String getSurname() {
        return string("surname");
    }

    /** What kind of person or group it is. */
    public PersonType getPersonType() {
        return object("personType", PersonType::new);
    }

    /** Email addresses, each with how much it matters to the user. */
    public List<ScoredEmailAddress> getScoredEmailAddresses() {
        return objects("scoredEmailAddresses", ScoredEmailAddress::new);
    }

    /** Name by which a colleague signs in. */
    public String getUserPrincipalName() {
        return string("userPrincipalName");
    }

    /** Address for instant messages. */
    public String getImAddress() {
        return string("imAddress");
    }

    /** Phone numbers. */
    public List<Phone> getPhones() {
        return objects("phones", Phone::new);
    }

    /** Postal addresses. */
    public List<Location> getPostalAddresses() {
        return objects("postalAddresses", Location::new);
    }

    /** Web pages. */
    public List<Website> getWebsites() {
        return objects("websites", Website::new);
    }

    /** Company. */
    public String getCompanyName() {
        return string("companyName");
    }

    /** How the company is spoken (Japanese). */
    public String getYomiCompany() {
        return string("yomiCompany");
    }

    /** Department. */
    public String getDepartment() {
        return string("department");
    }

    /** Position in the company. */
    public String getJobTitle() {
        return string("jobTitle");
    }

    /** Profession. */
    public String getProfession() {
        return string("profession");
    }

    /** Where the office is. */
    public String getOfficeLocation() {
        return string("officeLocation");
    }

    /** Day of birth, as text. */
    public String getBirthday() {
        return string("birthday");
    }

    /** Notes of the user about them. */
    public String getPersonNotes() {
        return string("personNotes");
    }

    /** Whether the user marked them as a favourite. */
    public Boolean getIsFavorite() {
        return bool("isFavorite");
    }
}
