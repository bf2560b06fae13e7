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

/** What all areas have in common: mailboxes, what items are made of, properties of applications' own. */
final class BaseArea implements Area {

    @Override
    public List<ServedOperation> operations() {
        return List.of(new ServedOperation("GET", ""));
    }

    @Override
    public Map<String, EntityKind> collections() {
        return Map.of();
    }

    @Override
    public List<StructuredType> types() {
        return List.of(
                StructuredType.entity(StructuredType.ENTITY, null).with("Id"),
                StructuredType.entity(StructuredType.USER, StructuredType.ENTITY).with("DisplayName Alias MailboxGuid:Guid")
                        .with(ApiVersion.V2.andLater(), "EmailAddress"),
                StructuredType.entity("Item", StructuredType.ENTITY).with(
                        "CreatedDateTime:DateTimeOffset LastModifiedDateTime:DateTimeOffset ChangeKey Categories:String*"),
                StructuredType.entity("Attachment", StructuredType.ENTITY).with(
                        "LastModifiedDateTime:DateTimeOffset Name ContentType Size:Int32 IsInline:Boolean"),
                StructuredType.entity("FileAttachment", "Attachment").with("ContentId ContentLocation ContentBytes:Binary")
                        .with(Set.of(ApiVersion.V1), "IsContactPhoto:Boolean"),
                StructuredType.entity("ItemAttachment", "Attachment").leadingTo(ApiVersion.ALL, "Item:Item"),
                StructuredType.entity("ReferenceAttachment", "Attachment").with(
                        ApiVersion.BETA.andLater(),
                        "SourceUrl ProviderType ThumbnailUrl PreviewUrl Permission IsFolder:Boolean"),
                StructuredType.complex("ItemBody", null).with("ContentType:BodyType Content"),
                StructuredType.complex("EmailAddress", null).with("Name Address"),
                StructuredType.complex("Recipient", null).with("EmailAddress:EmailAddress"),
                StructuredType.complex("DateTimeTimeZone", null).with(ApiVersion.V2.andLater(), "DateTime TimeZone"),
                StructuredType.complex("PhysicalAddress", null).with("Street City State CountryOrRegion PostalCode"),
                StructuredType.entity("SingleValueLegacyExtendedProperty", null)
                        .with(ApiVersion.V2.andLater(), "PropertyId Value"),
                StructuredType.entity("MultiValueLegacyExtendedProperty", null)
                        .with(ApiVersion.V2.andLater(), "PropertyId Value:String*"));
    }

    /** With the properties that applications give it. */
    static StructuredType extended(StructuredType type) {
        return type.leadingTo(
                ApiVersion.V2.andLater(),
                "SingleValueExtendedProperties:SingleValueLegacyExtendedProperty* "
                                          + "MultiValueExtendedProperties:MultiValueLegacyExtendedProperty*");
    }
}
