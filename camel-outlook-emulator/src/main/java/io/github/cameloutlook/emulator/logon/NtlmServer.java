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

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.digests.MD4Digest;

/** The server's half of NTLM version 2 (MS-NLMP): its challenge, and whether an answer to it proves a password. */
final class NtlmServer {

    private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
    /** Unicode, target asked for, NTLM, always sign, target is a domain, extended security, target info, 128 bits. */
    private static final int FLAGS = 0x20898205 | 0x10000;
    private static final int HEADER = 56;
    private static final int PROOF = 16;
    private static final int CODE_OFFSET = 72;
    private static final int AV_PAIRS_OFFSET = PROOF + 28;

    private static final short COMPUTER = 1;
    private static final short DOMAIN = 2;
    private static final short FLAGS_PAIR = 6;
    private static final short TIMESTAMP = 7;
    static final short TARGET = 9;
    static final short BINDING = 10;

    private NtlmServer() {
    }

    /** What a client says in its last message. */
    record Answer(String user, String domain, byte[] proof, byte[] message) {

        /** What the client says about its target and connection. */
        Map<Short, byte[]> pairs() {
            return NtlmServer.pairs(Arrays.copyOfRange(proof, AV_PAIRS_OFFSET, proof.length));
        }
    }

    static boolean isType(byte[] message, int type) {
        return message.length >= 12 && Arrays.equals(SIGNATURE, Arrays.copyOf(message, SIGNATURE.length))
                && little(message).getInt(SIGNATURE.length) == type;
    }

    /** A challenge with these eight bytes. */
    static byte[] challenge(byte[] nonce, String domain) {
        byte[] name = utf16(domain);
        ByteBuffer info = ByteBuffer.allocate(64 + 2 * name.length).order(ByteOrder.LITTLE_ENDIAN);
        pair(info, DOMAIN, name);
        pair(info, COMPUTER, utf16("EXCHANGE"));
        pair(info, TIMESTAMP, ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN)
                .putLong((System.currentTimeMillis() + 11644473600000L) * 10000).array());
        pair(info, (short) 0, new byte[0]);
        ByteBuffer message = ByteBuffer.allocate(HEADER + name.length + info.position()).order(ByteOrder.LITTLE_ENDIAN);
        message.put(SIGNATURE).putInt(2);
        field(message, name.length, HEADER);
        message.putInt(FLAGS).put(nonce).putLong(0);
        field(message, info.position(), HEADER + name.length);
        message.putLong(0).put(name).put(info.array(), 0, info.position());
        return message.array();
    }

    /** Takes the last message apart; null if that cannot be done. */
    static Answer read(byte[] message) {
        try {
            return new Answer(
                    text(part(message, 36)), text(part(message, 28)), part(message, 20), message);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether an answer proves a password, for this challenge and after this first message. */
    static boolean proves(Answer answer, String password, byte[] negotiate, byte[] challenge)
            throws GeneralSecurityException {
        byte[] nonce = Arrays.copyOfRange(challenge, 24, 32);
        if (answer.proof().length < AV_PAIRS_OFFSET) { // version 1
            return false;
        }
        byte[] blob = Arrays.copyOfRange(answer.proof(), PROOF, answer.proof().length);
        byte[] key = mac(md4(utf16(password)), utf16(answer.user().toUpperCase(Locale.ROOT) + answer.domain()));
        byte[] expected = mac(key, nonce, blob);
        byte[] given = Arrays.copyOf(answer.proof(), PROOF);
        if (!MessageDigest.isEqual(expected, given)) {
            return false;
        }
        byte[] flags = answer.pairs().get(FLAGS_PAIR);
        if (flags == null || (flags[0] & 2) == 0) { // the challenge has a time, so that a code is a must
            return false;
        }
        byte[] message = answer.message().clone();
        Arrays.fill(message, CODE_OFFSET, CODE_OFFSET + 16, (byte) 0);
        byte[] code = mac(mac(key, given), negotiate, challenge, message);
        return MessageDigest.isEqual(code, Arrays.copyOfRange(answer.message(), CODE_OFFSET, CODE_OFFSET + 16));
    }

    /** What an answer has to say about a connection. */
    static byte[] digest(byte[] channelBinding) throws GeneralSecurityException {
        ByteBuffer structure = ByteBuffer.allocate(20 + channelBinding.length).order(ByteOrder.LITTLE_ENDIAN);
        structure.position(16);
        structure.putInt(channelBinding.length).put(channelBinding);
        return MessageDigest.getInstance("MD5").digest(structure.array());
    }

    static String text(byte[] utf16) {
        return new String(utf16, StandardCharsets.UTF_16LE);
    }

    private static Map<Short, byte[]> pairs(byte[] bytes) {
        Map<Short, byte[]> pairs = new HashMap<>();
        ByteBuffer buffer = little(bytes);
        while (buffer.remaining() >= 4) {
            short id = buffer.getShort();
            byte[] value = new byte[Math.min(buffer.getShort() & 0xffff, buffer.remaining())];
            if (id == 0) {
                break;
            }
            buffer.get(value);
            pairs.put(id, value);
        }
        return pairs;
    }

    private static byte[] part(byte[] message, int field) {
        ByteBuffer buffer = little(message);
        int length = buffer.getShort(field) & 0xffff;
        int offset = buffer.getInt(field + 4);
        if (offset < 0 || offset + length > message.length) {
            throw new IndexOutOfBoundsException(offset);
        }
        return Arrays.copyOfRange(message, offset, offset + length);
    }

    private static void pair(ByteBuffer info, short id, byte[] value) {
        info.putShort(id).putShort((short) value.length).put(value);
    }

    private static void field(ByteBuffer message, int length, int offset) {
        message.putShort((short) length).putShort((short) length).putInt(offset);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static byte[] md4(byte[] bytes) {
        MD4Digest digest = new MD4Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] result = new byte[digest.getDigestSize()];
        digest.doFinal(result, 0);
        return result;
    }

    private static byte[] mac(byte[] key, byte[]... parts) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacMD5");
        mac.init(new SecretKeySpec(key, "HmacMD5"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
