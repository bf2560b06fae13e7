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

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** A contact in the mailbox of a user. */
public final class OutlookContact extends OutlookItem implements HasExtensions {

    public OutlookContact() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookContact(Map<String, Object> properties) {
        super(properties);
    }

    /** Adds an email address; the service keeps three. */
    public OutlookContact addEmailAddress(String name, String address) {
        append("emailAddresses", EmailAddress.of(name, address));
        return this;
    }

    /** Id of the folder that holds the contact. */
    public String getParentFolderId() {
        return string("parentFolderId");
    }

    public void setParentFolderId(String parentFolderId) {
        set("parentFolderId", parentFolderId);
    }

    /** Name as shown; the service makes it from the parts when it is left out. */
    public String getDisplayName() {
        return string("displayName");
    }

    public void setDisplayName(String displayName) {
        set("displayName", displayName);
    }

    /** Form of address, such as Dr. */
    public String getTitle() {
        return string("title");
    }

    public void setTitle(String title) {
        set("title", title);
    }

    /** First name. */
    public String getGivenName() {
        return string("givenName");
    }

    public void setGivenName(String givenName) {
        set("givenName", givenName);
    }

    /** Middle name. */
    public String getMiddleName() {
        return string("middleName");
    }

    public void setMiddleName(String middleName) {
        set("middleName", middleName);
    }

    /** Family name. */
    public String getSurname() {
        return string("surname");
    }

    public void setSurname(String surname) {
        set("surname", surname);
    }

    /** What follows the name, such as Jr. */
    public String getGeneration() {
        return string("generation");
    }

    public void setGeneration(String generation) {
        set("generation", generation);
    }

    /** Initials. */
    public String getInitials() {
        return string("initials");
    }

    public void setInitials(String initials) {
        set("initials", initials);
    }

    /** What friends say. */
    public String getNickName() {
        return string("nickName");
    }

    public void setNickName(String nickName) {
        set("nickName", nickName);
    }

    /** Name to sort by. */
    public String getFileAs() {
        return string("fileAs");
    }

    public void setFileAs(String fileAs) {
        set("fileAs", fileAs);
    }

    /** How the first name is spoken (Japanese). */
    public String getYomiGivenName() {
        return string("yomiGivenName");
    }

    public void setYomiGivenName(String yomiGivenName) {
        set("yomiGivenName", yomiGivenName);
    }

    /** How the family name is spoken (Japanese). */
    public String getYomiSurname() {
        return string("yomiSurname");
    }

    public void setYomiSurname(String yomiSurname) {
        set("yomiSurname", yomiSurname);
    }

    /** Company. */
    public String getCompanyName() {
        return string("companyName");
    }

    public void setCompanyName(String companyName) {
        set("companyName", companyName);
    }

    /** How the company is spoken (Japanese). */
    public String getYomiCompanyName() {
        return string("yomiCompanyName");
    }

    public void setYomiCompanyName(String yomiCompanyName) {
        set("yomiCompanyName", yomiCompanyName);
    }

    /** Department. */
    public String getDepartment() {
        return string("department");
    }

    public void setDepartment(String department) {
        set("department", department);
    }

    /** Position in the company. */
    public String getJobTitle() {
        return string("jobTitle");
    }

    public void setJobTitle(String jobTitle) {
        set("jobTitle", jobTitle);
    }

    /** Profession. */
    public String getProfession() {
        return string("profession");
    }

    public void setProfession(String profession) {
        set("profession", profession);
    }

    /** Where the office is. */
    public String getOfficeLocation() {
        return string("officeLocation");
    }

    public void setOfficeLocation(String officeLocation) {
        set("officeLocation", officeLocation);
    }

    /** Name of the manager. */
    public String getManager() {
        return string("manager");
    }

    public void setManager(String manager) {
        set("manager", manager);
    }

    /** Name of the assistant. */
    public String getAssistantName() {
        return string("assistantName");
    }

    public void setAssistantName(String assistantName) {
        set("assistantName", assistantName);
    }

    /** Web page of the company. */
    public String getBusinessHomePage() {
        return string("businessHomePage");
    }

    public void setBusinessHomePage(String businessHomePage) {
        set("businessHomePage", businessHomePage);
    }

    /** Email addresses; the service keeps three. */
    public List<EmailAddress> getEmailAddresses() {
        return objects("emailAddresses", EmailAddress::new);
    }

