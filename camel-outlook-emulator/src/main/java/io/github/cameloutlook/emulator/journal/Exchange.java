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
package io.github.cameloutlook.emulator.journal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request with its answer.
 *
 * @param method          in capitals
 * @param url             absolute, as the client wrote it
 * @param requestHeaders  without credentials
 * @param requestBody     text of the body; null when there was none, or {@code requestNote} says why it is left out
 * @param requestNote     size and type of a body that is left out, or null
 * @param status          of the answer
 * @param responseHeaders of the answer
 * @param responseBody    text of the body; null when there was none, or {@code responseNote} says why it is left out
 * @param responseNote    size and type of a body that is left out, or null
 * @param fault           name of the fault that broke the answer, or null
 */
public record Exchange(String method, String url, Map<String, String> requestHeaders, String requestBody, String requestNote,
        int status, Map<String, String> responseHeaders, String responseBody, String responseNote, String fault) {

    /** The exchange as it is exported. */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("method", method);
        json.put("url", url);
        json.put("requestHeaders", requestHeaders);
        json.put("requestBody", requestBody);
        if (requestNote != null) {
            json.put("requestNote", requestNote);
        }
        if (fault == null && responseNote == null) {
            json.put("status", status);
            json.put("responseHeaders", responseHeaders);
            json.put("responseBody", responseBody);
        } else {
            // not an answer by which the service can be judged: under names of its own, so that nobody takes it for one
            json.put("status", null);
            json.put("sentStatus", status);
            json.put("sentHeaders", responseHeaders);
            json.put("responseNote", responseNote);
            json.put("fault", fault);
        }
        return json;
    }

    /** Rough size in memory. */
    int weight() {
        return 512 + (requestBody == null ? 0 : requestBody.length()) + (responseBody == null ? 0 : responseBody.length());
    }
}
