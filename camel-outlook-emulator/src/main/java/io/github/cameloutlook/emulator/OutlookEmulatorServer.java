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
package io.github.cameloutlook.emulator;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.control.ControlService;
import io.github.cameloutlook.emulator.control.NotificationControl;
import io.github.cameloutlook.emulator.dialect.notification.NotificationStreams;
import io.github.cameloutlook.emulator.fault.FaultDial;
import io.github.cameloutlook.emulator.http.JettyServer;
import io.github.cameloutlook.emulator.http.Request;
import io.github.cameloutlook.emulator.http.Response;
import io.github.cameloutlook.emulator.journal.Journal;
import io.github.cameloutlook.emulator.logon.Logons;
import io.github.cameloutlook.emulator.notification.Notifications;
import io.github.cameloutlook.emulator.oauth.RefreshTokens;
import io.github.cameloutlook.emulator.oauth.TokenIssuer;
import io.github.cameloutlook.emulator.oauth.TokenState;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.subscription.SubscriptionControl;
import io.github.cameloutlook.emulator.tls.CertificateOnDemand;
import io.github.cameloutlook.emulator.tls.SelfSignedCertificate;
import io.github.cameloutlook.emulator.transport.OutsideMail;

/**
 * Outlook mailboxes behind Microsoft Graph's interface, on a local port.
 *
 * <pre>
 * try (OutlookEmulatorServer emulator = OutlookEmulatorServer.builder().mailbox("alice@contoso.com").build()) {
 *     emulator.start();
 *     // point a client at emulator.baseUrl()
 * }
 * </pre>
 */
public class OutlookEmulatorServer implements AutoCloseable {

    private final EmulatorBuilder<?> settings;
    private final CertificateOnDemand certificate;
    private volatile EmulatedService service;
    private volatile JettyServer server;

    protected OutlookEmulatorServer(EmulatorBuilder<?> settings) {
        this.settings = settings;
        this.certificate = new CertificateOnDemand(List.of("localhost", "127.0.0.1", "::1", settings.host()));
        this.service = new EmulatedService(settings, () -> certificate.get().certificate());
    }

    private Response answer(Request request) throws Exception {
        EmulatedService current = service;
        if (!request.rawPath().startsWith(ControlService.PATH)) {
            return current.handler().handle(request);
        }
        return new ControlService(
                current.journal(), current.faults(), clock(), current.oauth().state(), this::expireDeltaTokens,
                current.oauth()::rotateSigningKey, new NotificationControl(current.subscriptions(), current.notifications()),
                current.mailFeatures()::deliver,
                (mailbox, enabled) -> mailbox(mailbox).enable(enabled), this::state, () -> certificate.get().pem())
                .handle(request);
    }

    public static EmulatorBuilder<? extends OutlookEmulatorServer> builder() {
        return new EmulatorBuilder<>(OutlookEmulatorServer::new);
    }

