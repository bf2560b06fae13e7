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

import java.net.http.HttpHeaders;

/**
 * An answer as one part of a multipart body.
 *
 * @param id      of the request that it answers, null when it does not say
 * @param status  HTTP status
 * @param headers its headers
 * @param body    empty when it has none
 */
public record ResponsePart(String id, int status, HttpHeaders headers, byte[] body) {

    @Override
    public String toString() {
        return "ResponsePart[" + id + " " + status + "]";
    }
}
