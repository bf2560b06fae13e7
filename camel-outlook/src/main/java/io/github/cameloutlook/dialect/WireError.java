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

/**
 * An error as the service tells it.
 *
 * @param code       the most specific code, or null
 * @param message    its text, or null
 * @param requestId  request id in the body, or null
 * @param existingId id of the item that is there in place of one that was to be created, or null
 * @param meaning    what it means
 * @param advice     what to change, when that is particular to this API; else null
 * @param servers    names of the servers that answered, for their administrator; or null
 */
public record WireError(String code, String message, String requestId, String existingId, ErrorMeaning meaning,
        String advice, String servers) {

    public WireError(String code, String message, String requestId) {
        this(code, message, requestId, null);
    }

    public WireError(String code, String message, String requestId, String existingId) {
        this(code, message, requestId, existingId, ErrorMeaning.ofCode(code), null, null);
    }

    WireError withMeaning(ErrorMeaning other) {
        return new WireError(code, message, requestId, existingId, other, advice, servers);
    }
}
