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
package io.github.cameloutlook.client;

import java.util.Locale;
import java.util.Map;

/** What to change, by the service's error code, else by status. */
final class ErrorHints {

    private static final String PERMISSION = "Grant the application (or user) the permission for this operation, such as"
                                             + " Mail.ReadWrite, Mail.Send, Calendars.ReadWrite, Contacts.ReadWrite, Tasks.ReadWrite.All, People.Read.All or"
                                             + " (photos) User.ReadWrite.All, and, where Exchange limits applications to some mailboxes (RBAC for"
                                             + " Applications, application access policies), add this mailbox to its scope.";
    private static final String NO_MAILBOX = "The account has no Exchange Online mailbox that the service can reach: check"
                                             + " the address, its licence, and that the mailbox is not on premises or soft-deleted. A new licence takes up"
                                             + " to 15 minutes.";
    private static final String ITEM_GONE = "The item is gone or was moved. Without immutable ids (immutableIds=true) a move"
                                            + " gives an item a new id.";
    private static final String CHANGED = "The item changed since it was read: read it again and repeat with its new ETag.";
    private static final String RESYNC = "The delta token expired: start the walk anew.";
    private static final String SLOW_DOWN = "Other work of the same application on this mailbox uses up its limits (4 requests"
                                            + " at a time, 10,000 per 10 minutes, 150 MB upload per 5 minutes): run fewer routes or nodes on it, or lower"
                                            + " maxConcurrentRequests and requestsPerWindow.";
    private static final String TOO_LARGE = "One request takes 4 MB, attachments above 3 MB go through an upload session, and"
                                            + " the mailbox has a message size limit of its own (35 MB unless the administrator raised it).";
    private static final String SEARCH = "search cannot be combined with orderBy or filter.";
    private static final String QUERY = "Check select, filter, expand and orderBy: names are Graph's and case-sensitive.";
    private static final String RECIPIENTS = "Check the addresses of to, cc and bcc.";
    private static final String OUTAGE = "The service has a problem of its own; see the tenant's service health if it lasts.";
    private static final String EXTENDED_PROPERTY = "The id of an extended property is type, set and name, such as Integer"
                                                    + " {00020329-0000-0000-c000-000000000046} Name Count; its value is text that fits the type.";
    private static final String TOKEN = "The token is expired, revoked or for another service: check tenantId, clientId, cloud"
                                        + " and scope.";

    private static final String ZONE = "Zones have IANA names (Europe/Berlin) or Windows names (W. Europe Standard Time).";
    private static final String WINDOW = "Ask for a shorter time, or fewer people at once: views end after 1,825 days,"
                                         + " getSchedule takes 62 days and 20 addresses.";

    private static final Map<String, String> BY_CODE = Map.ofEntries(
            Map.entry("timezonenotsupportedexception", ZONE),
            Map.entry("invalidtimezone", ZONE),
            Map.entry("errorinvalidtimesettings", ZONE),
            Map.entry("errorrecurrencehasnooccurrence",
                    "The recurrence has no day at all: check its pattern against its range."),
            Map.entry("errortimeintervaltoobig", WINDOW),
            Map.entry("errorinvalidmergedfreebusyinterval", "availabilityViewInterval is 5 to 1440 minutes."),
            Map.entry("erroraccessdenied", PERMISSION),
            Map.entry("authorization_requestdenied", PERMISSION),
            Map.entry("accessdenied", PERMISSION),
            Map.entry("extensionerror", PERMISSION),
            Map.entry("errorsendasdenied", "Give the sending account Send As or Send on Behalf on the mailbox in from, or leave"
                                           + " from out."),
            Map.entry("mailboxnotenabledforrestapi", NO_MAILBOX),
            Map.entry("mailboxnotsupportedforrestapi", NO_MAILBOX),
            Map.entry("usernotsupported", NO_MAILBOX),
            Map.entry("errornonexistentmailbox", NO_MAILBOX),
            Map.entry("resourcenotfound", NO_MAILBOX),
            Map.entry("request_resourcenotfound", NO_MAILBOX),
            Map.entry("errorinvaliduser", NO_MAILBOX),
            Map.entry("erroritemnotfound", ITEM_GONE),
            Map.entry("errorfoldernotfound", "The folder is gone: check folder, moveTo or destination."),
            Map.entry("errorsyncfoldernotfound", "The watched folder is gone: check folder."),
            Map.entry("errorfolderexists", "A folder of that name exists there already."),
            Map.entry("errorinvalididmalformed",
                    "The value is no id of this service; ids are case-sensitive and must be passed on"
                                                 + " unchanged."),
            Map.entry("errorinvalidmailboxitemid", "The id belongs to another mailbox: address the mailbox it was read from."),
            Map.entry("errorirresolvableconflict", CHANGED),
            Map.entry("errorchangekeyrequired", CHANGED),
            Map.entry(
                    "inefficientfilter", "Every property in orderBy must be in filter too, first and in the same order, such as"
                                         + " filter=receivedDateTime ge 1900-01-01T00:00:00Z and ... with orderBy=receivedDateTime desc."),
            Map.entry("searchwithorderby", SEARCH),
            Map.entry("searchwithfilter", SEARCH),
            Map.entry("requestbroker--parseuri", QUERY),
            Map.entry("errorinvalidurlquery", QUERY),
            Map.entry("errorinvalidurlqueryfilter", QUERY),
            Map.entry("requestbodyread", "A property of the body is unknown or of the wrong type: names are Graph's."),
            Map.entry("errorinvalidrecipients", RECIPIENTS),
            Map.entry("errormimecontentinvalid", "The body is no readable MIME message."),
            Map.entry("errormimecontentinvalidbase64string", "The body is no readable MIME message."),
            Map.entry("errorattachmentsizeshouldnotbelessthanminimumsize",
                    "Upload sessions are for attachments of 3 MB and more; smaller ones are added directly."),
            Map.entry("errorattachmentsizelimitexceeded", TOO_LARGE),
            Map.entry("errormessagesizeexceeded", TOO_LARGE),
            Map.entry("requestentitytoolarge", TOO_LARGE),
            Map.entry("errordeletedistinguishedfolder", "Well-known folders cannot be deleted."),
            Map.entry("errormovedistinguishedfolder", "Well-known folders cannot be moved."),
            Map.entry("maximumvalueexceeded", "A batch takes 20 requests."),
            Map.entry("syncstatenotfound", RESYNC),
            Map.entry("syncstateinvalid", RESYNC),
            Map.entry("resyncrequired", RESYNC),
            Map.entry("applicationthrottled", SLOW_DOWN),
            Map.entry("toomanyrequests", SLOW_DOWN),
            Map.entry("activitylimitreached", SLOW_DOWN),
            Map.entry("errorexceededmessagelimit", "The mailbox sent as many messages as Exchange allows it; see its sending"
                                                   + " limits."),
            Map.entry("imagenotfound", "There is no photo, or none of that size. Photos of users have the sizes 48x48, 64x64,"
                                       + " 96x96, 120x120, 240x240, 360x360, 432x432, 504x504 and 648x648, as far as they are large enough."),
            Map.entry("errorpropertyvalidationfailure", "A value of the body is too long or malformed; most texts have 255"
                                                        + " characters at most."),
            Map.entry("errorinvalidextendedproperty", EXTENDED_PROPERTY),
            Map.entry("errorinvalidextendedpropertyvalue", EXTENDED_PROPERTY),
            Map.entry("errorquotaexceeded", "The mailbox is full."),
            Map.entry("quotalimitreached", "The mailbox is full."),
            Map.entry("errorserverbusy", OUTAGE),
            Map.entry("errormailboxmoveinprogress", "The mailbox is being moved; it comes back by itself."),
            Map.entry("unabletodeserializepostbody", "The body is no JSON that the service can read."),
            Map.entry("invalidaudienceforresource", TOKEN),
            Map.entry("invalidauthenticationtoken", TOKEN));

