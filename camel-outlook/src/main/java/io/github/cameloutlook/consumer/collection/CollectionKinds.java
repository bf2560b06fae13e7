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
package io.github.cameloutlook.consumer.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.cameloutlook.OutlookConstants;
import io.github.cameloutlook.consumer.position.ExtensionPlace;
import io.github.cameloutlook.consumer.position.PropertyPlace;
import io.github.cameloutlook.consumer.position.StatePlace;
import io.github.cameloutlook.consumer.source.ConsumerSettings;
import io.github.cameloutlook.consumer.source.Subscribable;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.model.OutlookContact;
import io.github.cameloutlook.model.OutlookContactFolder;
import io.github.cameloutlook.model.OutlookMailFolder;
import io.github.cameloutlook.model.OutlookTask;
import io.github.cameloutlook.model.OutlookTaskList;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.container.ContainerResolver;
import io.github.cameloutlook.operation.container.DefaultContactFolder;
import io.github.cameloutlook.operation.request.CollectionRequests;
import io.github.cameloutlook.operation.request.MessageRequests;
import io.github.cameloutlook.operation.request.SubscriptionRequests;

/** The kinds of items that are followed by one walk each. */
final class CollectionKinds {

    private static final Set<String> DATES = Set.of("createdDateTime", "lastModifiedDateTime");

    /** Properties of folders whose changes are news only to who asks for them by name. */
    private static final List<String> COUNTS = List.of("totalItemCount", "unreadItemCount", "childFolderCount", "isHidden");

    private static final String INBOX = "inbox";
    private static final String DEFAULT_LIST = "defaultList";

    private final ConsumerSettings settings;

    CollectionKinds(ConsumerSettings settings) {
        this.settings = settings;
    }

    CollectionKind contacts() {
        ContainerResolver folders = settings.containers().of(ContainerKind.CONTACT_FOLDER);
        boolean immutableIds = settings.query().immutableIds();
        return new CollectionKind(
                "contact", true, needed(DATES), CollectionKinds::etag, OutlookContact::new, OutlookConstants.CONTACT_ID,
                OutlookConstants.FOLDER,
                (mailbox, folder) -> folders.resolve(mailbox, folder)
                        .thenApply(found -> CollectionRequests.contacts(found, immutableIds)),
                contactPlace(folders), new Subscribable(
                        (mailbox, select) -> folders.resolve(mailbox, settings.query().container())
                                .thenApply(folder -> SubscriptionRequests.contacts(mailbox, folder)),
                        Subscribable.SEVEN_DAYS));
    }

    CollectionKind tasks() {
        ContainerResolver lists = settings.containers().of(ContainerKind.TASK_LIST);
        return new CollectionKind(
                "task", true, needed(DATES), CollectionKinds::etag, OutlookTask::new, OutlookConstants.TASK_ID,
                OutlookConstants.TASK_LIST,
                (mailbox, list) -> lists.resolve(mailbox, list).thenApply(CollectionRequests::tasks),
                listPlace(), new Subscribable(
                        (mailbox, select) -> lists.resolve(mailbox, settings.query().container())
                                .thenApply(list -> SubscriptionRequests.tasks(mailbox, list)),
                        Subscribable.NEARLY_THREE_DAYS));
    }

    CollectionKind mailFolders() {
        return folders("mail folder", Set.of("displayName", "parentFolderId"), OutlookMailFolder::new,
                CollectionRequests.mailFolders(), inboxPlace());
    }

    /** In a folder that every mailbox has and that can be written to. */
    private StatePlace inboxPlace() {
        return property((mailbox, container) -> done(MessageRequests.folder(INBOX)), "Mail.ReadWrite");
    }

    CollectionKind contactFolders() {
        return folders("contact folder", Set.of("displayName", "parentFolderId"), OutlookContactFolder::new,
                CollectionRequests.contactFolders(), contactPlace(null));
    }

    CollectionKind taskLists() {
        return folders("task list", Set.of("displayName"), OutlookTaskList::new, CollectionRequests.taskLists(), listPlace());
    }

    private CollectionKind folders(
            String noun, Set<String> news, Function<Map<String, Object>, Object> body,
            CollectionRequests requests, StatePlace place) {
        List<String> counted = new ArrayList<>(news.stream().sorted().toList());
        COUNTS.stream().filter(ConsumerSettings.list(settings.query().select())::contains).forEach(counted::add);
        Function<Map<String, Object>, String> state = properties -> counted.stream()
                .map(name -> Objects.toString(properties.get(name), "")).collect(Collectors.joining("\n"));
        return new CollectionKind(
                noun, false, needed(news), state, body, OutlookConstants.ID, null, (mailbox, container) -> done(requests),
                place,
                null);
    }

    private Set<String> needed(Set<String> own) {
        if (settings.actions().categories().isEmpty()) {
            return own;
        }
        return Stream.concat(own.stream(), Stream.of("categories"))
                .collect(Collectors.toSet());
    }

    private static String etag(Map<String, Object> properties) {
        return properties.get("@odata.etag") instanceof String etag ? etag : null;
    }

    /** @param folders finds the folder that is watched; null for the default one whatever is watched */
    private StatePlace contactPlace(ContainerResolver folders) {
        DefaultContactFolder byDefault = new DefaultContactFolder(settings.client());
        return property((mailbox, container) -> {
            CompletableFuture<String> folder = folders == null || CollectionRequests.DEFAULT_CONTACTS.equals(container)
                    ? byDefault.find(mailbox) : folders.resolve(mailbox, container);
            return folder.thenApply(CollectionRequests::contactFolder);
        }, "Contacts.ReadWrite");
    }

    private StatePlace listPlace() {
        if (!settings.client().has(Capability.EXTENSIONS_OF_TASK_LISTS)) {
            return inboxPlace();
        }
        ContainerResolver lists = settings.containers().of(ContainerKind.TASK_LIST);
        boolean ofTasks = "tasks".equals(settings.resource());
        return new ExtensionPlace(
                settings.client(),
                (mailbox, container) -> lists.resolve(mailbox, ofTasks ? container : DEFAULT_LIST)
                        .thenApply(CollectionRequests::taskList),
                "Tasks.ReadWrite");
    }

    private StatePlace property(BiFunction<String, String, CompletableFuture<String>> path, String permission) {
        return new PropertyPlace(settings.client(), path, permission);
    }

    private static <T> CompletableFuture<T> done(T value) {
        return CompletableFuture.completedFuture(value);
    }
}
