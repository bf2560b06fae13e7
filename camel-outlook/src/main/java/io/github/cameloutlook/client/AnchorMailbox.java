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
package io.github.cameloutlook.client;

import java.util.Map;
import java.util.regex.Pattern;

import io.github.cameloutlook.dialect.Dialect;

/**
 * The mailbox that a request names to the servers that route it, in the header that the API has for that. It is an
 * address, or it is left out: the servers find the mailbox without it, only not as fast.
 */
final class AnchorMailbox {

    private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7e]+@[\\x21-\\x7e]+");
    /** A user and a tenant by their ids look like an address and are none. */
    private static final Pattern IDS = Pattern.compile("[0-9a-fA-F-]{36}@[0-9a-fA-F-]{36}");

    /** Tokens are long and live for an hour: each is read once. */
    private record Known(String token, String address) {
    }

    private volatile Known known = new Known(null, null);

    /**
     * What the header says.
     *
     * @param  mailbox as the request addresses it, null for the service as a whole
     * @param  token   access token, or null when the request has none
     * @return         null when no address is known
     */
    String of(String mailbox, String token) {
        if (mailbox != null && !mailbox.equalsIgnoreCase("me")) {
            return address(mailbox.strip());
        }
        return token == null ? null : ofToken(token);
    }

    /**
     * Names the mailbox of a request in a batch, as the batch as a whole does. Of me it is not known here, since the
     * token comes later; there the header of the batch has to do.
     */
    static void putInBatch(Dialect dialect, OutlookRequest request, Map<String, String> headers) {
        String header = dialect.anchorHeader();
        String mailbox = header == null || request.mailbox() == null ? null : address(request.mailbox().strip());
        if (mailbox != null) {
            headers.putIfAbsent(header, mailbox);
        }
    }

    private String ofToken(String token) {
        Known last = known;
        if (token.equals(last.token())) {
            return last.address();
        }
        String address = address(TokenUser.of(token));
        known = new Known(token, address);
        return address;
    }

    private static String address(String name) {
        return name != null && ADDRESS.matcher(name).matches() && !IDS.matcher(name).matches() ? name : null;
    }
}