    /**
     * Opens the port. An emulator that was closed starts anew: with its first content, on another port unless one was
     * set.
     */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        if (server != null) {
            settings.clock().reset();
            service = new EmulatedService(settings, () -> certificate.get().certificate());
        }
        JettyServer next = new JettyServer(
                this::answer, settings.host(), settings.port(), certificate.serverContext(), settings.tls());
        try {
            next.start();
        } catch (Exception e) {
            throw new IllegalStateException(
                    "The emulator cannot listen on " + settings.host() + ":" + settings.port() + ": " + e.getMessage(), e);
        }
        server = next;
    }

    /** Whether the port is open. */
    public boolean isRunning() {
        return server != null && server.isRunning();
    }

    @Override
    public synchronized void close() {
        try {
            if (server != null) {
                server.close();
            }
            service.close();
        } catch (Exception e) {
            throw new IllegalStateException("The emulator did not stop: " + e.getMessage(), e);
        }
    }

    /** Root of the mail API without version: what a client puts in place of {@code https://graph.microsoft.com}. */
    public String baseUrl() {
        return (settings.tls() ? "https://" : "http://") + settings.host() + ":" + port();
    }

    /**
     * Root of the OAuth endpoints, without tenant: what a client puts in place of
     * {@code https://login.microsoftonline.com}.
     */
    public String authority() {
        return "https://localhost:" + port();
    }

    private int port() {
        JettyServer current = server;
        if (current == null) {
            throw new IllegalStateException("The emulator has not been started");
        }
        return current.port();
    }

    /** The certificate of the https side, to be trusted by clients. */
    public SelfSignedCertificate certificate() {
        return certificate.get();
    }

    /** What shall go wrong. */
    public FaultDial faults() {
        return service.faults();
    }

    /** The subscriptions to change notifications. */
    public SubscriptionControl subscriptions() {
        return service.subscriptions();
    }

    /** The connections on which notifications are listened for. */
    public NotificationStreams notificationStreams() {
        return service.streams();
    }

    /** What becomes of notifications, and what shall go wrong with them. */
    public Notifications notifications() {
        return service.notifications();
    }

    /**
     * Signs tokens, those for access and those that come with resource data, with a new key from now on. The key before
     * it is still published until the next rotation.
     */
    public void rotateSigningKey() {
        service.oauth().rotateSigningKey();
    }

    private Map<String, Object> state() {
        List<Map<String, Object>> mailboxes = new ArrayList<>();
        for (Mailbox mailbox : service.mailboxes().all()) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("address", mailbox.upn());
            entry.put("id", mailbox.id());
            entry.put("folders", mailbox(mailbox.upn()).counts());
            mailboxes.add(entry);
        }
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("now", clock().instant().toString());
        state.put("baseUrl", baseUrl());
        state.put("authority", authority());
        state.put("auth", settings.auth().name());
        state.put("mailboxes", mailboxes);
        state.put("sentOutside", sentOutside().stream().map(OutsideMail::toJson).toList());
        state.put("subscriptions", subscriptions().all().size());
        state.put("notificationsAwaiting", notifications().awaiting());
        state.put("faults", faults().all().size());
        state.put("exchanges", journal().exchanges().size());
        return state;
    }

    /** How the service behaves where that varies. */
    public ServiceRules rules() {
        return service.rules();
    }

    /** What was exchanged with clients. */
    public Journal journal() {
        return service.journal();
    }

    /** Makes access tokens for tests. */
    public TokenIssuer tokens() {
        return service.oauth().issuer();
    }

    /** Who signed in where this stands for a server on premises. */
    public Logons logons() {
        Logons logons = service.logons();
        if (logons == null) {
            throw new IllegalStateException("The emulator was built without logon settings");
        }
        return logons;
    }

    /** Makes refresh tokens for tests, and ends them. */
    public RefreshTokens refreshTokens() {
        return service.oauth().refreshTokens();
    }

    /** Lets tokens expire, revokes them, demands claims. */
    public TokenState tokenState() {
        return service.oauth().state();
    }

    /** A mailbox, to look into it or to put something there. */
    public EmulatedMailbox mailbox(String address) {
        return new EmulatedMailbox(
                service.graph(), service.mailboxes().find(address)
                        .orElseThrow(() -> new IllegalArgumentException("The emulator has no mailbox " + address)));
    }

    /** Lets a message arrive from outside: MIME as an SMTP server would bring it. Inbox rules act on it. */
    public void deliver(String mailbox, byte[] mime) {
        service.mailFeatures().deliver(mailbox, new ByteArrayInputStream(mime));
    }

    /** Lets a message arrive from outside, given as text. */
    public void deliver(String mailbox, String mime) {
        deliver(mailbox, mime.getBytes(StandardCharsets.UTF_8));
    }

    /** What was sent to addresses of other organizations, which have no mailbox here. */
    public List<OutsideMail> sentOutside() {
        return service.mailFeatures().transport().outside();
    }

    /** Makes all delta links handed out so far unknown: their use is answered with 410. */
    public void expireDeltaTokens() {
        service.mailboxes().expireDeltaTokens();
    }

    /** The time everything in the emulator ages by. */
    public MovableClock clock() {
        return settings.clock();
    }
}
