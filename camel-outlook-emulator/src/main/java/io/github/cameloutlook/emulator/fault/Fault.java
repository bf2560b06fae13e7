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
package io.github.cameloutlook.emulator.fault;

import java.time.Duration;
import java.util.Objects;

/**
 * Something that shall go wrong, and with which requests.
 *
 * <pre>
 * Fault.on("POST", "/sendMail").status(504).afterEffect().times(1)
 * Fault.on("GET", "/messages").status(429).retryAfter(2)
 * Fault.on("*", "/users/bob*").latency(Duration.ofMillis(50))
 * Fault.on("PUT", "/AttachmentSessions").after(3).times(1).reset()
 * </pre>
 *
 * Every method gives a new fault and leaves this one as it is. Without {@link #times} a fault goes on for ever.
 */
public final class Fault {

    /** What happens. */
    public enum Kind {
        /** Nothing but the latency. */
        NONE,
        /** An error status with the service's error body. */
        STATUS,
        /** An error page of some gateway: HTML instead of JSON. */
        HTML,
        /** The connection is reset. */
        RESET,
        /** The body breaks off in the middle. */
        TRUNCATE,
        /** The body is not JSON although it says so. */
        MALFORMED,
        /** The continuation link leads to the same page again. */
        REPEATED_PAGE,
        /** The continuation link leads to another host. */
        FOREIGN_LINK
    }

    private String method;
    private String path;
    private Kind kind = Kind.NONE;
    private int status;
    private String code;
    private String message;
    private int retryAfter = -1;
    private boolean retryAfterGiven;
    private boolean afterEffect;
    private Duration latency = Duration.ZERO;
    private long times = Long.MAX_VALUE;
    private long after;
    private double chance = 1;
    private long seed;

    private Fault() {
    }

    private Fault(Fault other) {
        method = other.method;
        path = other.path;
        kind = other.kind;
        status = other.status;
        code = other.code;
        message = other.message;
        retryAfter = other.retryAfter;
        retryAfterGiven = other.retryAfterGiven;
        afterEffect = other.afterEffect;
        latency = other.latency;
        times = other.times;
        after = other.after;
        chance = other.chance;
        seed = other.seed;
    }

    /**
     * @param method HTTP method, or {@code *} for any
     * @param path   part of path and query; with a {@code *} in it, a pattern for the whole path (and query, if it has
     *               a question mark)
     */
    public static Fault on(String method, String path) {
        Fault fault = new Fault();
        fault.method = Objects.requireNonNull(method, "method");
        fault.path = Objects.requireNonNull(path, "path");
        return fault;
    }

    /** Answers this status with the error body the service sends with it; the request has no effect. */
    public Fault status(int status) {
        Fault fault = of(Kind.STATUS);
        fault.status = status;
        return fault;
    }

    /** Error code and message of the answer, in place of the usual ones for the status. */
    public Fault error(String code, String message) {
        Fault fault = new Fault(this);
        fault.code = code;
        fault.message = message;
        return fault;
    }

    /** Seconds the client is asked to wait. A 429 asks for one second unless told otherwise. */
    public Fault retryAfter(int seconds) {
        Fault fault = new Fault(this);
        fault.retryAfter = seconds;
        fault.retryAfterGiven = true;
        return fault;
    }

    /** No Retry-After header. */
    public Fault withoutRetryAfter() {
        return retryAfter(-1);
    }

    /** The request takes its effect first, then the answer goes wrong. */
    public Fault afterEffect() {
        Fault fault = new Fault(this);
        fault.afterEffect = true;
        return fault;
    }

    /** Resets the connection instead of an answer. */
    public Fault reset() {
        return of(Kind.RESET);
    }

    /** Lets the request take effect and breaks off its answer in the middle of the body. */
    public Fault truncate() {
        return of(Kind.TRUNCATE);
    }

    /** Lets the request take effect and answers its status with a body that is not JSON. */
    public Fault malformed() {
        return of(Kind.MALFORMED);
    }

    /** Answers an HTML page, as a gateway does; status 503 unless {@link #status} was given before. */
    public Fault html() {
        Fault fault = of(Kind.HTML);
        fault.status = status == 0 ? 503 : status;
        return fault;
    }

    /** The delta or page link that the request carries is too old: 410. */
    public Fault expiredDeltaToken() {
        return status(410).error("SyncStateNotFound", "The sync state generation is not found; fallback to full sync.");
    }

    /** The page's continuation link leads to the page itself. */
    public Fault repeatPage() {
        return of(Kind.REPEATED_PAGE);
    }

    /** The page's continuation link leads to another host. */
    public Fault foreignNextLink() {
        return of(Kind.FOREIGN_LINK);
    }

    /** The answer, whatever it is, comes this much later. */
    public Fault latency(Duration latency) {
        Fault fault = new Fault(this);
        fault.latency = Objects.requireNonNull(latency, "latency");
        return fault;
    }

    /** Strikes this often and is over then. */
    public Fault times(long times) {
        Fault fault = new Fault(this);
        fault.times = times;
        return fault;
    }

    /** Lets this many matching requests pass first; those that another fault strikes count too. */
    public Fault after(long requests) {
        Fault fault = new Fault(this);
        fault.after = requests;
        return fault;
    }

    /** Strikes with this probability; the same seed gives the same sequence. */
    public Fault chance(double probability, long seed) {
        Fault fault = new Fault(this);
        fault.chance = probability;
        fault.seed = seed;
        return fault;
    }

    private Fault of(Kind kind) {
        Fault fault = new Fault(this);
        fault.kind = kind;
        return fault;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return message;
    }

    /** Seconds, or -1 for no header. */
    int retryAfterSeconds() {
        return !retryAfterGiven && status == 429 ? 1 : retryAfter;
    }

    boolean hasEffect() {
        return afterEffect || kind != Kind.STATUS && kind != Kind.HTML && kind != Kind.RESET;
    }

    Duration latencyBefore() {
        return latency;
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
        return method + " " + path + " -> "
               + (kind == Kind.STATUS ? "status " + status : kind.name().toLowerCase(java.util.Locale.ROOT))
               + (afterEffect ? " after effect" : "") + (latency.isZero() ? "" : " in " + latency);
    }
}
