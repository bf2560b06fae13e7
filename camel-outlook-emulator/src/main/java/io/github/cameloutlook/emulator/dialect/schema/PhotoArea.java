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

/** Photos of users and contacts. */
final class PhotoArea implements Area {

    private static final String PHOTO = "(?:" + Shapes.CONTACTS + "/" + Shapes.ID + "/)?photo";
    private static final String SIZE = "photos/" + Shapes.ID;

    @Override
    public Subset subset() {
        return Subset.PHOTOS;
    }

    @Override
    public List<ServedOperation> operations() {
        return List.of(
                new ServedOperation("GET", PHOTO, ApiVersion.V2.andLater()),
                new ServedOperation("GET PUT", PHOTO + "/\\$value", ApiVersion.V2.andLater()),
                new ServedOperation("PATCH", PHOTO + "/\\$value", Set.of(ApiVersion.V2)),
                new ServedOperation("GET", "photos|" + SIZE + "|" + SIZE + "/\\$value", ApiVersion.BETA.andLater()));
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of();
    }

    @Override
    public List<StructuredType> types() {
        Set<ApiVersion> later = ApiVersion.V2.andLater();
        return List.of(
                StructuredType.entity(StructuredType.USER, null).leadingTo(later, "Photo:Photo")
                        .leadingTo(ApiVersion.BETA.andLater(), "Photos:Photo*"),
                StructuredType.entity("Contact", null).leadingTo(later, "Photo:Photo"),
                StructuredType.entity("Photo", StructuredType.ENTITY).with(later, "Width:Int32 Height:Int32"));
    }
}
