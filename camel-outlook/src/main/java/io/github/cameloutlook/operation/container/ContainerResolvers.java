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
package io.github.cameloutlook.operation.container;

import java.util.EnumMap;
import java.util.Map;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.operation.catalogue.Container;
import io.github.cameloutlook.operation.catalogue.ContainerKind;
import io.github.cameloutlook.operation.catalogue.Input;
import io.github.cameloutlook.operation.catalogue.OperationCatalogue;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/** Finds containers of every kind by what users call them. */
public final class ContainerResolvers {

    private final Map<ContainerKind, ContainerResolver> resolvers = new EnumMap<>(ContainerKind.class);

    public ContainerResolvers(OutlookClient client) {
        resolvers.put(ContainerKind.MAIL_FOLDER, new FolderResolver(client));
        resolvers.put(ContainerKind.CONTACT_FOLDER, new ContactFolderResolver(client));
        resolvers.put(ContainerKind.CALENDAR, new NamedContainerResolver(client, "calendar", "/calendars", "name"));
        resolvers.put(ContainerKind.CALENDAR_GROUP,
                new NamedContainerResolver(client, "calendar group", "/calendarGroups", "name"));
        resolvers.put(ContainerKind.TASK_GROUP,
                new NamedContainerResolver(client, "group of task lists", "/todo/groups", "name"));
        resolvers.put(ContainerKind.TASK_LIST, new NamedContainerResolver(
                client, "task list", "/todo/lists", "wellknownListName", "displayName"));
        ContainerResolver exchangeMailboxes = new ExchangeMailboxResolver(client);
        resolvers.put(ContainerKind.EXCHANGE_MAILBOX, exchangeMailboxes);
        resolvers.put(ContainerKind.EXCHANGE_FOLDER, new NamedContainerResolver(
                client, "folder",
                mailbox -> exchangeMailboxes.resolve(mailbox, mailbox).thenApply(id -> OutlookRequest
                        .to(HttpMethod.GET, null, "/admin/exchange/mailboxes/" + PathTemplate.segment(id) + "/folders")
                        .operation("mailboxFolders/resolve")),
                "displayName"));
    }

    /** The resolver of containers of a kind. */
    public ContainerResolver of(ContainerKind kind) {
        return resolvers.get(kind);
    }

    /**
     * The resolver of what an input names for the operations of a resource: the same option is a mail folder for
     * messages and a contact folder for contacts. Mail folders where no path of the resource tells.
     */
    public ContainerResolver of(String resource, Input input) {
        return OperationCatalogue.operations(resource).stream().flatMap(operation -> operation.paths().stream())
                .flatMap(path -> PathTemplate.placeholders(path).stream()).flatMap(name -> Container.of(name).stream())
                .filter(container -> container.input() == input).map(Container::kind).findFirst()
                .map(this::of).orElseGet(() -> of(ContainerKind.MAIL_FOLDER));
    }
}
