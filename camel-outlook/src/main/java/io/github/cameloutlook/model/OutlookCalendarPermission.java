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

/** What somebody may do with a calendar. */
public final class OutlookCalendarPermission extends OutlookObject {

    public OutlookCalendarPermission() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookCalendarPermission(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Who: a user, or the organization at large. Cannot be changed once the permission exists. */
    public EmailAddress getEmailAddress() {
        return object("emailAddress", EmailAddress::new);
    }

    public void setEmailAddress(EmailAddress emailAddress) {
        set("emailAddress", emailAddress);
    }

    /**
     * What: none, freeBusyRead, limitedRead, read, write, delegateWithoutPrivateEventAccess,
     * delegateWithPrivateEventAccess or custom.
     */
    public String getRole() {
        return string("role");
    }

    public void setRole(String role) {
        set("role", role);
    }

    /** Roles that could be given. */
    public List<String> getAllowedRoles() {
        return strings("allowedRoles");
    }

    /** Whether that user belongs to the organization of the owner. */
    public Boolean getIsInsideOrganization() {
        return bool("isInsideOrganization");
    }

    public void setIsInsideOrganization(Boolean isInsideOrganization) {
        set("isInsideOrganization", isInsideOrganization);
    }

    /** Whether it can be taken away; that of the organization at large cannot. */
    public Boolean getIsRemovable() {
        return bool("isRemovable");
    }

    public void setIsRemovable(Boolean isRemovable) {
        set("isRemovable", isRemovable);
    }
}
