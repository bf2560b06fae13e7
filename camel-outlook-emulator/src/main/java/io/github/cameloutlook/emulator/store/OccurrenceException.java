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
package io.github.cameloutlook.emulator.store;

import java.util.List;
import java.util.Map;

/**
 * How one occurrence differs from its series.
 *
 * @param start              its start, or null when it is the regular one
 * @param end                its end, or null when it is the regular one
 * @param properties         Graph properties that differ
 * @param attachments        its attachments, or null when they are those of the series
 * @param extendedProperties its own extended properties that differ
 * @param extensions         its own open extensions that differ
 * @param changeKey          changes on every write
 */
public record OccurrenceException(EventTime start, EventTime end, Map<String, Object> properties,
        List<Attachment> attachments,
        Map<String, Object> extendedProperties, Map<String, Map<String, Object>> extensions, String changeKey) {
}
