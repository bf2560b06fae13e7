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
package io.github.cameloutlook.emulator.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.odata.EntityType;
import io.github.cameloutlook.emulator.odata.Shape;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.WellKnownFolder;

/** The resource mailFolder. */
final class MailFolderType {

    static final EntityType<MailFolder> MAIL_FOLDER = new EntityType<MailFolder>("mailFolder")
            .with("id", Shape.ID, MailFolder::id)
            .with("displayName", Shape.STRING, MailFolder::displayName)
            .with("parentFolderId", Shape.ID, folder -> folder.parent() == null ? null : folder.parent().id())
            .with("childFolderCount", Shape.NUMBER, MailFolderType::visibleChildren)
            .with("unreadItemCount", Shape.NUMBER, MailFolder::unreadItemCount)
            .with("totalItemCount", Shape.NUMBER, MailFolder::totalItemCount)
            .with("isHidden", Shape.BOOLEAN, MailFolder::isHidden)
            .withHidden("wellKnownName", Shape.STRING,
                    folder -> folder.wellKnown().map(WellKnownFolder::wellKnownName).orElse(null))
            .withHidden("singleValueExtendedProperties", Shape.collection(MessageType.EXTENDED_PROPERTY),
                    MailFolderType::properties)
            .withNavigation("childFolders").withNavigation("messages").withNavigation("messageRules")
            .withNavigation("singleValueExtendedProperties").withNavigation("multiValueExtendedProperties");

    private MailFolderType() {
    }

    private static int visibleChildren(MailFolder folder) {
        return (int) folder.childFolders().stream().filter(child -> !child.isHidden()).count();
    }

    private static List<Map<String, Object>> properties(MailFolder folder) {
        List<Map<String, Object>> result = new ArrayList<>();
        folder.extendedProperties().forEach((id, value) -> {
            if (value instanceof String) {
                result.add(ExtendedProperties.property(id, value));
            }
        });
        return result;
    }
}
