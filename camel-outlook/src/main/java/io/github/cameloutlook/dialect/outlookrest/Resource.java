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

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A word of a path: what is there, and how Outlook REST documents its case. It ignores the case, so the words are
 * written as documented for the sake of those who read logs, or strict proxies.
 *
 * @param wire       as documented
 * @param collection whether the next segment is a key
 * @param body       name of the shape that is sent there; null when it is that of what is before
 * @param answer     name of the shape that is answered; null when it is that of what is before
 */
record Resource(String wire, boolean collection, String body, String answer) {

    private static final Map<String, Resource> ALL = new HashMap<>();

    static {
        collection("Users", Shapes.ANY, "users");
        one("me", Shapes.ANY, "me");
        collection("messages", "message", "messages");
        collection("MailFolders", "mailFolder", "mailFolders", "folders");
        ALL.put("childfolders", new Resource("childfolders", true, null, null));
        collection("attachments", "attachment", "attachments");
        collection("extensions", "openTypeExtension", "extensions");
        collection("events", "event", "events");
        collection("calendarview", "event", "calendarView");
        collection("instances", "event", "instances");
        collection("calendars", "calendar", "calendars");
        collection("calendargroups", "calendarGroup", "calendarGroups");
        collection("contacts", "contact", "contacts");
        collection("contactfolders", "contactFolder", "contactFolders");
        collection("photos", "profilePhoto", "photos");
        collection("people", "person", "people");
        collection("tasks", "todoTask", "tasks");
        collection("taskfolders", "todoTaskList", "taskFolders");
        collection("taskgroups", "taskGroup", "taskGroups");
        collection("subscriptions", "subscription", "subscriptions");
        collection("MessageRules", "messageRule", "messageRules");
        collection("Overrides", "inferenceClassificationOverride", "overrides");
        one("InferenceClassification", Shapes.ANY, "inferenceClassification");
        one("calendar", "calendar", "calendar");
        one("event", "event", "event");
        one("item", Shapes.ANY, "item");
        one("photo", "profilePhoto", "photo");
        one("MailboxSettings", "mailboxSettings", "mailboxSettings");
        one("AutomaticRepliesSetting", "automaticRepliesSetting", "automaticRepliesSetting");
        one("ReminderView", "reminder", "reminderView");
        action("sendmail", "sendMail", Shapes.ANY);
        action("findmeetingtimes", "findMeetingTimes", "meetingTimeSuggestionsResult");
        action("GetMailTips", "getMailTips", "mailTips");
        action("GetNotifications", "getNotifications", Shapes.ANY);
        action("FindRooms", "findRooms", "roomAddress");
        action("FindRoomLists", "findRoomLists", "roomAddress");
        for (String action : new String[] {
                "reply", "replyAll", "forward", "createReply", "createReplyAll", "createForward",
                "send", "copy", "move", "unsubscribe", "accept", "tentativelyAccept", "decline", "complete" }) {
            action(action.toLowerCase(Locale.ROOT), action, null);
        }
        action("Cancel", "cancel", null);
        action("SnoozeReminder", "snoozeReminder", null);
        action("DismissReminder", "dismissReminder", null);
        // what a batch holds is spoken of in other requests, each of which is translated by itself
        one("$batch", Shapes.OPAQUE, "$batch");
    }

    private static void collection(String wire, String shape, String... names) {
        for (String name : names) {
            ALL.put(name.toLowerCase(Locale.ROOT), new Resource(wire, true, shape, shape));
        }
    }

    private static void one(String wire, String shape, String name) {
        ALL.put(name.toLowerCase(Locale.ROOT), new Resource(wire, false, shape, shape));
    }

    private static void action(String wire, String name, String answer) {
        ALL.put(name.toLowerCase(Locale.ROOT), new Resource(wire, false, name, answer));
    }

    /** By its name in any case; null when nothing is known of it. */
    static Resource named(String word) {
        return ALL.get(word.toLowerCase(Locale.ROOT));
    }
}
