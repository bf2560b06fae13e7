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

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Members of enumerations that are flags, written as a list with commas: which mail tips are wanted. */
final class MailTipOptions implements Reshaping {

    @Override
    public void encoded(Map<String, Object> neutral, Map<String, Object> wire) {
        wire.computeIfPresent("MailTipsOptions", (key, value) -> value instanceof String flags
                ? Arrays.stream(flags.split(",")).map(String::strip).map(Letters::raised).collect(Collectors.joining(", "))
                : value);
    }

    @Override
    public void decoded(Map<String, Object> neutral) {
        neutral.computeIfPresent("recipientScope", (key, value) -> value instanceof String flags
                ? Arrays.stream(flags.split(",")).map(String::strip).map(Letters::lowered).collect(Collectors.joining(", "))
                : value);
    }
}
