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
package io.github.cameloutlook.emulator.mime;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.store.Attachment;

/**
 * A message apart from any mailbox, as it travels.
 *
 * @param properties  the message in Graph's names and JSON types: subject, from, toRecipients, body,
 *                    internetMessageHeaders ...
 * @param attachments in order; without ids when they are not in a mailbox yet
 */
public record Mail(Map<String, Object> properties, List<Attachment> attachments) {
}
