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

/** Takes tickets. */
@FunctionalInterface
public interface NegotiateAcceptor {

    /**
     * Who shows a ticket, and the server's proof in return.
     *
     * @param user  name, with or without realm
     * @param proof null for none
     */
    record Accepted(String user, byte[] proof) {
    }

    /**
     * Looks at a ticket.
     *
     * @param  token          as it came
     * @param  channelBinding data of the TLS connection (tls-server-end-point), null without TLS
     * @throws Exception      if it is refused
     */
    Accepted accept(byte[] token, byte[] channelBinding) throws Exception;
}
