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

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.store.Attachment.Type;

/** The kinds of attachment as the service's type names and properties tell them. */
final class AttachmentType {

    private static final Set<String> COMMON = Set.of("id", "name", "contentType", "size", "isInline", "lastModifiedDateTime");
    private static final Map<Type, Set<String>> OWN = Map.of(
            Type.FILE, Set.of("contentBytes", "contentId", "contentLocation"),
            Type.ITEM, Set.of("item"),
            Type.REFERENCE, Set.of());
    private static final Set<String> OF_BETA_REFERENCES
            = Set.of("isFolder", "permission", "previewUrl", "providerType", "sourceUrl", "thumbnailUrl");

    private AttachmentType() {
    }

    /** The kind that {@code @odata.type} names, with or without its leading #. */
    static Type of(Object odataType) {
        if (!(odataType instanceof String text)) {
            throw new GraphException(
                    400, "UnableToDeserializePostBody",
                    "Unable to deserialize the attachment: @odata.type is required, the type microsoft.graph.attachment is "
                                                        + "abstract.");
        }
        return switch (text.startsWith("#") ? text.substring(1) : text) {
            case "microsoft.graph.fileAttachment" -> Type.FILE;
            case "microsoft.graph.itemAttachment" -> Type.ITEM;
            case "microsoft.graph.referenceAttachment" -> Type.REFERENCE;
            default -> throw new GraphException(
                    400, "RequestBodyRead",
                    "A type named '" + text + "' could not be resolved by the model as an attachment.");
        };
    }

    /** Value of {@code @odata.type} in answers. */
    static String name(Type type) {
        return switch (type) {
            case FILE -> "#microsoft.graph.fileAttachment";
            case ITEM -> "#microsoft.graph.itemAttachment";
            case REFERENCE -> "#microsoft.graph.referenceAttachment";
        };
    }

    static boolean isCommon(String property) {
        return COMMON.contains(property);
    }

    /** How the service spells a property that may be given in any case; empty when the type has none of that name. */
    static Optional<String> property(Type type, String name, boolean beta) {
        Set<String> ofBeta = beta && type == Type.REFERENCE ? OF_BETA_REFERENCES : Set.of();
        return Stream.of(COMMON, OWN.get(type), ofBeta).flatMap(Set::stream).filter(name::equalsIgnoreCase).findFirst();
    }
}
