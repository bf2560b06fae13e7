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

import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.util.Map;

/**
 * A successful answer of the service. Failures are exceptions ({@link OutlookException}).
 *
 * @param status  HTTP status, 2xx
 * @param headers headers of the answer
 * @param json    the body in the neutral model; empty when there was none or when it is a stream
 * @param stream  the body of an {@link OutlookRequest.Answer#STREAM} request, to be closed by the receiver; else null
 */
public record OutlookResponse(int status, HttpHeaders headers, Map<String, Object> json, InputStream stream) {

    /** The answer that a request would have had which is known to be accepted although its answer was lost. */
    public static OutlookResponse accepted() {
        return new OutlookResponse(202, HttpHeaders.of(Map.of(), (name, value) -> true), Map.of(), null);
    }

    /** Value of a header, or null. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    @Override
    public String toString() {
        return "OutlookResponse[" + status + "]";
    }
}
