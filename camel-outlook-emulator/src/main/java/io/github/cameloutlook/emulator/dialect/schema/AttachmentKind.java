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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Attachments of items: files and items. */
final class AttachmentKind {

    static final EntityKind ATTACHMENT = new EntityKind("Attachment", "Attachments", Set.of(), Map.of());

    private AttachmentKind() {
    }

    /** What is served of the attachments of the items of a shape. */
    public static List<ServedOperation> operations(String items) {
        String attachments = items + "/" + Shapes.ID + "/attachments";
        return List.of(
                new ServedOperation("GET POST", attachments),
                new ServedOperation("GET DELETE", attachments + "/" + Shapes.ID));
    }
}
