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
package io.github.cameloutlook.emulator.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.http.Json;

/**
 * One request with notifications, after its end.
 *
 * @param url             it was sent to
 * @param subscriptionIds whose notifications it carried, in their order
 * @param payload         its body
 * @param status          of the answer; 0 when there was none
 * @param failure         why there was no answer, or null
 * @param attempt         1, more for a repetition
 * @param at              when the request was sent, by the emulator's clock
 */
public record Delivery(
        String url, List<String> subscriptionIds, String payload, int status, String failure, int attempt, Instant at) {

    /** Whether the listener took the notifications. */
    public boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /** What is told about it. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("url", url);
        json.put("subscriptionIds", subscriptionIds);
        json.put("payload", payload);
        json.put("status", status);
        json.put("failure", failure);
        json.put("attempt", attempt);
        json.put("at", at.toString());
        return json;
    }

    /** The notifications of the payload. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> notifications() {
        try {
            return (List<Map<String, Object>>) ((Map<String, Object>) Json.read(payload.getBytes(StandardCharsets.UTF_8)))
                    .get("value");
        } catch (IOException e) {
            throw new UncheckedIOException("This payload was made not to be JSON", e);
        }
    }
}
