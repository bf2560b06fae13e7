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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.common.EncryptionUtil;
import org.apache.kerby.kerberos.kerb.crypto.EncryptionHandler;
import org.apache.kerby.kerberos.kerb.keytab.Keytab;
import org.apache.kerby.kerberos.kerb.type.ap.ApReq;
import org.apache.kerby.kerberos.kerb.type.ap.Authenticator;
import org.apache.kerby.kerberos.kerb.type.base.EncryptionKey;
import org.apache.kerby.kerberos.kerb.type.base.KeyUsage;
import org.apache.kerby.kerberos.kerb.type.base.PrincipalName;
import org.apache.kerby.kerberos.kerb.type.ticket.EncTicketPart;

/** Opens a Kerberos token as its service can, and reads what only the service sees. Knows nothing of the JDK's. */
public final class TicketInspection {

    private static final int FRAME = 0x60;
    private static final int AP_REQ = 0x6e;

    private final byte[] checksum;

    public TicketInspection(byte[] token, Keytab keytab) throws IOException, KrbException {
        ApReq request = new ApReq();
        request.decode(ByteBuffer.wrap(token, indexOfRequest(token), token.length - indexOfRequest(token)));
        EncryptionKey serviceKey = keytab.getKey(new PrincipalName(Kdc.SERVICE),
                request.getTicket().getEncryptedEncPart().getEType());
        EncTicketPart ticket = EncryptionUtil.unseal(request.getTicket().getEncryptedEncPart(), serviceKey,
                KeyUsage.KDC_REP_TICKET, EncTicketPart.class);
        byte[] plain = EncryptionHandler.decrypt(request.getEncryptedAuthenticator(), ticket.getKey(),
                KeyUsage.AP_REQ_AUTH);
        Authenticator authenticator = new Authenticator();
        authenticator.decode(ByteBuffer.wrap(plain));
        checksum = authenticator.getCksum().getChecksum();
    }

    private static int indexOfRequest(byte[] token) {
        if ((token[0] & 0xff) != FRAME) {
            throw new IllegalArgumentException("no GSS-API token");
        }
        for (int i = 0; i < Math.min(160, token.length - 2); i++) { // the mechanism's name and two bytes that say which message it is
            if (token[i] == 1 && token[i + 1] == 0 && (token[i + 2] & 0xff) == AP_REQ) {
                return i + 2;
            }
        }
        throw new IllegalArgumentException("no request");
    }

    /** Digest of the channel binding (RFC 4121 4.1.1.2). */
    public byte[] binding() {
        return Arrays.copyOfRange(checksum, 4, 20);
    }

    /** Whether it is for this TLS connection. */
    public boolean isBoundTo(byte[] channelBinding) throws NoSuchAlgorithmException {
        ByteBuffer structure = ByteBuffer.allocate(20 + channelBinding.length).order(ByteOrder.LITTLE_ENDIAN);
        structure.putLong(0).putLong(0).putInt(channelBinding.length).put(channelBinding);
        return Arrays.equals(binding(), MessageDigest.getInstance("MD5").digest(structure.array()));
    }

    /** Whether the user's own ticket came along, with which the service could act as the user. */
    public boolean isDelegated() {
        return (ByteBuffer.wrap(checksum).order(ByteOrder.LITTLE_ENDIAN).getInt(20) & 1) != 0;
    }

    /** Whether the service is asked to prove itself, too. */
    public boolean isMutual() {
        return (ByteBuffer.wrap(checksum).order(ByteOrder.LITTLE_ENDIAN).getInt(20) & 2) != 0;
    }
}
