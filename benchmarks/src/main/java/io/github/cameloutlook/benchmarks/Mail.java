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
package io.github.cameloutlook.benchmarks;

import java.util.List;
import java.util.Map;

/** The mail that is sent. */
final class Mail {

    private Mail() {
    }

    /** Body of a sendMail request. */
    static Map<String, Object> sendMail(int number, String recipient) {
        return Map.of("saveToSentItems", false, "message", message(number, recipient));
    }

    static Map<String, Object> message(int number, String recipient) {
        return Map.of("subject", "Message " + number,
                "body", Map.of("contentType", "text", "content", "Figures of day " + number),
                "toRecipients", List.of(Map.of("emailAddress", Map.of("address", recipient))));
    }
}