    public void setEmailAddresses(List<EmailAddress> emailAddresses) {
        set("emailAddresses", emailAddresses);
    }

    /** First email address. */
    public EmailAddress getPrimaryEmailAddress() {
        return object("primaryEmailAddress", EmailAddress::new);
    }

    public void setPrimaryEmailAddress(EmailAddress primaryEmailAddress) {
        set("primaryEmailAddress", primaryEmailAddress);
    }

    /** Second email address. */
    public EmailAddress getSecondaryEmailAddress() {
        return object("secondaryEmailAddress", EmailAddress::new);
    }

    public void setSecondaryEmailAddress(EmailAddress secondaryEmailAddress) {
        set("secondaryEmailAddress", secondaryEmailAddress);
    }

    /** Third email address. */
    public EmailAddress getTertiaryEmailAddress() {
        return object("tertiaryEmailAddress", EmailAddress::new);
    }

    public void setTertiaryEmailAddress(EmailAddress tertiaryEmailAddress) {
        set("tertiaryEmailAddress", tertiaryEmailAddress);
    }

    /** Addresses for instant messages. */
    public List<String> getImAddresses() {
        return strings("imAddresses");
    }

    public void setImAddresses(List<String> imAddresses) {
        set("imAddresses", imAddresses);
    }

    /** Phone numbers at work; the service keeps two. */
    public List<String> getBusinessPhones() {
        return strings("businessPhones");
    }

    public void setBusinessPhones(List<String> businessPhones) {
        set("businessPhones", businessPhones);
    }

    /** Phone numbers at home; the service keeps two. */
    public List<String> getHomePhones() {
        return strings("homePhones");
    }

    public void setHomePhones(List<String> homePhones) {
        set("homePhones", homePhones);
    }

    /** Number of the mobile phone. */
    public String getMobilePhone() {
        return string("mobilePhone");
    }

    public void setMobilePhone(String mobilePhone) {
        set("mobilePhone", mobilePhone);
    }

    /** Address at work. */
    public PhysicalAddress getBusinessAddress() {
        return object("businessAddress", PhysicalAddress::new);
    }

    public void setBusinessAddress(PhysicalAddress businessAddress) {
        set("businessAddress", businessAddress);
    }

    /** Address at home. */
    public PhysicalAddress getHomeAddress() {
        return object("homeAddress", PhysicalAddress::new);
    }

    public void setHomeAddress(PhysicalAddress homeAddress) {
        set("homeAddress", homeAddress);
    }

    /** Another address. */
    public PhysicalAddress getOtherAddress() {
        return object("otherAddress", PhysicalAddress::new);
    }

    public void setOtherAddress(PhysicalAddress otherAddress) {
        set("otherAddress", otherAddress);
    }

    /** Day of birth. */
    public LocalDate getBirthDate() {
        Instant birthday = getBirthday();
        return birthday == null ? null : birthday.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Sets the day of birth, as about noon in UTC: the one time that lies on that day nearly everywhere. */
    public void setBirthDate(LocalDate birthDate) {
        set("birthday", birthDate == null ? null : birthDate.atTime(11, 59).toInstant(ZoneOffset.UTC));
    }

    /** Day of birth, as the instant that the service gives for it. See {@link #getBirthDate()}. */
    public Instant getBirthday() {
        return instant("birthday");
    }

    public void setBirthday(Instant birthday) {
        set("birthday", birthday);
    }

    /** Name of the husband or wife. */
    public String getSpouseName() {
        return string("spouseName");
    }

    public void setSpouseName(String spouseName) {
        set("spouseName", spouseName);
    }

    /** Names of the children. */
    public List<String> getChildren() {
        return strings("children");
    }

    public void setChildren(List<String> children) {
        set("children", children);
    }

    /** Notes. */
    public String getPersonalNotes() {
        return string("personalNotes");
    }

    public void setPersonalNotes(String personalNotes) {
        set("personalNotes", personalNotes);
    }

    /** Size of the picture, when it was expanded. The picture itself is an operation of its own. */
    public OutlookPhoto getPhoto() {
        return object("photo", OutlookPhoto::new);
    }

    /** Open extensions, when they were expanded or are to be created along. */
    @Override
    public List<OutlookExtension> getExtensions() {
        return objects("extensions", OutlookExtension::new);
    }

    @Override
    public void setExtensions(List<OutlookExtension> extensions) {
        set("extensions", extensions);
    }
}
