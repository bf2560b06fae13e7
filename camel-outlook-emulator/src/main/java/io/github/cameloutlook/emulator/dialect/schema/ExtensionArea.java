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

/** Data extensions of messages, events and contacts. */
final class ExtensionArea implements Area {

    static final EntityKind EXTENSION = new EntityKind("OpenTypeExtension", "Extensions", Set.of(), Map.of());

    private static final Set<ApiVersion> VERSIONS = ApiVersion.V2.andLater();
    private static final String EXTENSIONS = "(?:" + Shapes.MESSAGES + "|" + Shapes.EVENTS + "|" + Shapes.CONTACTS + ")/"
                                             + Shapes.ID + "/extensions";

    @Override
    public Subset subset() {
        return Subset.EXTENSIONS;
    }

    @Override
    public List<ServedOperation> operations() {
        return List.of(
                new ServedOperation("POST", EXTENSIONS, VERSIONS),
                // ids begin with the name of a type
                new ServedOperation("GET PATCH DELETE", EXTENSIONS + "/(?:\\{\\}|[^/{}]+)", VERSIONS));
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of("extensions", EXTENSION);
    }

    @Override
    public List<StructuredType> types() {
        return List.of(
                StructuredType.entity("Extension", StructuredType.ENTITY),
                StructuredType.entity("OpenTypeExtension", "Extension").with(VERSIONS, "ExtensionName").opened());
    }
}
