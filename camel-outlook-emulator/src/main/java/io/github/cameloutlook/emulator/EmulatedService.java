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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.github.cameloutlook.emulator.batch.BatchRoutes;
import io.github.cameloutlook.emulator.dialect.Hosting;
import io.github.cameloutlook.emulator.dialect.OutlookRest;
import io.github.cameloutlook.emulator.dialect.OutlookRestEnvelope;
import io.github.cameloutlook.emulator.dialect.ServerFrontEnd;
import io.github.cameloutlook.emulator.dialect.batch.BatchRequests;
import io.github.cameloutlook.emulator.dialect.notification.NotificationStreams;
import io.github.cameloutlook.emulator.dialect.notification.StreamingRoutes;
import io.github.cameloutlook.emulator.dialect.notification.SubscriptionRoutes;
import io.github.cameloutlook.emulator.dialect.rule.RequestRules;
import io.github.cameloutlook.emulator.exchange.ImportExport;
import io.github.cameloutlook.emulator.fault.Fault;
import io.github.cameloutlook.emulator.fault.FaultAnswer;
import io.github.cameloutlook.emulator.fault.FaultDial;
import io.github.cameloutlook.emulator.graph.ErrorAnswers;
import io.github.cameloutlook.emulator.graph.GraphService;
import io.github.cameloutlook.emulator.graph.MailboxInPath;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.http.ServiceEnvelope;
import io.github.cameloutlook.emulator.journal.Journal;
import io.github.cameloutlook.emulator.journal.JournalDirectory;
import io.github.cameloutlook.emulator.journal.JournalFile;
import io.github.cameloutlook.emulator.journal.JournalKeeper;
import io.github.cameloutlook.emulator.limit.MailboxLimits;
import io.github.cameloutlook.emulator.logon.LogonDoor;
import io.github.cameloutlook.emulator.logon.Logons;
import io.github.cameloutlook.emulator.notification.NotificationDelivery;
import io.github.cameloutlook.emulator.notification.Notifications;
import io.github.cameloutlook.emulator.oauth.Audience;
import io.github.cameloutlook.emulator.oauth.Authentication;
import io.github.cameloutlook.emulator.oauth.OAuthService;
import io.github.cameloutlook.emulator.oauth.TokenVerifier;
import io.github.cameloutlook.emulator.resource.ServiceRules;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.subscription.SubscriptionControl;
import io.github.cameloutlook.emulator.subscription.SubscriptionFeatures;

/**
 * The service as a request passes through it: envelope, faults, authentication, limits, and then the mailboxes.
 */
final class EmulatedService {

    private final Mailboxes mailboxes;
    private final ServiceRules rules = new ServiceRules();
    private final FaultDial faults;
    private final MailFeatures mailFeatures;
    private final GraphService graph;
    private final Journal journal;
    private final OAuthService oauth;
    private final NotificationDelivery notifications;
    private final NotificationStreams streams;
    private final SubscriptionFeatures subscriptions;
    private final LogonDoor door;
    private final Handler handler;

