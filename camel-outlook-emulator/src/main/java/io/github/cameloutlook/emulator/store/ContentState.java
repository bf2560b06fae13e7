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

/** An item that has a body, and may have attachments, extended properties and open extensions. */
public interface ContentState extends ItemState {

    /** Graph properties but id, changeKey and navigation properties. */
    Map<String, Object> properties();

    /** The body without markup that could run. */
    Map<String, Object> safeBody();

    List<Attachment> attachments();

    /** By id; a String, or a List of String for multi-value ones. */
    Map<String, Object> extendedProperties();

    /** Open extensions by name. */
    Map<String, Map<String, Object>> extensions();
}
