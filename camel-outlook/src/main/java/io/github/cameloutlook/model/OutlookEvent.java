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

/** An event: an appointment, a meeting, or a series of them with its occurrences. */
public final class OutlookEvent extends ScheduledItem implements HasExtensions {

    public OutlookEvent() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookEvent(Map<String, Object> properties) {
        super(properties);
    }

    /** Invites somebody who has to come. */
    public OutlookEvent addRequiredAttendee(String address) {
        return addAttendee(Attendee.required(address));
    }

    /** Invites somebody who may come. */
    public OutlookEvent addOptionalAttendee(String address) {
        return addAttendee(Attendee.optional(address));
    }

    /** Books a room or another thing. */
    public OutlookEvent addResource(String address) {
        return addAttendee(Attendee.resource(address));
    }

    public OutlookEvent addAttendee(Attendee attendee) {
        append("attendees", attendee);
        return this;
    }

    public OutlookEvent addAttachment(OutlookAttachment attachment) {
        append("attachments", attachment);
        return this;
    }

    /** What it is about. */
    public String getSubject() {
        return string("subject");
    }

    public void setSubject(String subject) {
        set("subject", subject);
    }

    /**
     * Text of the event. That of an online meeting holds the block by which people join: keep it when changing the
     * text.
     */
    public ItemBody getBody() {
        return object("body", ItemBody::new);
    }

    public void setBody(ItemBody body) {
        set("body", body);
    }

    /** Beginning of the body as plain text. */
    public String getBodyPreview() {
        return string("bodyPreview");
    }

    /** low, normal or high. */
    public String getImportance() {
        return string("importance");
    }

    public void setImportance(String importance) {
        set("importance", importance);
    }

    /** normal, personal, private or confidential. */
    public String getSensitivity() {
        return string("sensitivity");
    }

    public void setSensitivity(String sensitivity) {
        set("sensitivity", sensitivity);
    }

    /** How the time shows in the calendar: free, tentative, busy, oof, workingElsewhere or unknown. */
    public String getShowAs() {
        return string("showAs");
    }

    public void setShowAs(String showAs) {
        set("showAs", showAs);
    }

    /** Who called the meeting. */
    public Recipient getOrganizer() {
        return object("organizer", Recipient::new);
    }

    public void setOrganizer(Recipient organizer) {
        set("organizer", organizer);
    }

    /** Who is invited. Writing them has the service send invitations and updates. */
    public List<Attendee> getAttendees() {
        return objects("attendees", Attendee::new);
    }

    public void setAttendees(List<Attendee> attendees) {
        set("attendees", attendees);
    }

    /** Whether attendees see only themselves in the list of attendees; false when the service is not told. */
    public Boolean getHideAttendees() {
        return bool("hideAttendees");
    }

    public void setHideAttendees(Boolean hideAttendees) {
        set("hideAttendees", hideAttendees);
    }

    /** Whether the owner of the calendar called the meeting. */
    public Boolean getIsOrganizer() {
        return bool("isOrganizer");
    }

    /** Whether the organizer wants answers. */
    public Boolean getResponseRequested() {
        return bool("responseRequested");
    }

    public void setResponseRequested(Boolean responseRequested) {
        set("responseRequested", responseRequested);
    }

    /** Answer of the owner of the calendar. */
    public ResponseStatus getResponseStatus() {
        return object("responseStatus", ResponseStatus::new);
    }

    /** Whether invitees may propose another time; true when the service is not told. */
    public Boolean getAllowNewTimeProposals() {
        return bool("allowNewTimeProposals");
    }

    public void setAllowNewTimeProposals(Boolean allowNewTimeProposals) {
        set("allowNewTimeProposals", allowNewTimeProposals);
    }

    /** Where it takes place. Writing it replaces the places in locations. */
    public Location getLocation() {
        return object("location", Location::new);
    }

    public void setLocation(Location location) {
        set("location", location);
    }

    /** All places where it takes place; the first of them is location. */
    public List<Location> getLocations() {
        return objects("locations", Location::new);
    }

    public void setLocations(List<Location> locations) {
        set("locations", locations);
    }

    /** Whether it has an online meeting. Once true it stays so. */
    public Boolean getIsOnlineMeeting() {
        return bool("isOnlineMeeting");
    }

    public void setIsOnlineMeeting(Boolean isOnlineMeeting) {
        set("isOnlineMeeting", isOnlineMeeting);
    }

    /** Service of the online meeting, such as teamsForBusiness. Cannot be changed once the meeting exists. */
    public String getOnlineMeetingProvider() {
        return string("onlineMeetingProvider");
    }

    public void setOnlineMeetingProvider(String onlineMeetingProvider) {
        set("onlineMeetingProvider", onlineMeetingProvider);
    }

    /** How to join the online meeting. */
    public OnlineMeetingInfo getOnlineMeeting() {
        return object("onlineMeeting", OnlineMeetingInfo::new);
    }

    /** Address of an online meeting of an older kind; prefer that of onlineMeeting. */
    public String getOnlineMeetingUrl() {
        return string("onlineMeetingUrl");
    }

    /** Whether it has attachments. */
    public Boolean getHasAttachments() {
        return bool("hasAttachments");
    }

    /** Whether invitations of the organizer's changes have not been sent yet. */
    public Boolean getIsDraft() {
        return bool("isDraft");
    }

    /** Identity of the event across calendars. Each occurrence of a series has its own. */
    public String getICalUId() {
        return string("iCalUId");
    }

    /**
     * Name that the caller gives to a creation, so that the service creates the event once although the request comes
     * twice. Taken only at creation.
     */
    public String getTransactionId() {
        return string("transactionId");
    }

    public void setTransactionId(String transactionId) {
        set("transactionId", transactionId);
    }

    /** Where Outlook on the web shows the event. */
    public String getWebLink() {
        return string("webLink");
    }

    /** Attachments, when they were expanded or are to be created along. */
    public List<OutlookAttachment> getAttachments() {
        return objects("attachments", OutlookAttachment::new);
    }

    public void setAttachments(List<OutlookAttachment> attachments) {
        set("attachments", attachments);
    }

    /** Calendar that holds the event, when it was expanded. */
    public OutlookCalendar getCalendar() {
        return object("calendar", OutlookCalendar::new);
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