    EmulatedService(EmulatorBuilder<?> settings, Supplier<X509Certificate> certificate) {
        mailboxes = new Mailboxes(settings.clock());
        settings.mailboxes().forEach(mailboxes::create);
        faults = new FaultDial(new FaultAnswer(settings.clock()));
        mailFeatures = new MailFeatures(mailboxes, settings);
        CalendarFeatures calendarFeatures = new CalendarFeatures(mailboxes, mailFeatures, rules, settings);
        ContactFeatures contactFeatures = new ContactFeatures(mailboxes, rules);
        ImportExport importExport = new ImportExport(mailboxes, settings.clock(), settings.uploadSessionLifetime());
        graph = new GraphService(
                mailboxes, importExport.and(TodoFeatures.and(
                        contactFeatures.and(
                                calendarFeatures.and(mailFeatures.and(OutlookFeatures.all(mailboxes, rules)))),
                        mailboxes, mailFeatures.uploads())));
        MailboxInPath paths = new MailboxInPath(mailboxes);
        oauth = new OAuthService(settings.applications(), settings.auth(), settings.clock());
        notifications = new NotificationDelivery(
                settings.notifications(), settings.clock(), oauth.validationTokens());
        subscriptions = new SubscriptionFeatures(mailboxes, settings.clock(), notifications);
        streams = new NotificationStreams(settings.clock());
        notifications.onStream(streams::tell);
        notifications.onMissed(subscriptions::missed);
        notifications.whilePresent(subscriptions::isPresent);
        graph.with(subscriptions.routes());
        graph.with(new SubscriptionRoutes(
                subscriptions.subscribing(), subscriptions.control().rules(), notifications, settings.clock()));
        graph.with(new StreamingRoutes(subscriptions.subscribing(), streams, settings.clock()));
        MailboxLimits limits = new MailboxLimits(
                new RequestRules((request, principal) -> graph.handle(request, principal.caller()), paths, rules),
                paths, settings.limits(), settings.clock(), rules);
        // one door per service, and the same mailboxes behind both
        door = settings.logon() == null ? null : new LogonDoor(settings.logon(), paths, certificate);
        TokenVerifier outlookTokens = oauth.verifier(settings.auth(), paths, Audience.OUTLOOK);
        if (door != null) {
            outlookTokens = door.behind(outlookTokens);
        }
        OutlookRest services = new OutlookRest(
                new Authentication(oauth.verifier(settings.auth(), paths, Audience.GRAPH), limits),
                new Authentication(outlookTokens, limits), settings.hosting());
        Handler service = faults.before(
                new ErrorAnswers(
                        importExport.before(mailFeatures.before(door == null ? services : door.before(services))),
                        settings.clock()),
                fault -> true);
        graph.with(new BatchRoutes(new ServiceEnvelope(service, settings.clock()), settings.clock()));
        services.takeBatches(new Authentication(
                outlookTokens,
                new BatchRequests(
                        new OutlookRestEnvelope(new ServiceEnvelope(service, settings.clock()), settings.hosting()),
                        paths)));
        journal = new Journal(journalFiles(settings));
        Handler mail = new JournalKeeper(
                new OutlookRestEnvelope(
                        inFront(settings.hosting(), new ServiceEnvelope(service, settings.clock())),
                        settings.hosting()),
                journal);
        Handler directory = faults.before(oauth, EmulatedService::isMeantForDirectory);
        handler = request -> OAuthService.serves(request.rawPath()) ? directory.handle(request) : mail.handle(request);
    }

    private static Handler inFront(Hosting hosting, Handler service) {
        return hosting.onPremises() ? new ServerFrontEnd(service, hosting.graph()) : service;
    }

    /** A fault for all requests is one for all requests to mailboxes: without a token none of them would come. */
    private static boolean isMeantForDirectory(Fault fault) {
        return fault.path().contains("/oauth2/") || fault.path().contains("openid-configuration")
                || fault.path().contains("discovery/");
    }

    private static List<JournalFile> journalFiles(EmulatorBuilder<?> settings) {
        try {
            List<JournalFile> files = new ArrayList<>();
            if (settings.journal() != null) {
                files.add(new JournalFile(settings.journal()));
            }
            JournalDirectory.newFile().ifPresent(files::add);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be opened: " + e.getMessage(), e);
        }
    }

    OAuthService oauth() {
        return oauth;
    }

    /** What is known about users who signed in; null where tokens are what lets in. */
    Logons logons() {
        return door == null ? null : door.logons();
    }

    Journal journal() {
        return journal;
    }

    MailFeatures mailFeatures() {
        return mailFeatures;
    }

    Notifications notifications() {
        return notifications.control();
    }

    NotificationStreams streams() {
        return streams;
    }

    SubscriptionControl subscriptions() {
        return subscriptions.control();
    }

    GraphService graph() {
        return graph;
    }

    void close() throws IOException {
        streams.close();
        subscriptions.close();
        notifications.close();
        mailFeatures.close();
        journal.close();
        mailboxes.close();
    }

    Handler handler() {
        return handler;
    }

    Mailboxes mailboxes() {
        return mailboxes;
    }

    /** Where the service's behaviour varies. */
    ServiceRules rules() {
        return rules;
    }

    FaultDial faults() {
        return faults;
    }
}
