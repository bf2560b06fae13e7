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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The members of an enumeration. Outlook REST begins them with a capital and also takes and gives their numbers. What
 * is no member is left as it is: services add some.
 */
enum Enumeration {
    IMPORTANCE(0, "low", "normal", "high"),
    /** HTML is the only member that differs by more than a letter. */
    BODY_TYPE(0, "text", "html"),
    FREE_BUSY(-1, "unknown", "free", "tentative", "busy", "oof", "workingElsewhere"),
    RESPONSE(0, "none", "organizer", "tentativelyAccepted", "accepted", "declined", "notResponded"),
    EVENT_TYPE(0, "singleInstance", "occurrence", "exception", "seriesMaster"),
    ATTENDEE_TYPE(0, "required", "optional", "resource"),
    SENSITIVITY(0, "normal", "personal", "private", "confidential"),
    /** The fourth is so spelt in both APIs. */
    MEETING_MESSAGE(0, "none", "meetingRequest", "meetingCancelled", "meetingAccepted", "meetingTenativelyAccepted",
                    "meetingDeclined"),
    CALENDAR_COLOR(-1, "auto", "lightBlue", "lightGreen", "lightOrange", "lightGray", "lightYellow", "lightTeal",
                   "lightPink", "lightBrown", "lightRed", "maxColor"),
    RECURRENCE_PATTERN(0, "daily", "weekly", "absoluteMonthly", "relativeMonthly", "absoluteYearly", "relativeYearly"),
    RECURRENCE_RANGE(0, "endDate", "noEnd", "numbered"),
    WEEK_INDEX(0, "first", "second", "third", "fourth", "last"),
    DAY_OF_WEEK(0, "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"),
    INFERENCE_CLASSIFICATION(0, "focused", "other"),
    FLAG_STATUS(0, "notFlagged", "complete", "flagged"),
    TASK_STATUS(0, "notStarted", "inProgress", "completed", "waitingOnOthers", "deferred"),
    AUTOMATIC_REPLIES(0, "disabled", "alwaysEnabled", "scheduled"),
    EXTERNAL_AUDIENCE(0, "none", "contactsOnly", "all"),
    MESSAGE_ACTION_FLAG(0, "any", "call", "doNotForward", "followUp", "fyi", "forward", "noResponseNecessary", "read",
                        "reply", "replyToAll", "review"),
    ACTIVITY_DOMAIN(0, "unknown", "work", "personal", "unrestricted"),
    NO_SUGGESTIONS(0, "unknown", "attendeesUnavailable", "attendeesUnavailableOrUnknown", "locationsUnavailable",
                   "organizerUnavailable"),
    ATTACHMENT_PROVIDER(0, "other", "oneDriveBusiness", "oneDriveConsumer", "dropbox"),
    ATTACHMENT_PERMISSION(0, "other", "view", "edit", "anonymousView", "anonymousEdit", "organizationView",
                          "organizationEdit"),
    /** Written as a list with commas; its numbers are flags and are not used. */
    CHANGE_TYPE(0, "acknowledgment", "created", "updated", "deleted", "missed", "subscriptionRemoved");

    private final String[] members;
    private final int first;
    private final Map<String, String> wire = new HashMap<>();
    private final Map<String, String> neutral = new HashMap<>();

    Enumeration(int first, String... members) {
        this.first = first;
        this.members = members;
        for (String member : members) {
            String written = member.equals("html") ? "HTML" : Letters.raised(member);
            wire.put(member, written);
            neutral.put(written, member);
        }
    }

    /** In the neutral model. */
    String[] members() {
        return members.clone();
    }

    /** As Outlook REST writes a member, or each of a list with commas. */
    Object toWire(Object value) {
        return value instanceof String text ? each(wire, text) : value;
    }

    /** The neutral form of a member or of its number. */
    Object toNeutral(Object value) {
        if (value instanceof Integer number) {
            int index = number - first;
            return this != CHANGE_TYPE && index >= 0 && index < members.length ? members[index] : number;
        }
        return value instanceof String text ? each(neutral, text) : value;
    }

    private String each(Map<String, String> names, String text) {
        String member = names.get(text);
        if (member != null || this != CHANGE_TYPE) {
            return member == null ? text : member;
        }
        return Arrays.stream(text.split(",", -1)).map(one -> replaced(names, one)).collect(Collectors.joining(","));
    }

    private static String replaced(Map<String, String> names, String part) {
        String name = part.strip();
        return part.replace(name, names.getOrDefault(name, name));
    }
}
