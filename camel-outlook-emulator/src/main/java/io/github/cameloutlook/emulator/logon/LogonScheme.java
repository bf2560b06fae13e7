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

/** A way to sign in to a server on premises, in the order in which servers offer them. */
public enum LogonScheme {
    /** Kerberos tickets. */
    NEGOTIATE("Negotiate"),
    /** A password that is proven, by connection. */
    NTLM("NTLM"),
    /** A password that is sent. */
    BASIC("Basic realm=\"outlook.contoso.com\""),
    /** Access tokens, as in the cloud. */
    BEARER("Bearer client_id=\"00000002-0000-0ff1-ce00-000000000000\"");

    private final String challenge;

    LogonScheme(String challenge) {
        this.challenge = challenge;
    }

    String challenge() {
        return challenge;
    }

    /** The name in the header. */
    String headerName() {
        return challenge.split(" ")[0];
    }
}
