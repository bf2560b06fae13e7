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
package io.github.cameloutlook.emulator.delta;

import java.util.List;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.GraphRequest;
import io.github.cameloutlook.emulator.graph.Router;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.resource.MessageRendering;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.store.ChangeLog.Change;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageState;

/** Delta of the messages in one folder. */
public final class MessageDeltaRoutes implements Routes {

    /** With a filter by receivedDateTime the first round gives no more messages than this. */
    static final int FILTERED_MAXIMUM = 5000;

    private static final Set<String> ALLOWED
            = Set.of("$select", "$top", "$expand", "$filter", "$orderby", DeltaOptions.CHANGE_TYPE);

    private final Mailboxes mailboxes;
    private final ServiceRules rules;

    public MessageDeltaRoutes(Mailboxes mailboxes, ServiceRules rules) {
        this.mailboxes = mailboxes;
        this.rules = rules;
    }

    @Override
    public void register(Router router) {
        router.mailbox("GET", "/mailFolders/{folder}/messages/delta", this::delta).mailbox("GET", "/messages/delta",
                request -> {
                    throw DeltaRequest.notTracked(request);
                });
    }

    private Response delta(GraphRequest request) {
        MailFolder folder = request.mailbox().folder(request.variable("folder")).orElseThrow(
                () -> new GraphException(404, "ErrorSyncFolderNotFound", "The specified sync folder could not be found."));
        DeltaToken token = DeltaRequest.position(request, folder.id(), mailboxes.syncGeneration(), ALLOWED, "Messages");
        MessageRendering rendering
                = new MessageRendering(request, token.options().get("$select"), token.options().get("$expand"));
        if (!token.isFirstRound() && token.base() < folder.forgottenChange()) {
            throw token.notFound(mailboxes.syncGeneration());
        }
        int pageSize = DeltaRequest.pageSize(request, token);
        boolean byDate = token.isFirstRound()
                && (token.options().containsKey("$filter") || token.options().containsKey("$orderby"));
        return byDate
                ? byDate(request, folder, token, rendering, pageSize) : byChange(request, folder, token, rendering, pageSize);
    }

    /** A first round newest first: how the service serves a filter or an order by receivedDateTime. */
    private Response byDate(
            GraphRequest request, MailFolder folder, DeltaToken token, MessageRendering rendering, int pageSize) {
        long from = DeltaOptions.receivedFrom(token.options());
        boolean filtered = token.options().containsKey("$filter");
        int room = filtered ? Math.min(pageSize, FILTERED_MAXIMUM - token.given()) : pageSize;
        List<Message> candidates = token.number() < 0
                ? folder.messages(0, room + 1)
                : folder.messagesAfter(token.after(), token.number(), room + 1);
        List<MessageState> window
                = candidates.stream().map(Message::state).takeWhile(state -> state.received() >= from).toList();
        boolean more = window.size() > room && (!filtered || token.given() + room < FILTERED_MAXIMUM);
        List<MessageState> onPage = window.subList(0, Math.min(room, window.size()));
        DeltaPage page = new DeltaPage("message");
        for (MessageState state : onPage) {
            // what came during the round belongs to the next one, with whatever happens to it
            if (state.entered() <= token.upTo() && state.folder() == folder) {
                page.add(rendering.item(state));
            }
        }
        if (!more) {
            return page.answer(request, token, null);
        }
        MessageState position = onPage.get(onPage.size() - (replays(onPage) ? 2 : 1));
        return page.answer(request, token, token.movedTo(position.received(), position.number(), page.size()));
    }

    private boolean replays(List<?> onPage) {
        return rules.deltaReplays() && onPage.size() > 1;
    }

    private Response byChange(
            GraphRequest request, MailFolder folder, DeltaToken token, MessageRendering rendering, int pageSize) {
        List<Change<Message>> changes = folder.changes(token.after(), token.upTo(), pageSize + 1);
        boolean more = changes.size() > pageSize;
        List<Change<Message>> onPage = more ? changes.subList(0, pageSize) : changes;
        long from = DeltaOptions.receivedFrom(token.options());
        DeltaPage page = new DeltaPage("message");
        for (Change<Message> change : onPage) {
            if (!isWanted(change, token)) {
                continue;
            }
            if (change.isRemoval()) {
                page.addRemoved(request.prefer().immutableIds() ? change.immutableId() : change.id());
                continue;
            }
            MessageState state = change.item().state();
            // it may have left the folder since the page was taken; the next round tells
            if (state.folder() == folder && state.received() >= from) {
                page.add(rendering.item(state));
            }
        }
        if (!more) {
            return page.answer(request, token, null);
        }
        Change<Message> position = onPage.get(onPage.size() - (replays(onPage) ? 2 : 1));
        return page.answer(request, token, token.movedTo(position.number(), page.size()));
    }

    private static boolean isWanted(Change<Message> change, DeltaToken token) {
        boolean knownBefore = change.entered() <= token.base();
        if (token.isFirstRound()) {
            return !change.isRemoval();
        }
        if (change.isRemoval() && !knownBefore) {
            return false;
        }
        String changeType = token.options().get(DeltaOptions.CHANGE_TYPE);
        if (changeType == null) {
            return true;
        }
        return switch (changeType) {
            case "deleted" -> change.isRemoval();
            case "created" -> !change.isRemoval() && !knownBefore;
            default -> !change.isRemoval() && knownBefore;
        };
    }
}
