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

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How users sign in where the emulator stands for a server on premises, and what they may do. Not to be shared. */
public final class LogonSettings {

    /**
     * A user.
     *
     * @param address  of the user, and of the mailbox if there is one
     * @param domain   as Windows names it, before the backslash
     * @param password null for one who comes with tickets only
     */
    record User(String address, String domain, String password) {

        String name() {
            return address.substring(0, address.indexOf('@'));
        }

        /** Whether this is one of the user's names. */
        boolean isCalled(String name) {
            int realm = name.indexOf('@');
            return name.equalsIgnoreCase(address) || name.equalsIgnoreCase(name())
                    || name.equalsIgnoreCase(domain + "\\" + name())
                    || realm > 0 && name.substring(0, realm).equalsIgnoreCase(name());
        }
    }

    private final Set<LogonScheme> schemes;
    private final Map<String, User> users = new HashMap<>();
    private final Map<String, Set<String>> fullAccess = new HashMap<>();
    private NegotiateAcceptor negotiate;
    private boolean extendedProtection;

    private LogonSettings(Set<LogonScheme> schemes) {
        this.schemes = schemes;
    }

    /** A server that takes these schemes and no others. */
    public static LogonSettings of(LogonScheme first, LogonScheme... others) {
        return new LogonSettings(EnumSet.of(first, others));
    }

    /** Adds a user, with a domain as Windows names it. */
    public LogonSettings user(String address, String domain, String password) {
        Objects.requireNonNull(address, "address");
        users.put(address.toLowerCase(Locale.ROOT), new User(address, Objects.requireNonNull(domain, "domain"), password));
        return this;
    }

    /** Lets a user work on another one's mailbox. */
    public LogonSettings fullAccess(String user, String mailbox) {
        fullAccess.computeIfAbsent(user.toLowerCase(Locale.ROOT), name -> new HashSet<>())
                .add(mailbox.toLowerCase(Locale.ROOT));
        return this;
    }

    /** What takes tickets; needed for {@link LogonScheme#NEGOTIATE}. */
    public LogonSettings negotiate(NegotiateAcceptor acceptor) {
        this.negotiate = acceptor;
        return this;
    }

    /** Whether proofs must name the TLS connection they are for (Windows Extended Protection, Require). */
    public LogonSettings extendedProtection(boolean required) {
        this.extendedProtection = required;
        return this;
    }

    Set<LogonScheme> schemes() {
        return schemes;
    }

    NegotiateAcceptor acceptor() {
        return negotiate;
    }

    boolean isExtendedProtection() {
        return extendedProtection;
    }

    /** The user with a name, in any of its forms, or null. */
    User find(String name) {
        return users.values().stream().filter(user -> user.isCalled(name)).findFirst().orElse(null);
    }

    /** Mailboxes of others that a user may work on. */
    Set<String> sharedWith(User user) {
        return fullAccess.getOrDefault(user.address().toLowerCase(Locale.ROOT), Set.of());
    }
}
