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

/**
 * Body of an answer.
 *
 * @param content the bytes: collected ones, or the connection itself
 * @param size    bytes collected, or -1 when the body is still arriving
 * @param cut     whether the body was larger than the limit and the rest was thrown away
 */
record ReceivedBody(InputStream content, long size, boolean cut) {

    static ReceivedBody arriving(InputStream content) {
        return new ReceivedBody(content, -1, false);
    }
}