    private static final String RECURRENCE = "Check the recurrence: a pattern needs what belongs to its type (daysOfWeek for"
                                             + " weekly, dayOfMonth for absoluteMonthly, index and daysOfWeek for relativeMonthly, month for yearly"
                                             + " ones), the range begins on the day of start, and an end is not before its start.";
    private static final String EVENT_GONE = "The event is gone, lies in another calendar, or is an occurrence whose series was"
                                             + " deleted or given other days: list the occurrences anew (events/calendarView or events/instances).";
    private static final String ORGANIZER = "Organizers cannot answer their own meetings, and nobody else can cancel them: see"
                                            + " isOrganizer.";
    private static final String CANCELLED
            = "The meeting was cancelled, or the invitation is out of date: read the event again.";

    private static final Map<String, String> BY_CODE_OF_EVENTS = Map.ofEntries(
            Map.entry("erroritemnotfound", EVENT_GONE),
            Map.entry("errorpropertyvalidationfailure", RECURRENCE),
            Map.entry("erroroccurrencecrossingboundary",
                    "An occurrence cannot be moved to the day of a neighbour or beyond it: move it less far, or"
                                                         + " change the series."),
            Map.entry("erroroccurrencetimespantoobig",
                    "The event lasts longer than the time to its next occurrence: shorten it, or let it"
                                                       + " repeat less often."),
            Map.entry("errorduplicatetransactionid",
                    "The transactionId was used for another event already: take one for each event, or"
                                                     + " leave it out."),
            Map.entry("errorcalendarisorganizer", ORGANIZER),
            Map.entry("errorcalendarisorganizerforaccept", ORGANIZER),
            Map.entry("errorcalendarisorganizerfordecline", ORGANIZER),
            Map.entry("errorcalendarisorganizerfortentative", ORGANIZER),
            Map.entry("errorcalendariscancelled", CANCELLED),
            Map.entry("errorcalendariscancelledforaccept", CANCELLED),
            Map.entry("errorcalendariscancelledfordecline", CANCELLED),
            Map.entry("errorcalendariscancelledfortentative", CANCELLED),
            Map.entry("errorcalendarmeetingrequestisoutofdate", CANCELLED),
            Map.entry("errorcalendardurationistoolong", WINDOW));

    private static final Map<Integer, String> BY_STATUS = Map.of(
            401, TOKEN,
            403, PERMISSION,
            407, "The proxy wants a sign-in of its own.",
            410, RESYNC,
            412, CHANGED,
            413, TOO_LARGE,
            429, SLOW_DOWN,
            500, OUTAGE,
            503, OUTAGE,
            504, "The service gave up. If it does so again, ask for less at once: smaller pages, fewer properties.");

    private ErrorHints() {
    }

    /**
     * What to change, or null when nothing is known.
     *
     * @param operation operation such as events/update
     */
    static String of(String operation, int status, String code) {
        String key = code == null ? "" : code.toLowerCase(Locale.ROOT);
        String byCode = operation.startsWith("events/") ? BY_CODE_OF_EVENTS.get(key) : null;
        if (byCode == null) {
            byCode = BY_CODE.get(key);
        }
        return byCode == null ? BY_STATUS.get(status) : byCode;
    }
}
