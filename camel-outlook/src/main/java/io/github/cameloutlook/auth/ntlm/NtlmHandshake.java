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
package io.github.cameloutlook.auth.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import com.hierynomus.msdtyp.FileTime;
import com.hierynomus.ntlm.av.AvId;
import com.hierynomus.ntlm.av.AvPairChannelBindings;
import com.hierynomus.ntlm.av.AvPairFlags;
import com.hierynomus.ntlm.av.AvPairString;
import com.hierynomus.ntlm.av.AvPairTimestamp;
import com.hierynomus.ntlm.functions.ComputedNtlmV2Response;
import com.hierynomus.ntlm.functions.NtlmFunctions;
import com.hierynomus.ntlm.functions.NtlmV2Functions;
import com.hierynomus.ntlm.messages.NtlmAuthenticate;
import com.hierynomus.ntlm.messages.NtlmChallenge;
import com.hierynomus.ntlm.messages.NtlmNegotiate;
import com.hierynomus.ntlm.messages.NtlmNegotiateFlag;
import com.hierynomus.ntlm.messages.TargetInfo;
import com.hierynomus.protocol.commons.buffer.Buffer;
import com.hierynomus.protocol.commons.buffer.Endian;
import com.hierynomus.security.SecurityProvider;
import com.hierynomus.security.jce.JceSecurityProvider;
import io.github.cameloutlook.auth.ChannelBinding;
import io.github.cameloutlook.auth.LogonException;
import io.github.cameloutlook.auth.UserPassword;

import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_128;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_ALWAYS_SIGN;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_NTLM;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_TARGET_INFO;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_NEGOTIATE_UNICODE;
import static com.hierynomus.ntlm.messages.NtlmNegotiateFlag.NTLMSSP_REQUEST_TARGET;

/**
 * One proof of a password to one server: NTLM version 2, with a code over all three messages, the name of the service
 * and the TLS connection it is for (MS-NLMP 3.1.5.1.2). Version 1 is not spoken. Messages and cryptography are smbj's.
 */
public final class NtlmHandshake {

    private static final Set<NtlmNegotiateFlag> ASKED_FOR = EnumSet.of(
            NTLMSSP_NEGOTIATE_UNICODE, NTLMSSP_NEGOTIATE_NTLM, NTLMSSP_REQUEST_TARGET, NTLMSSP_NEGOTIATE_ALWAYS_SIGN,
            NTLMSSP_NEGOTIATE_EXTENDED_SESSIONSECURITY, NTLMSSP_NEGOTIATE_TARGET_INFO, NTLMSSP_NEGOTIATE_128);
    private static final long HAS_CODE = 2;
    private static final int MESSAGE_TYPE = 8;

    private final UserPassword user;
    private final String host;
    private final SecurityProvider security = new JceSecurityProvider();
    private final byte[] negotiate;

    /** @param host of the server, which the proof is for */
    public NtlmHandshake(UserPassword user, String host) {
        this.user = user;
        this.host = host;
        Buffer.PlainBuffer message = buffer();
        new NtlmNegotiate(ASKED_FOR, null, null, null, true).write(message);
        this.negotiate = message.getCompactData();
    }

    /** The first message, which asks for a challenge. */
    public byte[] negotiate() {
        return negotiate.clone();
    }

    /**
     * The last message, which proves the password.
     *
     * @param  binding        the TLS connection, or null for none
     * @throws LogonException if the challenge is none that can be answered safely
     */
    public byte[] authenticate(byte[] challenge, ChannelBinding binding) {
        try {
            return answer(read(challenge), challenge, binding);
        } catch (Buffer.BufferException | GeneralSecurityException | RuntimeException e) {
            if (e instanceof LogonException known) {
                throw known;
            }
            throw LogonException.refused("the server's NTLM challenge cannot be answered", null, e);
        }
    }

    private static NtlmChallenge read(byte[] challenge) throws Buffer.BufferException {
        if (challenge.length < 32 || challenge[MESSAGE_TYPE] != 2) {
            throw LogonException.refused("the server's NTLM message is no challenge", null, null);
        }
        NtlmChallenge message = new NtlmChallenge();
        message.read(new Buffer.PlainBuffer(challenge, Endian.LE));
        if (message.getTargetInfo() == null) { // only servers of the last century leave it out
            throw LogonException.refused("the server's NTLM challenge is none of version 2",
                    "Use authentication=negotiate, or basic over TLS.", null);
        }
        return message;
    }

    private byte[] answer(NtlmChallenge challenge, byte[] challengeMessage, ChannelBinding binding)
            throws GeneralSecurityException {
        TargetInfo server = challenge.getTargetInfo();
        boolean dated = server.hasAvPair(AvId.MsvAvTimestamp);
        long time = dated
                ? ((AvPairTimestamp) server.getAvPair(AvId.MsvAvTimestamp)).getValue().getWindowsTimeStamp()
                : FileTime.now().getWindowsTimeStamp();
        int backslash = user.user().indexOf('\\');
        String domain = backslash < 0 ? "" : user.user().substring(0, backslash);
        String name = user.user().substring(backslash + 1);
        char[] password = user.password().toCharArray();
        ComputedNtlmV2Response proof = new NtlmV2Functions(new SecureRandom(), security).computeResponse(name, domain,
                password, challenge, time, target(server, binding));
        Arrays.fill(password, '\0');

        Set<NtlmNegotiateFlag> flags = EnumSet.copyOf(ASKED_FOR);
        flags.retainAll(challenge.getNegotiateFlags());
        flags.add(NTLMSSP_NEGOTIATE_TARGET_INFO);
        NtlmAuthenticate message = new NtlmAuthenticate(
                dated ? new byte[24] : proof.getLmResponse(), proof.getNtResponse(), name, domain, null, null, flags, null);
        message.setMic(new byte[16]);
        byte[] code = NtlmFunctions.hmac_md5(security, proof.getSessionBaseKey(), negotiate, challengeMessage, bytes(message));
        message.setMic(code);
        return bytes(message);
    }

    /** What the server says of itself, and what this client adds to it. */
    private TargetInfo target(TargetInfo server, ChannelBinding binding) throws GeneralSecurityException {
        TargetInfo target = server.copy();
        long flags = target.hasAvPair(AvId.MsvAvFlags) ? ((AvPairFlags) target.getAvPair(AvId.MsvAvFlags)).getValue() : 0;
        target.putAvPair(new AvPairFlags(flags | HAS_CODE));
        target.putAvPair(new AvPairString(AvId.MsvAvTargetName, "HTTP/" + host));
        target.putAvPair(new AvPairChannelBindings(binding == null ? new byte[16] : digest(binding.data())));
        return target;
    }

    /** The digest of a channel binding without addresses (MS-NLMP 2.2.2.1, RFC 2744 3.11). */
    private static byte[] digest(byte[] data) throws GeneralSecurityException {
        ByteBuffer structure = ByteBuffer.allocate(5 * Integer.BYTES + data.length).order(ByteOrder.LITTLE_ENDIAN);
        structure.position(4 * Integer.BYTES);
        structure.putInt(data.length).put(data);
        return MessageDigest.getInstance("MD5").digest(structure.array());
    }

    private static byte[] bytes(NtlmAuthenticate message) {
        Buffer.PlainBuffer buffer = buffer();
        message.write(buffer);
        return buffer.getCompactData();
    }

    private static Buffer.PlainBuffer buffer() {
        return new Buffer.PlainBuffer(Endian.LE);
    }

    @Override
    public String toString() {
        return "NtlmHandshake[" + host + "]";
    }
}
