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
package io.github.cameloutlook.dialect;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;

/**
 * How the neutral model, which has Graph's names, is spoken to a service. Everything above speaks the neutral model.
 * Dialects hold no state of a conversation: an answer is understood from the request that it answers.
 */
public interface Dialect {

    /** How JSON objects are read. */
    TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
    };

    /** API and version that is spoken. */
    ApiVersion version();

    /** Whether the API can do this in this version. */
    boolean has(Capability capability);

    /**
     * The request in the service's form.
     *
     * @throws IllegalArgumentException if the service has no such request; says what it has instead
     */
    WireRequest encode(NeutralRequest request);

    /**
     * The JSON object that answers a request, in the neutral model.
     *
     * @param request that was encoded
     * @param answer  as it came; may be changed and returned
     */
    Map<String, Object> decode(NeutralRequest request, Map<String, Object> answer);

    /**
     * Reads the JSON object that answers a request, in the neutral model: what {@link #decode} gives, for less where
     * names differ.
     *
     * @param  answer before its first token, able to read trees
     * @return        null when the answer is the JSON literal null
     */
    default Map<String, Object> read(NeutralRequest request, JsonParser answer) throws IOException {
        Map<String, Object> wire = answer.readValueAs(OBJECT);
        return wire == null ? null : decode(request, wire);
    }

    /**
     * Reads a failed answer; never throws, whatever the body is.
     *
     * @param headers value of a header by its name, several values joined by commas, null when it is not there
     * @param body    JSON object of the answer, empty when it has none
     */
    WireError readError(int status, UnaryOperator<String> headers, Map<String, Object> body);

    /**
     * An address as it stands within a batch: /users/a@b.c/messages?$top=5.
     *
     * @throws IllegalArgumentException if the address is not below the version root
     */
    String batchAddress(URI address);

    /**
     * Name of the header that tells the servers before the service whose mailbox a request is for, so that they need
     * not look where it lies; null when the API has none.
     */
    default String anchorHeader() {
        return null;
    }

    /** Whether an absolute link stays within the service, so that a token may be sent to it. */
    boolean ownsLink(URI link);

    /** Whether content may be sent to a pre-authenticated URL (upload session) that the service gave. */
    boolean acceptsPreauthenticated(URI url);
}
