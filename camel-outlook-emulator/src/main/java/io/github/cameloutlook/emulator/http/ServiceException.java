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
package io.github.cameloutlook.emulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a request with an error answer: status, the service's error code and a sentence. */
public class ServiceException extends RuntimeException {

    private final int status;
    private final String code;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public ServiceException(int status, String code, String message) {
        // an answer, not a defect: no stack trace to fill
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** Adds a response header, such as Retry-After. */
    public ServiceException header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
