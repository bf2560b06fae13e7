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
package io.github.cameloutlook.emulator.notification;

import java.time.Duration;
import java.util.Objects;

/**
 * Something that shall go wrong with notifications, and with which.
 *
 * <pre>
 * NotificationFault.lose().chance(0.2, 42)
 * NotificationFault.delay(Duration.ofMinutes(2)).after(3).times(1)
 * NotificationFault.duplicate().to("/orders")
 * NotificationFault.lose().lifecycle()
 * NotificationFault.forge(Forgery.CLIENT_STATE).times(1)
 * </pre>
 *
 * Every method gives a new fault and leaves this one as it is. Without {@link #times} a fault goes on for ever.
 */
public final class NotificationFault {

    /** What happens. */
    public enum Kind {
        LOSE,
        DUPLICATE,
        DELAY,
        REORDER,
        LOSE_ANSWER,
        FORGE,
        SLOW_HANDSHAKE,
        FAIL_HANDSHAKE;

        boolean isOfHandshake() {
            return this == SLOW_HANDSHAKE || this == FAIL_HANDSHAKE;
        }
    }

    /** More than listeners are known to read. */
    private static final int OVERSIZE = 5 * 1024 * 1024;

    private final Kind kind;
    private Duration time = Duration.ZERO;
    private Forgery forgery;
    private int size;
    private String url = "";
    private boolean lifecycle;
    private long times = Long.MAX_VALUE;
    private long after;
    private double chance = 1;
    private long seed;

    private NotificationFault(Kind kind) {
        this.kind = kind;
    }

    private NotificationFault(NotificationFault other) {
        kind = other.kind;
        time = other.time;
        forgery = other.forgery;
        size = other.size;
        url = other.url;
        lifecycle = other.lifecycle;
        times = other.times;
        after = other.after;
        chance = other.chance;
        seed = other.seed;
    }

    /** Sends nothing, and nobody is told. */
    public static NotificationFault lose() {
        return new NotificationFault(Kind.LOSE);
    }

    /** Sends the notification twice. */
    public static NotificationFault duplicate() {
        return new NotificationFault(Kind.DUPLICATE);
    }

    /** Sends the notification this much later, by the emulator's clock. */
    public static NotificationFault delay(Duration time) {
        NotificationFault fault = new NotificationFault(Kind.DELAY);
        fault.time = Objects.requireNonNull(time, "time");
        return fault;
    }

    /** Lets the next notification to the same URL overtake; if none comes within a second, goes by itself. */
    public static NotificationFault reorder() {
        return new NotificationFault(Kind.REORDER);
    }

    /** The listener's answer does not reach the service, which sends the notification again as its schedule says. */
    public static NotificationFault loseAnswer() {
        return new NotificationFault(Kind.LOSE_ANSWER);
    }

    /**
     * Sends a false notification in place of the true one: alone in its request, and once, whatever the answer is. What
     * can be forged of resource data only strikes notifications that have some.
     */
    public static NotificationFault forge(Forgery forgery) {
        NotificationFault fault = new NotificationFault(Kind.FORGE);
        fault.forgery = Objects.requireNonNull(forgery, "forgery");
        fault.size = forgery == Forgery.OVERSIZED ? OVERSIZE : 0;
        return fault;
    }

    /** A forged notification of this many bytes, a little more to be exact. */
    public static NotificationFault oversized(int bytes) {
        NotificationFault fault = forge(Forgery.OVERSIZED);
        fault.size = bytes;
        return fault;
    }

    /** The request that asks a listener for its echo comes this much later, in real time. */
    public static NotificationFault slowHandshake(Duration time) {
        NotificationFault fault = new NotificationFault(Kind.SLOW_HANDSHAKE);
        fault.time = Objects.requireNonNull(time, "time");
        return fault;
    }

    /** The request that asks a listener for its echo does not reach it, as behind a closed firewall. */
    public static NotificationFault failHandshake() {
        return new NotificationFault(Kind.FAIL_HANDSHAKE);
    }

    /** Only URLs with this part. */
    public NotificationFault to(String urlPart) {
        NotificationFault fault = new NotificationFault(this);
        fault.url = Objects.requireNonNull(urlPart, "urlPart");
        return fault;
    }

    /** Lifecycle notifications instead of change notifications. */
    public NotificationFault lifecycle() {
        NotificationFault fault = new NotificationFault(this);
        fault.lifecycle = true;
        return fault;
    }

    /** Strikes this often and is over then. */
    public NotificationFault times(long times) {
        NotificationFault fault = new NotificationFault(this);
        fault.times = times;
        return fault;
    }

    /** Lets this many notifications pass first; those that another fault strikes count too. */
    public NotificationFault after(long notifications) {
        NotificationFault fault = new NotificationFault(this);
        fault.after = notifications;
        return fault;
    }

    /** Strikes with this probability; the same seed gives the same sequence. */
    public NotificationFault chance(double probability, long seed) {
        NotificationFault fault = new NotificationFault(this);
        fault.chance = probability;
        fault.seed = seed;
        return fault;
    }

    public Kind kind() {
        return kind;
    }

    /** What is forged, or null. */
    public Forgery forgery() {
        return forgery;
    }

    boolean isMeantFor(Outgoing notification) {
        return !kind.isOfHandshake() && lifecycle == notification.lifecycle() && notification.url().contains(url)
                && (forgery == null || !forgery.needsResourceData() || notification.hasResourceData());
    }

    boolean isMeantForHandshake(String target) {
        return kind.isOfHandshake() && target.contains(url);
    }

    Duration time() {
        return time;
    }

    int size() {
        return size;
    }

    long limit() {
        return times;
    }

    long skipped() {
        return after;
    }

    double probability() {
        return chance;
    }

    long seed() {
        return seed;
    }

    @Override
    public String toString() {
        return (forgery == null
                ? kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') : "forge " + forgery.member())
               + (time.isZero() ? "" : " " + time) + (lifecycle ? " lifecycle" : "") + (url.isEmpty() ? "" : " to " + url);
    }
}
