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
package io.github.cameloutlook.auth.kerberos;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.github.cameloutlook.auth.LogonException;

/** Tells what a failure of Kerberos means. The JDK says the protocol's error codes in texts only. */
final class KerberosFailure {

    private static final Pattern CODE = Pattern.compile("\\((\\d{1,2})\\)");
    private static final Map<Integer, String> HINTS = Map.of(
            6, "Check username: it is the Kerberos principal, with the realm in capitals (alice@CONTOSO.COM).",
            7, "The directory knows no such service: check servicePrincipal, and the host of baseUrl, which must be the name"
               + " that the service principal is registered for (setspn -L).",
            18, "The account is locked, disabled or expired.",
            23, "The password expired: change it.",
            24, "Check username and password, or make the keytab anew after a change of the password.",
            31, "Check username and password, or make the keytab anew after a change of the password.",
            37, "The clock of this machine is off.",
            14, "The directory and the JVM have no encryption in common: allow AES for the account.",
            25, "The directory asks for more than a password.");
    private static final Set<Integer> COUNTED = Set.of(18, 23, 24, 31);

    private KerberosFailure() {
    }

    static LogonException of(String what, Throwable failure) {
        String reason = reason(failure);
        if (isUnreachable(failure)) {
            return LogonException.temporary(what + ": the Kerberos service cannot be reached: " + reason, failure);
        }
        return LogonException.refused(what + ": " + reason, hint(reason), failure);
    }

    /** Whether the directory may count this as a wrong password. */
    static boolean isCounted(Throwable failure) {
        String reason = reason(failure);
        Integer code = code(reason);
        return code != null && COUNTED.contains(code) || reason.contains("Checksum failed");
    }

    private static String hint(String reason) {
        Integer code = code(reason);
        if (code != null && HINTS.containsKey(code)) {
            return HINTS.get(code);
        }
        if (reason.contains("Checksum failed")) {
            return HINTS.get(24);
        }
        if (reason.contains("KDC") || reason.contains("realm")) {
            return "Name realm and servers in krb5.conf (java.security.krb5.conf).";
        }
        return reason.contains("Unable to obtain")
                ? "Set username with password or keytab, or sign the account that runs this program in (kinit)." : null;
    }

    private static Integer code(String reason) {
        Matcher matcher = CODE.matcher(reason);
        return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
    }

    /** The deepest cause knows best. */
    private static String reason(Throwable failure) {
        String reason = failure.getClass().getSimpleName();
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause(), depth++) {
            if (cause.getMessage() != null && (CODE.matcher(cause.getMessage()).find() || code(reason) == null)) {
                reason = cause.getMessage();
            }
        }
        return reason;
    }

    private static boolean isUnreachable(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 16; cause = cause.getCause(), depth++) {
            if (cause instanceof SocketTimeoutException || cause instanceof SocketException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
