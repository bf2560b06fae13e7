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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a directory counts about its users: passwords that were wrong, and who signed in how. */
public final class Logons {

    /**
     * A user who signed in.
     *
     * @param target name of the service that the client meant, as it says with NTLM; null otherwise
     * @param bound  whether the proof named the TLS connection
     */
    public record Logon(String user, LogonScheme scheme, String target, boolean bound) {
    }

    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private final List<Logon> logons = new CopyOnWriteArrayList<>();

    void failed(String user) {
        failures.merge(user, 1, Integer::sum);
    }

    void succeeded(Logon logon) {
        logons.add(logon);
    }

    /** How often a wrong password was given, for all users. */
    public int failures() {
        return failures.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Who signed in. */
    public List<Logon> all() {
        return new ArrayList<>(logons);
    }

    /** Forgets what was counted. */
    public void clear() {
        failures.clear();
        logons.clear();
    }
}
