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

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.github.cameloutlook.emulator.fault.FaultValues;

/**
 * A fault of notifications in JSON, as it is given over HTTP:
 * {@code {"kind":"lose","to":"/orders","chance":0.2,"seed":42}}.
 */
public final class NotificationFaultJson {

    private static final Set<String> NAMES
            = Set.of("kind", "forgery", "size", "delay", "to", "lifecycle", "times", "after", "chance", "seed");

    private NotificationFaultJson() {
    }

    /**
     * Reads a fault. {@code kind} is one of lose, duplicate, delay, reorder, loseAnswer, forge, slowHandshake,
     * failHandshake; {@code delay}, for delay and slowHandshake, is in milliseconds or in ISO form (PT5S);
     * {@code forgery} and, for oversized, {@code size} in bytes go with forge.
     *
     * @throws IllegalArgumentException that says what is wrong
     */
    public static NotificationFault read(Map<?, ?> json) {
        Set<Object> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(NAMES);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "A fault of notifications has no " + unknown + "; it takes " + new TreeSet<>(NAMES));
        }
        NotificationFault fault = kind(json).to(FaultValues.text(json, "to", ""))
                .times(FaultValues.number(json, "times", Long.MAX_VALUE)).after(FaultValues.number(json, "after", 0));
        Double chance = FaultValues.chance(json);
        if (chance != null) {
            fault = fault.chance(chance, FaultValues.number(json, "seed", 0));
        }
        return FaultValues.flag(json, "lifecycle") ? fault.lifecycle() : fault;
    }

    private static NotificationFault kind(Map<?, ?> json) {
        return switch (String.valueOf(json.get("kind"))) {
            case "lose" -> NotificationFault.lose();
            case "duplicate" -> NotificationFault.duplicate();
            case "delay" -> NotificationFault.delay(FaultValues.duration(json, "delay", "PT5S"));
            case "reorder" -> NotificationFault.reorder();
            case "loseAnswer" -> NotificationFault.loseAnswer();
            case "forge" -> forge(json);
            case "slowHandshake" -> NotificationFault.slowHandshake(FaultValues.duration(json, "delay", "PT5S"));
            case "failHandshake" -> NotificationFault.failHandshake();
            default -> throw new IllegalArgumentException(
                    "The kind of a fault of notifications is lose, duplicate, delay, reorder, loseAnswer, forge, slowHandshake "
                                                          + "or failHandshake, not " + json.get("kind"));
        };
    }

    private static NotificationFault forge(Map<?, ?> json) {
        Forgery forgery = Forgery.named(String.valueOf(json.get("forgery")));
        if (forgery == null) {
            throw new IllegalArgumentException(
                    "The forgery is one of " + Arrays.stream(Forgery.values()).map(Forgery::member)
                            .collect(Collectors.joining(", ")) + ", not " + json.get("forgery"));
        }
        return forgery == Forgery.OVERSIZED && json.containsKey("size")
                ? NotificationFault.oversized(Math.toIntExact(FaultValues.number(json, "size", 0)))
                : NotificationFault.forge(forgery);
    }

    /** What is told about a fault in force. */
    public static Map<String, Object> write(ArmedNotificationFault armed) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("description", armed.fault().toString());
        json.put("count", armed.count());
        return json;
    }
}
