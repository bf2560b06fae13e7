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
package io.github.cameloutlook.emulator.graph;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;

/**
 * Finds the mailbox in paths like {@code /v1.0/me/...}, {@code /v1.0/users/alice@contoso.com/...} and
 * {@code /v1.0/users('id')/...}.
 */
public final class MailboxInPath {

    private final Mailboxes mailboxes;

    public MailboxInPath(Mailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    /** Id of the mailbox, however the request spells it; null when it is about none. */
    public String mailboxOf(Request request, Caller caller) {
        return mailboxOf(request.rawPath(), caller);
    }

    /** Id of the mailbox that a path is about; null when it is about none. */
    public String mailboxOf(String path, Caller caller) {
        int owner = path.indexOf('/', 1) + 1;
        if (owner == 0) {
            return null;
        }
        String rest = path.substring(owner);
        if (startsWithSegment(rest, "me")) {
            return signedIn(caller).map(Mailbox::id).orElse(null);
        }
        String user = userOf(rest);
        return user == null
                ? null
                : mailboxes.find(URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8)).map(Mailbox::id)
                        .orElse(null);
    }

    /** Id of a user's mailbox; null when there is no such user. */
    public String idOf(String user) {
        return mailboxes.find(user).map(Mailbox::id).orElse(null);
    }

    private Optional<Mailbox> signedIn(Caller caller) {
        return caller.user() == null ? mailboxes.all().stream().findFirst() : mailboxes.find(caller.user());
    }

    private static String userOf(String rest) {
        if (rest.regionMatches(true, 0, "users/", 0, 6)) {
            int end = rest.indexOf('/', 6);
            return rest.substring(6, end < 0 ? rest.length() : end);
        }
        if (rest.regionMatches(true, 0, "users('", 0, 7)) {
            int end = rest.indexOf("')", 7);
            return end < 0 ? null : rest.substring(7, end);
        }
        return null;
    }

    private static boolean startsWithSegment(String path, String name) {
        return path.regionMatches(true, 0, name, 0, name.length())
                && (path.length() == name.length() || path.charAt(name.length()) == '/');
    }
}
