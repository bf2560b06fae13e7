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

import java.util.Map;

/** The JSON body of a failed answer, which both APIs form alike: {"error":{"code":"..","message":".."}}. */
final class ErrorBody {

    private ErrorBody() {
    }

    /** Reads the body of a failed answer; never throws, whatever the body is. */
    static WireError read(Map<String, Object> body) {
        // sign-in proxies and older front ends answer {"error":"text"} or nothing at all
        if (!(body.get("error") instanceof Map<?, ?> error)) {
            return new WireError(null, text(body.get("error")), null);
        }
        String code = text(error.get("code"));
        String requestId = null;
        Object inner = inner(error);
        // the most specific code is the innermost one
        for (int depth = 0; depth < 8 && inner instanceof Map<?, ?> nested; depth++) {
            String innerCode = text(nested.get("code"));
            code = innerCode == null ? code : innerCode;
            requestId = requestId == null ? text(nested.get("request-id")) : requestId;
            inner = inner(nested);
        }
        return new WireError(code, text(error.get("message")), requestId, text(error.get("@event.existingEventId")));
    }

    private static Object inner(Map<?, ?> error) {
        Object inner = error.get("innerError");
        return inner == null ? error.get("innererror") : inner;
    }

    private static String text(Object value) {
        return value instanceof String text && !text.isEmpty() ? text : null;
    }
}
