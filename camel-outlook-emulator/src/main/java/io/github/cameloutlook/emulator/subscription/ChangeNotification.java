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
package io.github.cameloutlook.emulator.subscription;

import java.util.Map;

/**
 * One change as a subscription is told of it.
 *
 * @param members what the notification says in plain text, complete but for {@code encryptedContent}
 * @param content the selected properties of the item, to be sent encrypted; null when the subscription asks for none or
 *                the item is gone
 */
public record ChangeNotification(Map<String, Object> members, Map<String, Object> content) {
}
