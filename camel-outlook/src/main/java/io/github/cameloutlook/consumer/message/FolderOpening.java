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
package io.github.cameloutlook.consumer.message;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.consumer.source.ConsumerParts;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.container.ContainerResolver;

/** Finds the folders that options name, in one mailbox. Waits for the service. */
final class FolderOpening {

    private final FolderView view;
    private final ContainerResolver folders;
    private final ConsumerParts parts;
    private final Map<String, String> destinations = new LinkedHashMap<>();

    FolderOpening(ConsumerSettings settings, FolderView view, ConsumerParts parts) {
        this.view = view;
        this.folders = settings.containers().of(ContainerKind.MAIL_FOLDER);
        this.parts = parts;
        ConsumerSettings.Actions actions = settings.actions();
        destination("copyTo", actions.copyTo());
        destination("moveTo", actions.moveTo());
        destination("moveToOnFailure", actions.quarantine());
    }

    private void destination(String option, String folder) {
        if (folder != null) {
            destinations.put(option, folder);
        }
    }

    /**
     * Finds the watched folder, and those that messages go to.
     *
     * @throws IllegalArgumentException if one does not exist, or messages would go where they are
     */
    FolderMessages open(String mailbox) {
        String folderId = resolved(mailbox, "folder", view.folder());
        // found missing now, not when the first message is to be moved there
        destinations.forEach((option, destination) -> {
            if (folderId.equals(resolved(mailbox, option, destination))) {
                throw new IllegalArgumentException(
                        "The options folder and " + option + " name the same folder of mailbox " + mailbox
                                                   + ": its messages would be consumed again and again.");
            }
        });
        return new FolderMessages(mailbox, folderId, view);
    }

    private String resolved(String mailbox, String option, String folder) {
        try {
            return parts.waits().forAnswer(folders.resolve(mailbox, folder));
        } catch (OutlookNotFoundException e) {
            throw new IllegalArgumentException("The option " + option + " is '" + folder + "'. " + e.getMessage(), e);
        }
    }
}
