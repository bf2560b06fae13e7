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
package io.github.cameloutlook.client.multipart;

import java.util.Map;

/**
 * A request as one part of a multipart body.
 *
 * @param id      by which its answer may be recognised
 * @param method  HTTP method
 * @param target  where it goes: an absolute address, or one below the host
 * @param headers its own headers, which win over those of the whole
 * @param body    null when there is none
 */
public record RequestPart(String id, String method, String target, Map<String, String> headers, byte[] body) {

    /** Neither addresses nor bodies are for logs. */
    @Override
    public String toString() {
        return "RequestPart[" + id + " " + method + "]";
    }
}
