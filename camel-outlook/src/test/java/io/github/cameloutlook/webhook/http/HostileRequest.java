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
package io.github.cameloutlook.webhook.http;

import java.util.Map;

/**
 * A request of somebody who is not the service.
 *
 * @param kind    what it tries
 * @param query   raw query, or null
 * @param headers HTTP headers
 * @param body    content
 * @param token   what a handshake is to be answered with; null when nothing is to be answered but a status
 */
record HostileRequest(String kind, String query, Map<String, String> headers, byte[] body, String token) {

    @Override
    public String toString() {
        return kind;
    }
}
