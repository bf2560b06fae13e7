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

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import io.github.cameloutlook.emulator.dialect.Hosting;
import io.github.cameloutlook.emulator.limit.LimitSettings;
import io.github.cameloutlook.emulator.logon.LogonScheme;
import io.github.cameloutlook.emulator.logon.LogonSettings;
import io.github.cameloutlook.emulator.notification.NotificationSettings;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.oauth.ValidationTokens;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The emulator as a program of its own. */
@Command(name = "camel-outlook-emulator", sortOptions = false, usageHelpAutoWidth = true,
         description = "Serves Outlook mailboxes behind Microsoft Graph's interface on a local port.")
public final class OutlookEmulatorMain implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "0",
            description = "Port to listen on; 0, the default, takes a free one.")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}, reachable from this machine only.")
    private String host;

    @Option(names = "--mailbox", paramLabel = "ADDRESS", split = ",", defaultValue = "alice@contoso.com",
            description = "Mailboxes, separated by commas; the first is /me. Default: ${DEFAULT-VALUE}.")
    private List<String> mailboxes;

    @Option(names = "--seed", paramLabel = "DIR",
            description = "Directory of first content: one directory per mailbox, in it one per folder, in it .eml and .json files.")
    private Path seed;

    @Option(names = "--auth", paramLabel = "any|strict", defaultValue = "any",
            description = "any: every bearer token is taken (default). strict: only tokens of the emulator's token endpoint.")
    private AuthMode auth;

    @Option(names = "--logon", paramLabel = "ntlm|basic|bearer", split = ",",
            description = "Let users of the Outlook REST service in as a server on premises does, by these schemes.")
    private List<LogonScheme> logon = List.of();

    @Option(names = "--user", paramLabel = "ADDRESS:PASSWORD",
            description = "A user for --logon, with full access to all mailboxes; can be repeated. The domain is CONTOSO.")
    private List<String> users = List.of();

    @Option(names = "--extended-protection",
            description = "With --logon: ntlm must name the TLS connection it comes over.")
    private boolean extendedProtection;

    @Option(names = "--journal", paramLabel = "FILE",
            description = "File that every exchange is appended to as a line of JSON.")
    private Path journal;

    @Option(names = "--tls", description = "Serve https only. Without it the port speaks both http and https.")
    private boolean tls;

    @Option(names = "--on-premises",
            description = "Serve the Outlook REST API alone, as an Exchange server does: its limits, its headers, and what it has of the API.")
    private boolean onPremises;

    @Option(names = "--application", paramLabel = "ID:SECRET",
            description = "Registers an application that may ask for tokens; can be repeated. Default: outlook-emulator:emulator-secret.")
    private List<String> applications = List.of();

    @Option(names = "--send-as", paramLabel = "MAILBOX=ADDRESS", split = ",",
            description = "Lets a mailbox send in the name of another address; can be repeated.")
    private List<String> sendAs = List.of();

    @Option(names = "--room", paramLabel = "ADDRESS", split = ",",
            description = "Adds the mailbox of a room, which answers invitations by itself; can be repeated.")
    private List<String> rooms = List.of();

    @Option(names = "--submission-delay", paramLabel = "DURATION", defaultValue = "PT0S",
            description = "Time from the acceptance of a message to its delivery, such as PT5S. Default: none.")
    private Duration submissionDelay;

    @Option(names = "--notification-delay", paramLabel = "DURATION", defaultValue = "PT0S",
            description = "Time from a change to the notification of it, such as PT1S. Default: none.")
    private Duration notificationDelay;

    @Option(names = "--any-listener-certificate",
            description = "Send notifications to https listeners whatever certificate they show, such as one they signed themselves.")
    private boolean anyListenerCertificate;

    @Option(names = "--any-listener-host",
            description = "Take http URLs for notifications of any host; without it, other hosts than this machine need https.")
    private boolean anyListenerHost;

    @Option(names = "--validation-tokens", paramLabel = "v1|v2", defaultValue = "v1",
            description = "Form of the tokens that come with resource data. Default: ${DEFAULT-VALUE}.")
    private ValidationTokens.Version validationTokens;

    @Option(names = "--no-limits", description = "Serve as many requests per mailbox as come, instead of the service's limits.")
    private boolean unlimited;

    @Option(names = "--certificate", paramLabel = "FILE",
            description = "File to write the certificate of the https side to (PEM), for clients to trust.")
    private Path certificate;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    public static void main(String[] arguments) {
        // the first line of output belongs to the caller; what goes wrong is told on the error stream
        if (System.getProperty("org.slf4j.simpleLogger.defaultLogLevel") == null) {
            System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        }
        System.exit(command().execute(arguments));
    }

    static CommandLine command() {
        return new CommandLine(new OutlookEmulatorMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, result) -> {
                    command.getErr().println(e.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public Integer call() throws Exception {
        check();
        try (OutlookEmulatorServer emulator = start()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("Outlook emulator ready at " + emulator.baseUrl());
            out.println("OAuth authority " + emulator.authority());
            out.flush();
            CountDownLatch forever = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "outlook-emulator-stop"));
            forever.await();
        }
        return CommandLine.ExitCode.OK;
    }

    private OutlookEmulatorServer start() throws Exception {
        EmulatorBuilder<? extends OutlookEmulatorServer> builder = OutlookEmulatorServer.builder()
                .host(host).port(port).auth(auth).seed(seed).journal(journal).tls(tls).submissionDelay(submissionDelay)
                .notifications(NotificationSettings.SERVICE.withDelay(notificationDelay)
                        .withAnyCertificate(anyListenerCertificate).withTokens(validationTokens))
                .limits(unlimited ? LimitSettings.NONE : LimitSettings.SERVICE)
                .hosting(onPremises ? Hosting.ON_PREMISES : Hosting.CLOUD);
        mailboxes.forEach(builder::mailbox);
        rooms.forEach(room -> builder.room(room, Map.of()));
        for (String application : applications) {
            int colon = application.indexOf(':');
            builder.application(Application.withSecret(application.substring(0, colon), application.substring(colon + 1)));
        }
        for (String right : sendAs) {
            int equals = right.indexOf('=');
            builder.sendAs(right.substring(0, equals), right.substring(equals + 1));
        }
        if (!logon.isEmpty()) {
            builder.logon(logonSettings());
        }
        OutlookEmulatorServer emulator = builder.build();
        if (certificate != null) {
            Files.writeString(certificate, emulator.certificate().pem());
        }
        emulator.subscriptions().rules().insecureUrls(anyListenerHost);
        emulator.start();
        return emulator;
    }

    private LogonSettings logonSettings() {
        LogonSettings settings = LogonSettings.of(logon.get(0), logon.toArray(new LogonScheme[0]))
                .extendedProtection(extendedProtection);
        for (String user : users) {
            String address = user.substring(0, user.indexOf(':'));
            settings.user(address, "CONTOSO", user.substring(address.length() + 1));
            mailboxes.forEach(mailbox -> settings.fullAccess(address, mailbox));
        }
        return settings;
    }

    private void check() {
        if (logon.contains(LogonScheme.NEGOTIATE)) {
            throw new ParameterException(
                    spec.commandLine(), "--logon negotiate needs what takes tickets: start the emulator from Java for it");
        }
        if (logon.isEmpty() && !users.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--user needs --logon");
        }
        for (String user : users) {
            if (!user.matches("[^@:\\s]+@[^@:\\s]+:.+")) { // the password is not repeated here
                throw new ParameterException(spec.commandLine(), "--user takes an address, a colon and a password");
            }
        }
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port must be between 0 and 65535, not " + port);
        }
        for (String room : rooms) {
            if (!room.matches("[^@\\s]+@[^@\\s]+")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--room takes addresses like room1@contoso.com, separated by commas, not '" + room + "'");
            }
        }
        for (String mailbox : mailboxes) {
            if (!mailbox.matches("[^@\\s]+@[^@\\s]+")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--mailbox takes addresses like alice@contoso.com, separated by commas, not '" + mailbox + "'");
            }
        }
        for (String application : applications) {
            if (application.indexOf(':') < 1 || application.endsWith(":")) {
                throw new ParameterException(spec.commandLine(), "--application takes a client id, a colon and a secret");
            }
        }
        for (String right : sendAs) {
            if (!right.matches("[^@=\\s]+@[^@=\\s]+=[^@\\s]+@[^@\\s]+")) {
                throw new ParameterException(
                        spec.commandLine(), "--send-as takes a mailbox, = and the address it may use, not '" + right + "'");
            }
        }
        if (submissionDelay.isNegative()) {
            throw new ParameterException(spec.commandLine(), "--submission-delay must not be negative");
        }
        if (notificationDelay.isNegative()) {
            throw new ParameterException(spec.commandLine(), "--notification-delay must not be negative");
        }
        if (seed != null && !Files.isDirectory(seed)) {
            throw new ParameterException(spec.commandLine(), "--seed must name a directory; " + seed + " is none");
        }
    }
}
