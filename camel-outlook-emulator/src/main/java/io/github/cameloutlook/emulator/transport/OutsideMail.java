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
package io.github.cameloutlook.emulator.transport;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A message that left the emulated organization: nobody received it, but it is known to have been sent.
 *
 * @param from              address
 * @param to                address of one recipient
 * @param subject           of the message
 * @param internetMessageId of the message
 * @param sent              when
 */
public record OutsideMail(String from, String to, String subject, String internetMessageId, Instant sent) {

    /** The same as JSON. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", from);
        json.put("to", to);
        json.put("subject", subject);
        json.put("internetMessageId", internetMessageId);
        json.put("sent", sent.toString());
        return json;
    }
}
