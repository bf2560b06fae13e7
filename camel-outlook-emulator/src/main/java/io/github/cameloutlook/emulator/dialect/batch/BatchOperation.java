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
package io.github.cameloutlook.emulator.dialect.batch;

import java.util.Map;

/**
 * One operation of a batch.
 *
 * @param id      by which its answer is found in JSON
 * @param method  in capitals
 * @param url     absolute, or relative to the host
 * @param headers in any case
 * @param body    empty for none
 */
record BatchOperation(String id, String method, String url, Map<String, String> headers, byte[] body) {
}
