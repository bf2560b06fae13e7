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
package io.github.cameloutlook.emulator.delta;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * Where a client stands in following a collection; opaque to it.
 *
 * @param generation of tokens it belongs to; tokens of other generations are unknown
 * @param scope      id of the collection
 * @param options    query options of the first request
 * @param base       change number up to which the client knew all before this round; 0 in the first round
 * @param upTo       change number at which this round ends
 * @param after      change number of the last change given, or in a walk by date the date (seconds) of the last message
 * @param number     in a walk by date the number of the last message, else -1
 * @param given      messages given so far in this round
 */
public record DeltaToken(int generation, String scope, Map<String, String> options, long base, long upTo, long after,
        long number,
        int given) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int CHECKSUM_LENGTH = 4;

    /** Reads a token; 410 when it is damaged, of another collection or of another generation. */
    static DeltaToken read(String text, String scope, int generation) {
        DeltaToken token = parse(text);
        if (token == null || !token.scope.equals(scope)) {
            throw new GraphException(410, "SyncStateInvalid", "The sync state is not valid for this collection.");
        }
        if (token.generation != generation) {
            throw token.notFound(generation);
        }
        return token;
    }

    /** The answer to a token whose changes are not known any more. */
    GraphException notFound(int highest) {
        return new GraphException(
                410, "SyncStateNotFound", "The sync state generation is not found; generation="
                                          + generation + ";[highest=" + highest + "].");
    }

    private static DeltaToken parse(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length <= CHECKSUM_LENGTH) {
                return null;
            }
            byte[] json = Arrays.copyOfRange(bytes, CHECKSUM_LENGTH, bytes.length);
            return ByteBuffer.wrap(bytes).getInt() == checksum(json) ? MAPPER.readValue(json, DeltaToken.class) : null;
        } catch (IllegalArgumentException | IOException e) {
            // the caller answers for every way in which a token can be damaged
            return null;
        }
    }

    String write() {
        try {
            byte[] json = MAPPER.writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(
                            ByteBuffer.allocate(CHECKSUM_LENGTH + json.length).putInt(checksum(json)).put(json).array());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a token of plain values can be written", e);
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }

    /** The same round, gone on to a change. */
    DeltaToken movedTo(long change, int moreGiven) {
        return new DeltaToken(generation, scope, options, base, upTo, change, number, given + moreGiven);
    }

    /** The same walk by date, gone on to a message. */
    DeltaToken movedTo(long received, long messageNumber, int moreGiven) {
        return new DeltaToken(generation, scope, options, base, upTo, received, messageNumber, given + moreGiven);
    }

    /** The same round, ending at a change. */
    DeltaToken endingAt(long change) {
        return new DeltaToken(generation, scope, options, base, change, after, number, given);
    }

    /** The same position with other options of the first request. */
    DeltaToken with(Map<String, String> newOptions) {
        return new DeltaToken(generation, scope, newOptions, base, upTo, after, number, given);
    }

    /** The round that follows this one; where it ends is settled when it is asked for. */
    DeltaToken nextRound() {
        return new DeltaToken(generation, scope, options, upTo, -1, upTo, -1, 0);
    }

    /** The round to begin now. */
    DeltaToken startingAt(long lastChange) {
        return upTo >= 0 ? this : new DeltaToken(generation, scope, options, base, lastChange, after, number, given);
    }

    boolean isFirstRound() {
        return base == 0;
    }
}
