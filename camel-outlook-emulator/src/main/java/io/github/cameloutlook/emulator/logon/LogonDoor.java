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

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.graph.Caller;
import io.github.cameloutlook.emulator.graph.MailboxInPath;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.logon.LogonSettings.User;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.oauth.Principal;
import io.github.cameloutlook.emulator.oauth.TokenVerifier;

/**
 * Lets users in as a server on premises does: by ticket, by NTLM (then the connection stays signed in), by password.
 */
public final class LogonDoor {

    private static final String API = "/api/";
    private static final String PRINCIPAL = "logon.user";
    private static final String NEGOTIATE = "logon.negotiate";
    private static final String CHALLENGE = "logon.challenge";

    private final LogonSettings settings;
    private final MailboxInPath mailboxes;
    private final Supplier<X509Certificate> certificate;
    private final Logons logons = new Logons();
    private final SecureRandom random = new SecureRandom();
    private LogonTickets tickets;

    /** @param certificate of the https side */
    public LogonDoor(LogonSettings settings, MailboxInPath mailboxes, Supplier<X509Certificate> certificate) {
        this.settings = settings;
        this.mailboxes = mailboxes;
        this.certificate = certificate;
    }

    /** What decides about tokens behind the door. */
    public TokenVerifier behind(TokenVerifier tokens) {
        tickets = new LogonTickets(tokens);
        return tickets;
    }

    /** What was counted. */
    public Logons logons() {
        return logons;
    }

    /** The door before a service; other paths than its own pass. */
    public Handler before(Handler next) {
        return request -> {
            if (!request.rawPath().regionMatches(true, 0, API, 0, API.length())) {
                return next.handle(request);
            }
            String header = request.header("Authorization");
            String scheme = header == null ? "" : header.strip().split(" ")[0];
            String credentials = header == null ? "" : header.strip().substring(scheme.length()).strip();
            if (scheme.equalsIgnoreCase("Bearer")
                    && (tickets.isTicket(credentials) || settings.schemes().contains(LogonScheme.BEARER))) {
                return next.handle(request);
            }
            return enter(request, scheme, credentials, next);
        };
    }

    private Response enter(Request request, String scheme, String credentials, Handler next) throws Exception {
        if (scheme.isEmpty() && request.connection().get(PRINCIPAL) instanceof User signedIn) {
            return serve(request, signedIn, null, next);
        }
        for (LogonScheme offered : settings.schemes()) {
            if (offered.headerName().equalsIgnoreCase(scheme)) {
                byte[] message;
                try {
                    message = Base64.getDecoder().decode(credentials);
                } catch (IllegalArgumentException e) {
                    return refusal(null);
                }
                return switch (offered) {
                    case NEGOTIATE -> negotiate(request, message, next);
                    case NTLM -> ntlm(request, message, next);
                    case BASIC -> basic(request, message, next);
                    default -> refusal(null);
                };
            }
        }
        return refusal(null);
    }

    private Response basic(Request request, byte[] message, Handler next) throws Exception {
        String[] parts = new String(message, StandardCharsets.UTF_8).split(":", 2);
        User user = settings.find(parts[0]);
        if (user == null || parts.length < 2 || !parts[1].equals(user.password())) {
            logons.failed(parts[0]);
            return refusal(null);
        }
        logons.succeeded(new Logons.Logon(user.address(), LogonScheme.BASIC, null, false));
        return serve(request, user, null, next);
    }

    private Response negotiate(Request request, byte[] message, Handler next) throws Exception {
        NegotiateAcceptor.Accepted accepted;
        try {
            accepted = settings.acceptor().accept(message, binding(request));
        } catch (Exception e) { // whatever is wrong with a ticket: it is refused
            return refusal(null);
        }
        User user = settings.find(accepted.user());
        if (user == null) {
            return refusal(null);
        }
        logons.succeeded(new Logons.Logon(user.address(), LogonScheme.NEGOTIATE, null, binding(request) != null));
        String proof = accepted.proof() == null
                ? null : "Negotiate " + Base64.getEncoder().encodeToString(accepted.proof());
        return serve(request, user, proof, next);
    }

