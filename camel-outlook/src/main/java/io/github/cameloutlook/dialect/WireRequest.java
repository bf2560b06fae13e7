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

import java.net.URI;
import java.util.Map;

/**
 * A request as the service takes it.
 *
 * @param method          HTTP method
 * @param address         absolute address
 * @param headers         headers of the request, without those of transport and authorization
 * @param json            body in the names of the wire; null when there is none, or none that is JSON
 * @param contentProperty when the service gives content only as base64 within a JSON object, the property that has it;
 *                        null when the answer is what was asked for
 * @param preference      preference without which the answer means something else, so that the service has to say that
 *                        it applied it; null when there is none
 */
public record WireRequest(String method, URI address, Map<String, String> headers, Object json, String contentProperty,
        String preference) {

    /** A request whose answer is what was asked for. */
    public WireRequest(String method, URI address, Map<String, String> headers, Object json) {
        this(method, address, headers, json, null, null);
    }

    /** A request for content. */
    public WireRequest(String method, URI address, Map<String, String> headers, Object json, String contentProperty) {
        this(method, address, headers, json, contentProperty, null);
    }

    @Override
    public String toString() {
        return "WireRequest[" + method + "]";
    }
}
