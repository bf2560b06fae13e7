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
package io.github.cameloutlook.emulator.dialect.rule;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.graph.MailboxInPath;
import io.github.cameloutlook.emulator.graph.QueryOptions;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.oauth.AuthorizedHandler;
import io.github.cameloutlook.emulator.oauth.Principal;
import io.github.cameloutlook.emulator.resource.ServiceRules;

/** What the Outlook REST service refuses and Graph does not: mailboxes that are not enabled, searches and filters. */
public final class RequestRules implements AuthorizedHandler {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern SUBSTRINGS = Pattern.compile("(?i)\\b(contains|startswith)\\s*\\(");
    private static final Pattern MESSAGES = Pattern.compile("(?i).*/messages/?");
    private static final Set<String> NOT_WITH_SEARCH = Set.of("$filter", "$orderby");

    private final AuthorizedHandler next;
    private final MailboxInPath mailboxes;
    private final ServiceRules rules;

    public RequestRules(AuthorizedHandler next, MailboxInPath mailboxes, ServiceRules rules) {
        this.next = next;
        this.mailboxes = mailboxes;
        this.rules = rules;
    }

    @Override
    public Response handle(Request request, Principal principal) throws Exception {
        if (request.isOutlookRest()) {
            refuseMailbox(request, principal.caller());
            QueryOptions query = QueryOptions.parse(request.rawQuery(), false);
            refuseSearch(request, query);
            refuseFilter(query);
        }
        return next.handle(request, principal);
    }

    private void refuseMailbox(Request request, Caller caller) {
        String mailbox = mailboxes.mailboxOf(request, caller);
        if (mailbox == null && caller.user() != null && mailboxes.idOf(caller.user()) == null) {
            // the front end finds no mailbox to go to
            throw new GraphException(403, "UserNotFound", "The user of the token has no mailbox.");
        }
        if (mailbox != null && rules.notEnabledForRest().stream().map(mailboxes::idOf).anyMatch(mailbox::equals)) {
            throw new GraphException(
                    404, "MailboxNotEnabledForRESTAPI", "REST API is not yet supported for this mailbox.");
        }
    }

    private static void refuseSearch(Request request, QueryOptions query) {
        if (!query.has("$search")) {
            return;
        }
        if (!MESSAGES.matcher(request.rawPath()).matches() && !request.rawPath().toLowerCase(Locale.ROOT).contains("/people")) {
            throw invalid("Search");
        }
        NOT_WITH_SEARCH.stream().filter(query::has).findFirst().ifPresent(option -> {
            throw invalid(option.equals("$filter") ? "Filter" : "OrderBy");
        });
    }

    private static GraphException invalid(String parameter) {
        return new GraphException(
                400, "ErrorInvalidUrlQuery", "The query parameter '" + parameter + "' is invalid.");
    }

    private void refuseFilter(QueryOptions query) {
        String filter = query.get("$filter");
        if (filter != null && !rules.substringFilters()
                && SUBSTRINGS.matcher(LITERAL.matcher(filter).replaceAll("''")).find()) {
            throw new GraphException(
                    400, "ErrorInvalidUrlQueryFilter",
                    "The query filter contains one or more invalid nodes: contains and startswith are not supported.");
        }
    }
}
