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
package io.github.cameloutlook.convert;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Breaks texts that are made of lines, the ways they break on their way or by an enemy's hand. */
public final class BrokenText {

    private static final String[] INSERTS = {
            "\n", "\r", "\r\n ", ":", ";", "\"", "\\", "=", ",", "\0", "\uFFFD", "BEGIN:VCARD\n", "END:VCARD\n",
            "BEGIN:VEVENT\n",
            "END:VEVENT\n", "BEGIN:VALARM\n", "BEGIN:VCALENDAR\n", "END:VCALENDAR\n", ";TYPE=", ";ENCODING=QUOTED-PRINTABLE:=",
            ";ENCODING=b:!!", ";VALUE=DATE:", ";TZID=Nowhere:", "99999999T999999Z", "-P99999999999D", "\nRRULE:FREQ=SECONDLY\n",
            "\nAGENT:BEGIN:VCARD\\nEND:VCARD\n", "\nVERSION:7.0\n", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" };

    private BrokenText() {
    }

    /** The text with one to four faults. */
    public static String of(String text, Random random) {
        String broken = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            broken = oneFault(broken, random);
        }
        return broken;
    }

    private static String oneFault(String text, Random random) {
        int at = random.nextInt(text.length() + 1);
        return switch (random.nextInt(9)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(at);
            case 2 -> text.substring(0, at) + INSERTS[random.nextInt(INSERTS.length)] + text.substring(at);
            case 3 -> text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(at);
            case 4 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + random.nextInt(20)));
            case 5 -> text.substring(0, at) + "x".repeat(20_000) + text.substring(at);
            case 6 -> lines(text, random);
            case 7 -> text.substring(0, at) + text + text.substring(at);
            default -> text.substring(0, at) + INSERTS[random.nextInt(INSERTS.length)].repeat(50) + text.substring(at);
        };
    }

    /** Lines in another order, doubled or gone. */
    private static String lines(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        if (lines.isEmpty()) {
            return text;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            default -> Collections.swap(lines, at, random.nextInt(lines.size()));
        }
        return String.join("\r\n", lines);
    }
}
