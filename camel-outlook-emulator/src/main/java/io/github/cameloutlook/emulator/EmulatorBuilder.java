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

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import io.github.cameloutlook.emulator.clock.MovableClock;
import io.github.cameloutlook.emulator.dialect.Hosting;
import io.github.cameloutlook.emulator.limit.LimitSettings;
import io.github.cameloutlook.emulator.logon.LogonSettings;
import io.github.cameloutlook.emulator.notification.NotificationSettings;
import io.github.cameloutlook.emulator.oauth.Application;
import io.github.cameloutlook.emulator.place.RoomList;
import io.github.cameloutlook.emulator.transport.TransportSettings;

/**
 * Settings of an emulator to be started. Without any, one mailbox on a free loopback port that takes every bearer
 * token.
 */
public final class EmulatorBuilder<T extends OutlookEmulatorServer> {

    private final Function<EmulatorBuilder<?>, T> factory;
    private final List<String> mailboxes = new ArrayList<>();
    private final Map<String, Map<String, Object>> rooms = new LinkedHashMap<>();
    private final Map<String, RoomList> roomLists = new LinkedHashMap<>();
    private final Map<String, Set<String>> sendAs = new HashMap<>();
    private Duration submissionDelay = Duration.ZERO;
    private long maximumMessageSize = TransportSettings.MESSAGE_SIZE;
    private int maximumRecipients = TransportSettings.RECIPIENTS;
    private Duration uploadSessionLifetime = Duration.ofHours(1);
    private String host = "127.0.0.1";
    private int port;
    private AuthMode auth = AuthMode.any;
    private Hosting hosting = Hosting.CLOUD;
    private LogonSettings logon;
    private boolean tls;
    private Path seed;
    private Path journal;
    private MovableClock clock = MovableClock.system();
    private LimitSettings limits = LimitSettings.SERVICE;
    private NotificationSettings notifications = NotificationSettings.SERVICE;
    private final List<Application> applications = new ArrayList<>();

    EmulatorBuilder(Function<EmulatorBuilder<?>, T> factory) {
        this.factory = factory;
    }

    /** Adds a mailbox. The first one is what {@code /me} means where tokens are not looked at. */
    public EmulatorBuilder<T> mailbox(String address) {
        mailboxes.add(Objects.requireNonNull(address, "address"));
        return this;
    }

    /**
     * Adds the mailbox of a room: a place that accepts invitations when it is free and declines them otherwise.
     *
     * @param properties of the place as Graph names them: displayName, capacity, building and so on
     */
    public EmulatorBuilder<T> room(String address, Map<String, Object> properties) {
        rooms.put(Objects.requireNonNull(address, "address"), Map.copyOf(properties));
        return this;
    }

    /** Adds a list of rooms that were added. */
    public EmulatorBuilder<T> roomList(String address, String displayName, String... rooms) {
        roomLists.put(Objects.requireNonNull(address, "address"), new RoomList(address, displayName, List.of(rooms)));
        return this;
    }

    /** Address to listen on; default 127.0.0.1. */
    public EmulatorBuilder<T> host(String host) {
        this.host = Objects.requireNonNull(host, "host");
        return this;
    }

    /** Port to listen on; default 0, a free one. */
    public EmulatorBuilder<T> port(int port) {
        this.port = port;
        return this;
    }

    /** How bearer tokens are looked at; default {@link AuthMode#any}. */
    public EmulatorBuilder<T> auth(AuthMode auth) {
        this.auth = Objects.requireNonNull(auth, "auth");
        return this;
    }

    /** Where the Outlook REST API is served from, and so what there is of it; default {@link Hosting#CLOUD}. */
    public EmulatorBuilder<T> hosting(Hosting hosting) {
        this.hosting = Objects.requireNonNull(hosting, "hosting");
        return this;
    }

    /** Serves as an Exchange server of one's own does: {@link Hosting#ON_PREMISES}. */
    public EmulatorBuilder<T> onPremises() {
        return hosting(Hosting.ON_PREMISES);
    }

    /** Lets users of the Outlook REST service in as a server on premises does; default is by tokens as in the cloud. */
    public EmulatorBuilder<T> logon(LogonSettings logon) {
        this.logon = Objects.requireNonNull(logon, "logon");
        return this;
    }

