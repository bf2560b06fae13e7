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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.Map;

/** Answers to meetings are always sent in version 1.0, so nothing says whether. */
final class V1Response implements Reshaping {

    private static final String SEND = "SendResponse";

    @Override
    public void encoded(Map<String, Object> neutral, Map<String, Object> wire) {
        if (!wire.containsKey(SEND)) {
            return;
        }
        if (!Boolean.TRUE.equals(wire.get(SEND))) {
            throw new IllegalArgumentException(
                    Edition.V1_0 + " sends every answer to a meeting: sendResponse=false exists in Microsoft Graph and "
                                               + Edition.V2_0 + " only.");
        }
        wire.remove(SEND);
    }
}
