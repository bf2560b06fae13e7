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

/** People, in their older shape. */
final class PeopleArea implements Area {

    static final EntityKind PERSON = new EntityKind("Person", "People", Set.of(), Map.of());

    @Override
    public Subset subset() {
        return Subset.PEOPLE;
    }

    @Override
    public List<ServedOperation> operations() {
        return List.of(new ServedOperation("GET", "people(?:/" + Shapes.ID + ")?", ApiVersion.BETA.andLater()));
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of("people", PERSON);
    }

    @Override
    public Set<String> own() {
        return Set.of("people");
    }

    @Override
    public List<StructuredType> types() {
        Set<ApiVersion> beta = ApiVersion.BETA.andLater();
        return List.of(
                StructuredType.entity(StructuredType.USER, null).leadingTo(beta, "People:Person*"),
                StructuredType.entity("Person", StructuredType.ENTITY)
                        .with(beta, "DisplayName GivenName Surname Title EmailAddresses:EmailAddress* CompanyName "
                                    + "OfficeLocation Sources:PersonSource*"),
                StructuredType.complex("PersonSource", null).with(beta, "Type"));
    }
}
