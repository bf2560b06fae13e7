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
package io.github.cameloutlook.emulator.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ChangeFeedTest {

    private final Mailboxes mailboxes = new Mailboxes(Clock.systemUTC());
    private final Mailbox mailbox = mailboxes.create("alice@contoso.com");
    private final MailFolder inbox = mailbox.folder(WellKnownFolder.INBOX);
    private final MailFolder archive = mailbox.folder(WellKnownFolder.ARCHIVE);
    private final List<ItemChange> changes = new CopyOnWriteArrayList<>();

    private Message add() {
        return mailbox.addMessage(inbox, edit -> edit.properties().put("isRead", false));
    }

    private static long number(ItemChange change) {
        return ((MessageState) change.after()).changed();
    }

    @Test
    void everyChangeIsToldWithTheStatesAroundIt() {
        mailboxes.onChange(changes::add);
        Message message = add();
        MessageState created = message.state();
        mailbox.updateMessage(message, null, edit -> edit.properties().put("isRead", true));
        MessageState read = message.state();
        mailbox.moveMessage(message, archive);
        MessageState moved = message.state();
        mailbox.destroyMessage(message);
        assertThat(changes).containsExactly(
                new ItemChange(mailbox, ItemKind.MESSAGE, null, created),
                new ItemChange(mailbox, ItemKind.MESSAGE, created, read),
                new ItemChange(mailbox, ItemKind.MESSAGE, read, moved), new ItemChange(mailbox, ItemKind.MESSAGE, moved, null));
        assertThat(moved.id()).isNotEqualTo(read.id());
        assertThat(moved.immutableId()).isEqualTo(read.immutableId());
    }

    @Test
    void whatIsRefusedIsNotTold() {
        Message message = add();
        mailboxes.onChange(changes::add);
        assertThatThrownBy(() -> mailbox.updateMessage(message, "other", edit -> edit.properties().put("isRead", true)))
                .isInstanceOf(StoreException.class);
        assertThat(changes).isEmpty();
    }

    @Test
    void deletionGoesThroughTheFoldersOfDeletedItems() {
        Message message = add();
        mailboxes.onChange(changes::add);
        mailbox.deleteMessage(message, null);
        mailbox.deleteMessage(message, null);
        mailbox.deleteMessage(message, null);
        assertThat(changes).extracting(change -> change.after() == null ? null : ((MessageState) change.after()).folder())
                .containsExactly(mailbox.folder(WellKnownFolder.DELETEDITEMS),
                        mailbox.folder(WellKnownFolder.RECOVERABLEITEMSDELETIONS), null);
    }

    @Test
    void changesOfManyThreadsAreToldInTheirOrderAndOneAtATime() throws Exception {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            messages.add(add());
        }
        List<ItemChange> unguarded = new ArrayList<>();
        mailboxes.onChange(unguarded::add);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (Message message : messages) {
            running.add(threads.submit(() -> {
                for (int i = 0; i < 500; i++) {
                    int size = i;
                    mailbox.updateMessage(message, null, edit -> edit.properties().put("size", size));
                    mailbox.message(message.id());
                }
            }));
        }
        for (Future<?> thread : running) {
            thread.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        // a last use of the mailbox tells what a thread noted while another one told
        assertThat(mailbox.messageCount()).isEqualTo(4);
        assertThat(unguarded).hasSize(2000).isSortedAccordingTo((a, b) -> Long.compare(number(a), number(b)));
    }

    @Test
    void aListenerMayChangeTheMailboxAndWaitForAnotherThread() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        mailboxes.onChange(change -> {
            changes.add(change);
            if (change.before() == null) {
                mailbox.updateMessage(
                        mailbox.message(change.after().id()).orElseThrow(), null,
                        edit -> edit.properties().put("isRead", true));
                try {
                    assertThat(other.submit(mailbox::messageCount).get(30, TimeUnit.SECONDS)).isEqualTo(1);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        add();
        other.shutdown();
        assertThat(changes).hasSize(2).extracting(change -> change.before() == null).containsExactly(true, false);
    }

    @Test
    void aListenerThatFailsStopsNobody() {
        mailboxes.onChange(change -> {
            throw new IllegalStateException("on purpose");
        });
        mailboxes.onChange(changes::add);
        assertThat(add().folder()).isEqualTo(inbox);
        assertThat(changes).hasSize(1);
    }
}
