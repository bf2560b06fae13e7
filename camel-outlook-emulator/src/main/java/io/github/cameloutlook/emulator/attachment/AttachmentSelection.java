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
package io.github.cameloutlook.emulator.attachment;

import java.util.LinkedHashSet;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Attachment.Type;

/**
 * $select on attachments. A property that only one kind has is named with its type
 * ({@code microsoft.graph.fileAttachment/contentBytes}): the collection's type does not have it.
 */
final class AttachmentSelection {

    private static final String FILE = "microsoft.graph.fileattachment/";

    private final Set<String> names = new LinkedHashSet<>();

    private AttachmentSelection() {
    }

    /** Reads the option; null selects everything. */
    static AttachmentSelection parse(String select, boolean beta) {
        AttachmentSelection selection = new AttachmentSelection();
        if (select == null || select.isBlank() || select.strip().equals("*")) {
            return selection;
        }
        for (String part : select.split(",")) {
            String name = part.strip();
            boolean ofFiles = name.toLowerCase(java.util.Locale.ROOT).startsWith(FILE);
            String property = ofFiles ? name.substring(FILE.length()) : name;
            if (!(ofFiles
                    ? AttachmentType.property(Type.FILE, property, beta).filter(property::equals).isPresent()
                    : AttachmentType.isCommon(property))) {
                throw new GraphException(
                        400, "RequestBroker--ParseUri", "Could not find a property named '" + property + "' on type '"
                                                        + (ofFiles
                                                                ? "microsoft.graph.fileAttachment"
                                                                : "microsoft.graph.attachment")
                                                        + "'.");
            }
            selection.names.add(property);
        }
        return selection;
    }

    boolean includes(String property) {
        return names.isEmpty() || names.contains(property) || property.equals("id");
    }
}
