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
package io.github.cameloutlook.emulator.meeting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.calendar.Attendees;
import io.github.cameloutlook.emulator.calendar.CalendarPaths;
import io.github.cameloutlook.emulator.calendar.EventChanges;
import io.github.cameloutlook.emulator.calendar.EventTimes;
import io.github.cameloutlook.emulator.calendar.OutputZone;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Operation;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.mime.Recipients;
import io.github.cameloutlook.emulator.resource.ActionParameters;
import io.github.cameloutlook.emulator.resource.InputValues;
import io.github.cameloutlook.emulator.resource.JsonObject;
import io.github.cameloutlook.emulator.resource.MeetingProperties;
import io.github.cameloutlook.emulator.store.EventState;
import io.github.cameloutlook.emulator.store.EventTime;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.transport.MailTransport;

/** Answering invitations, and cancelling and forwarding meetings. */
public final class MeetingRoutes implements Routes {

    private final Meetings meetings;
    private final Responses responses;

    public MeetingRoutes(Meetings meetings, Mailboxes mailboxes, MailTransport transport) {
        this.meetings = meetings;
        this.responses = new Responses(mailboxes, new MeetingMail(transport));
    }

    @Override
    public void register(Router router) {
        router.events("POST", "/{event}/accept", answered("accept", Answer.ACCEPT))
                .events("POST", "/{event}/tentativelyAccept", answered("tentativelyAccept", Answer.TENTATIVE))
                .events("POST", "/{event}/decline", answered("decline", Answer.DECLINE))
                .events("POST", "/{event}/cancel", this::cancel)
                .events("POST", "/{event}/forward", this::forward)
                .messages("GET", "/{message}/eventMessage/event", MeetingRoutes::eventOfMessage);
    }

    private Operation answered(String action, Answer answer) {
        return request -> {
            EventState event = CalendarPaths.event(request);
            Map<String, Object> body = ActionParameters.only(
                    request.jsonIfAny(), action, "comment", "sendResponse", "proposedNewTime");
            Object sent = InputValues.flag("sendResponse", GraphRequest.parameter(body, "sendResponse"));
            Object proposed = GraphRequest.parameter(body, "proposedNewTime");
            if (answer == Answer.ACCEPT && proposed != null) {
                throw new GraphException(
                        400, "RequestBodyRead", "The parameter 'ProposedNewTime' does not exist on the action 'accept'.");
            }
            Responses.Reply reply = new Responses.Reply(
                    answer, comment(body), !Boolean.FALSE.equals(sent), proposed == null ? null : timeSlot(proposed));
            Responses.check(event, reply);
            responses.give(request.mailbox(), event, reply);
            return Response.status(202);
        };
    }

    private static String comment(Map<String, Object> body) {
        return (String) InputValues.text("comment", GraphRequest.parameter(body, "comment"));
    }

    private static Map<String, Object> timeSlot(Object value) {
        Map<String, Object> given = InputValues.object("proposedNewTime", value);
        EventTime start = EventTimes.read("start", InputValues.get(given, "start"), OutputZone.UTC);
        EventTime end = EventTimes.read("end", InputValues.get(given, "end"), OutputZone.UTC);
        EventTimes.check(start, end, false);
        return JsonObject.of("start", OutputZone.UTC.instant(start.instant()), "end", OutputZone.UTC.instant(end.instant()));
    }

    private static Response eventOfMessage(GraphRequest request) {
        Map<String, Object> event = MeetingProperties.event(request, request.message().state());
        if (event == null) {
            throw GraphException.itemNotFound();
        }
        Map<String, Object> body = JsonObject.of("@odata.context", request.mailboxContext("/events/$entity"));
        body.putAll(event);
        return Response.json(200, body);
    }

    private Response cancel(GraphRequest request) throws IOException {
        EventState event = CalendarPaths.event(request);
        String comment = comment(ActionParameters.only(request.jsonIfAny(), "cancel", "comment"));
        if (!event.flag("isOrganizer")) {
            throw new GraphException(
                    400, "ErrorInvalidRequest",
                    "Your request can't be completed. You need to be an organizer to cancel a meeting.");
        }
        EventChanges.remove(request.mailbox(), event, request.ifMatch());
        meetings.deleted(request.mailbox(), event, comment);
        return Response.status(202);
    }

    private Response forward(GraphRequest request) throws IOException {
        EventState event = CalendarPaths.event(request);
        Map<String, Object> body = ActionParameters.only(request.json(), "forward", "toRecipients", "comment");
        List<Map<String, Object>> recipients = new ArrayList<>();
        Object given = InputValues.recipients("toRecipients", GraphRequest.parameter(body, "toRecipients"));
        for (Map<String, Object> recipient : Recipients.list(given)) {
            String address = Recipients.address(recipient);
            if (address == null || address.indexOf('@') < 1) {
                throw new GraphException(400, "ErrorInvalidRecipients", "At least one recipient isn't valid.");
            }
            recipients.add(JsonObject.of("type", "optional", "status", Attendees.status("none", Attendees.NEVER),
                    "emailAddress", recipient.get("emailAddress")));
        }
        if (recipients.isEmpty()) {
            throw new GraphException(
                    400, "ErrorInvalidRecipients",
                    "At least one recipient isn't valid., A message can't be sent because it contains no recipients.");
        }
        meetings.forward(request.mailbox(), event, recipients, comment(body));
        return Response.status(202);
    }
}
