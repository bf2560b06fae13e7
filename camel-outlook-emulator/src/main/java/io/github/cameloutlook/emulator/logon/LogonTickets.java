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
package io.github.cameloutlook.emulator.logon;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.oauth.Principal;
import io.github.cameloutlook.emulator.oauth.TokenVerifier;

/** Stands for users who are signed in, behind the door: what comes later in a request's way sees a token. */
final class LogonTickets implements TokenVerifier {

    private final TokenVerifier others;
    private final Map<String, Principal> principals = new ConcurrentHashMap<>();
    private final Map<Principal, String> tickets = new ConcurrentHashMap<>();

    LogonTickets(TokenVerifier others) {
        this.others = others;
    }

    String ticketOf(Principal principal) {
        return tickets.computeIfAbsent(principal, one -> {
            String ticket = "logon-" + UUID.randomUUID();
            principals.put(ticket, one);
            return ticket;
        });
    }

    boolean isTicket(String token) {
        return principals.containsKey(token);
    }

    @Override
    public Principal verify(String token, Request request) {
        Principal principal = principals.get(token);
        return principal == null ? others.verify(token, request) : principal;
    }
}