    private Response ntlm(Request request, byte[] message, Handler next) throws Exception {
        Map<String, Object> connection = request.connection();
        connection.remove(PRINCIPAL);
        if (NtlmServer.isType(message, 1)) {
            byte[] nonce = new byte[8];
            random.nextBytes(nonce);
            byte[] challenge = NtlmServer.challenge(nonce, "CONTOSO");
            connection.put(NEGOTIATE, message);
            connection.put(CHALLENGE, challenge);
            return refusal("NTLM " + Base64.getEncoder().encodeToString(challenge));
        }
        byte[] negotiate = (byte[]) connection.remove(NEGOTIATE);
        byte[] challenge = (byte[]) connection.remove(CHALLENGE);
        NtlmServer.Answer answer = NtlmServer.isType(message, 3) ? NtlmServer.read(message) : null;
        if (negotiate == null || answer == null) { // another connection's: no logon is tried
            return refusal(null);
        }
        String name = answer.domain().isEmpty() ? answer.user() : answer.domain() + "\\" + answer.user();
        User user = settings.find(name);
        if (user == null || user.password() == null || !NtlmServer.proves(answer, user.password(), negotiate, challenge)) {
            logons.failed(name);
            return refusal(null);
        }
        Boolean bound = bound(request, answer);
        if (bound == null) {
            return refusal(null);
        }
        byte[] target = answer.pairs().get(NtlmServer.TARGET);
        logons.succeeded(new Logons.Logon(
                user.address(), LogonScheme.NTLM, target == null ? null : NtlmServer.text(target), bound));
        connection.put(PRINCIPAL, user);
        return serve(request, user, null, next);
    }

    /** Whether a proof is bound to this connection; null when it is to another one, or to none where it has to be. */
    private Boolean bound(Request request, NtlmServer.Answer answer) throws GeneralSecurityException {
        byte[] binding = binding(request);
        byte[] given = answer.pairs().get(NtlmServer.BINDING);
        boolean none = given == null || Arrays.equals(given, new byte[given.length]);
        if (none) {
            return settings.isExtendedProtection() && binding != null ? null : Boolean.FALSE;
        }
        return binding != null && MessageDigest.isEqual(given, NtlmServer.digest(binding)) ? Boolean.TRUE : null;
    }

    /** The data that names the server's side of a TLS connection; its certificate is signed with SHA-256. */
    private byte[] binding(Request request) throws GeneralSecurityException {
        if (!request.origin().startsWith("https://")) {
            return null;
        }
        byte[] prefix = "tls-server-end-point:".getBytes(StandardCharsets.US_ASCII);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.get().getEncoded());
        byte[] binding = Arrays.copyOf(prefix, prefix.length + digest.length);
        System.arraycopy(digest, 0, binding, prefix.length, digest.length);
        return binding;
    }

    private Response serve(Request request, User user, String proof, Handler next) throws Exception {
        Caller caller = Caller.user(
                user.address(), Set.copyOf(Application.ALL_PERMISSIONS), "on-premises", Caller.TENANT, null);
        String mailbox = mailboxes.mailboxOf(request.rawPath().substring(API.length() - 1), caller);
        if (mailbox != null && !mailbox.equals(mailboxes.idOf(user.address())) && !isShared(user, mailbox)) {
            return refusal(null); // as it is with the server: no right is no other answer than no name
        }
        Response answer = next.handle(
                new SignedInRequest(request, tickets.ticketOf(new Principal("on-premises", caller))));
        return proof == null ? answer : answer.header("WWW-Authenticate", proof);
    }

    private boolean isShared(User user, String mailbox) {
        return settings.sharedWith(user).stream().anyMatch(address -> mailbox.equals(mailboxes.idOf(address)));
    }

    private Response refusal(String message) {
        String challenges = settings.schemes().stream()
                .map(scheme -> message != null && scheme == LogonScheme.NTLM ? message : scheme.challenge())
                .collect(Collectors.joining("\n"));
        return Response
                .bytes(401, "text/html", "<html><body>401 - Unauthorized</body></html>".getBytes(StandardCharsets.US_ASCII))
                .header("WWW-Authenticate", message == null ? challenges : message);
    }
}
