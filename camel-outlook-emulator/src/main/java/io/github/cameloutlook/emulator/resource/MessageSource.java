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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.github.cameloutlook.emulator.odata.FilterParser;
import io.github.cameloutlook.emulator.odata.OrderBy;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Message;
import io.github.cameloutlook.emulator.store.MessageState;
import io.github.cameloutlook.emulator.store.SearchDefinition;

/**
 * Messages of a folder, a search folder or the whole mailbox, newest first.
 *
 * @param mailbox the mailbox
 * @param folder  the folder, null for all
 */
record MessageSource(Mailbox mailbox, MailFolder folder) implements ListSource<MessageState> {

    static ListSource<MessageState> of(Mailbox mailbox, MailFolder folder) {
        if (folder != null && folder.search().isPresent()) {
            return ListSource.of(found(mailbox, folder.search().get()));
        }
        return new MessageSource(mailbox, folder);
    }

    @Override
    public int size() {
        return folder == null ? mailbox.messageCount() : folder.totalItemCount();
    }

    @Override
    public List<MessageState> items(int skip, int count) {
        List<Message> messages = folder == null ? mailbox.messages(skip, count) : folder.messages(skip, count);
        List<MessageState> states = new ArrayList<>(messages.size());
        for (Message message : messages) {
            states.add(message.state());
        }
        return states;
    }

    @Override
    public List<MessageState> sorted(OrderBy<MessageState> order, List<MessageState> items) {
        if (!order.properties().equals(List.of("receiveddatetime"))) {
            return ListSource.super.sorted(order, items);
        }
        if (order.descending()) {
            return items;
        }
        List<MessageState> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }

    /** Unread messages in a search folder. */
    static int unread(Mailbox mailbox, MailFolder searchFolder) {
        return (int) of(mailbox, searchFolder).items(0, Integer.MAX_VALUE).stream().filter(state -> !state.isRead()).count();
    }

    /** Refuses a text that is no filter for messages. */
    static void requireFilter(String filter) {
        if (filter != null && !filter.isBlank()) {
            FilterParser.parse(MessageType.MESSAGE, filter);
        }
    }

    /** What a search folder shows now. */
    private static List<MessageState> found(Mailbox mailbox, SearchDefinition search) {
        Predicate<MessageState> filter = search.filterQuery() == null || search.filterQuery().isBlank()
                ? state -> true
                : FilterParser.parse(MessageType.MESSAGE, search.filterQuery());
        Set<MailFolder> folders = new LinkedHashSet<>();
        for (String id : search.sourceFolderIds()) {
            mailbox.folder(id).ifPresent(source -> {
                folders.add(source);
                if (search.includeNestedFolders()) {
                    folders.addAll(source.descendants());
                }
            });
        }
        return mailbox.messages(0, Integer.MAX_VALUE).stream().map(Message::state)
                .filter(state -> folders.contains(state.folder()) && filter.test(state)).toList();
    }
}