    /** Serves https only. Without it the same port speaks both http and https. */
    public EmulatorBuilder<T> tls(boolean tls) {
        this.tls = tls;
        return this;
    }

    /** Directory with the mailboxes' first content. */
    public EmulatorBuilder<T> seed(Path directory) {
        this.seed = directory;
        return this;
    }

    /** File that every exchange is appended to as a line of JSON. */
    public EmulatorBuilder<T> journal(Path file) {
        this.journal = file;
        return this;
    }

    /** The clock to start from; default the system's. */
    public EmulatorBuilder<T> clock(Clock clock) {
        this.clock = clock instanceof MovableClock movable ? movable : new MovableClock(clock);
        return this;
    }

    /** Registers an application that may ask for tokens; default {@link Application#DEFAULT}. */
    public EmulatorBuilder<T> application(Application application) {
        applications.add(Objects.requireNonNull(application, "application"));
        return this;
    }

    /** What an application may ask of a mailbox; default {@link LimitSettings#SERVICE}. */
    public EmulatorBuilder<T> limits(LimitSettings limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Time from the acceptance of a message to its delivery and its copy in Sent Items, by the emulator's clock;
     * default zero: both are done when the request is answered.
     */
    public EmulatorBuilder<T> submissionDelay(Duration delay) {
        this.submissionDelay = Objects.requireNonNull(delay, "delay");
        return this;
    }

    /** Lets a mailbox send in the name of another address; default is the own address only. */
    public EmulatorBuilder<T> sendAs(String mailbox, String address) {
        sendAs.computeIfAbsent(mailbox.toLowerCase(Locale.ROOT), name -> new HashSet<>()).add(address.toLowerCase(Locale.ROOT));
        return this;
    }

    /** Largest message that is sent, in bytes of its body and attachments; default 35 MB. */
    public EmulatorBuilder<T> maximumMessageSize(long bytes) {
        this.maximumMessageSize = bytes;
        return this;
    }

    /** Most recipients that a message is sent to; default 500. */
    public EmulatorBuilder<T> maximumRecipients(int recipients) {
        this.maximumRecipients = recipients;
        return this;
    }

    /** Lifetime of upload sessions, by the emulator's clock; default one hour. */
    public EmulatorBuilder<T> uploadSessionLifetime(Duration lifetime) {
        this.uploadSessionLifetime = Objects.requireNonNull(lifetime, "lifetime");
        return this;
    }

    /** Time from a change to the notification of it, by the emulator's clock; default zero. */
    public EmulatorBuilder<T> notificationDelay(Duration delay) {
        this.notifications = notifications.withDelay(Objects.requireNonNull(delay, "delay"));
        return this;
    }

    /** How notifications are sent; default {@link NotificationSettings#SERVICE}. */
    public EmulatorBuilder<T> notifications(NotificationSettings notifications) {
        this.notifications = Objects.requireNonNull(notifications, "notifications");
        return this;
    }

    /** The emulator, not yet started. */
    public T build() {
        if (mailboxes.isEmpty()) {
            mailboxes.add("alice@contoso.com");
        }
        return factory.apply(this);
    }

    TransportSettings transport() {
        return new TransportSettings(submissionDelay, sendAs, maximumMessageSize, maximumRecipients);
    }

    Duration uploadSessionLifetime() {
        return uploadSessionLifetime;
    }

    NotificationSettings notifications() {
        return notifications;
    }

    List<String> mailboxes() {
        return List.copyOf(mailboxes);
    }

    Map<String, Map<String, Object>> rooms() {
        return rooms;
    }

    List<RoomList> roomLists() {
        return List.copyOf(roomLists.values());
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    AuthMode auth() {
        return auth;
    }

    Hosting hosting() {
        return hosting;
    }

    LogonSettings logon() {
        return logon;
    }

    boolean tls() {
        return tls;
    }

    Path seed() {
        return seed;
    }

    Path journal() {
        return journal;
    }

    MovableClock clock() {
        return clock;
    }

    List<Application> applications() {
        return applications.isEmpty() ? List.of(Application.DEFAULT) : List.copyOf(applications);
    }

    LimitSettings limits() {
        return limits;
    }
}
