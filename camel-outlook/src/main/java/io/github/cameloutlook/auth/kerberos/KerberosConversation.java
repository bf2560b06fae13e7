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

import java.io.IOException;

import org.ietf.jgss.GSSException;

/**
 * One proof to a server, and the server's proof in return. Runs with the rights of a subject that holds tickets; may
 * block, since the ticket for the server may have to be fetched.
 */
interface KerberosConversation {

    /** What the server is sent. Called once. */
    byte[] token() throws IOException, GSSException;

    /** Checks the server's proof. */
    void verify(byte[] answer) throws IOException, GSSException;
}
