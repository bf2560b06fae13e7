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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A fault in JSON, as it is given over HTTP:
 * {@code {"method":"POST","path":"/sendMail","status":504,"afterEffect":true,"times":1}}.
 */
public final class FaultJson {

    private static final Set<String> NAMES = Set.of("method", "path", "kind", "status", "code", "message", "retryAfter",
            "afterEffect", "latency", "times", "after", "chance", "seed");

    private FaultJson() {
    }

    /**
     * Reads a fault. {@code kind} is one of status (the default where a status is given), html, reset, truncate,
     * malformed, expiredDeltaToken, repeatPage, foreignNextLink, none; {@code retryAfter} null leaves the header out;
     * {@code latency} is in milliseconds or in ISO form (PT0.05S).
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public static Fault read(Map<?, ?> json) {
        Set<Object> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("A fault has no " + unknown + "; it takes " + new TreeSet<>(NAMES));
        }
        if (!(json.get("path") instanceof String path)) {
            throw new IllegalArgumentException("A fault needs a path, such as \"/sendMail\" or \"*\"");
        }
        Fault fault = Fault.on(FaultValues.text(json, "method", "*").toUpperCase(Locale.ROOT), path);
        fault = kind(fault, json);
        if (json.get("code") != null || json.get("message") != null) {
            fault = fault.error(FaultValues.text(json, "code", null), FaultValues.text(json, "message", null));
        }
        if (json.containsKey("retryAfter")) {
            fault = json.get("retryAfter") == null
                    ? fault.withoutRetryAfter() : fault.retryAfter((int) FaultValues.number(json, "retryAfter", 0));
        }
        if (FaultValues.flag(json, "afterEffect")) {
            fault = fault.afterEffect();
        }
        fault = fault.latency(
                json.get("latency") == null ? Duration.ZERO : FaultValues.duration(json, "latency", "PT0.05S"));
        fault = fault.times(FaultValues.number(json, "times", Long.MAX_VALUE)).after(FaultValues.number(json, "after", 0));
        Double chance = FaultValues.chance(json);
        return chance == null ? fault : fault.chance(chance, FaultValues.number(json, "seed", 0));
    }

    private static Fault kind(Fault fault, Map<?, ?> json) {
        int status = (int) FaultValues.number(json, "status", 0);
        String kind = FaultValues.text(json, "kind", status == 0 ? "none" : "status");
        return switch (kind) {
            case "none" -> fault;
            case "status" -> fault.status(requireStatus(status));
            case "html" -> status == 0 ? fault.html() : fault.status(requireStatus(status)).html();
            case "reset" -> fault.reset();
            case "truncate" -> fault.truncate();
            case "malformed" -> fault.malformed();
            case "expiredDeltaToken" -> fault.expiredDeltaToken();
            case "repeatPage" -> fault.repeatPage();
            case "foreignNextLink" -> fault.foreignNextLink();
            default -> throw new IllegalArgumentException(
                    "Unknown kind of fault '" + kind + "': none, status, html, reset, truncate, malformed, expiredDeltaToken, "
                                                          + "repeatPage or foreignNextLink");
        };
    }

    private static int requireStatus(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("The status of a fault is between 400 and 599, not " + status);
        }
        return status;
    }

    /** What is told about a fault in force. */
    public static Map<String, Object> write(ArmedFault armed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", armed.fault().method());
        json.put("path", armed.fault().path());
        json.put("description", armed.fault().toString());
        json.put("count", armed.count());
        return json;
    }
}
