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

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;

/**
 * An answer as it came.
 *
 * @param json   the body in the names of the wire; empty when there was none, when it is a stream, or when a failure's
 *               body is no JSON
 * @param stream the streamed body, or null
 */
record WireAnswer(int status, HttpHeaders headers, Map<String, Object> json, AnswerStream stream) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    /** All values of a header, joined; null when there is none. */
    String joinedHeader(String name) {
        List<String> values = headers.allValues(name);
        return values.isEmpty() ? null : String.join(", ", values);
    }

    @Override
    public String toString() {
        return "WireAnswer[" + status + "]";
    }
}
