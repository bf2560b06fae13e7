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
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.github.cameloutlook.emulator.store.StoreException.Reason;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MailboxTest {

    private final Mailboxes mailboxes = new Mailboxes(Clock.systemUTC());
    private final Mailbox mailbox = mailboxes.create("alice@contoso.com");
    private final MailFolder inbox = mailbox.folder(WellKnownFolder.INBOX);
    private final MailFolder archive = mailbox.folder(WellKnownFolder.ARCHIVE);

    private Message add(MailFolder folder, String received) {
        return mailbox.addMessage(folder, edit -> {
            edit.properties().put("receivedDateTime", received);
            edit.properties().put("isRead", false);
        });
    }

    @Test
    void messagesStandNewestFirstWhateverTheOrderTheyCameIn() {
        Message middle = add(inbox, "2026-01-02T00:00:00Z");
        Message newest = add(inbox, "2026-01-03T00:00:00+00:00");
        Message oldest = add(inbox, "2026-01-01T00:00:00.5Z");
        assertThat(inbox.messages()).containsExactly(newest, middle, oldest);
        assertThat(inbox.messages(1, 1)).containsExactly(middle);
        assertThat(inbox.messages(3, 5)).isEmpty();
        assertThat(oldest.properties()).containsEntry("receivedDateTime", "2026-01-01T00:00:00Z");
    }

    @Test
    void countsStayRightWhileManyWriteAtOnce() throws Exception {
        List<Message> messages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            messages.add(add(inbox, "2026-01-01T00:00:0" + i % 10 + "Z"));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            int offset = t * 5;
            running.add(threads.submit(() -> {
                for (int round = 0; round < 200; round++) {
                    Message message = messages.get((offset + round) % messages.size());
                    boolean read = round % 2 == 0;
                    mailbox.updateMessage(message, null, edit -> edit.properties().put("isRead", read));
                    mailbox.moveMessage(message, round % 3 == 0 ? inbox : archive);
                    assertThat(mailbox.messages(0, 100)).hasSizeGreaterThan(10);
                }
            }));
        }
        for (Future<?> thread : running) {
            thread.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        for (MailFolder folder : List.of(inbox, archive)) {
            List<Message> there = messages.stream().filter(message -> message.folder() == folder).toList();
            assertThat(folder.messages()).containsExactlyInAnyOrderElementsOf(there);
            assertThat(folder.unreadItemCount()).isEqualTo(there.stream().filter(message -> !message.state().isRead()).count());
        }
        assertThat(mailbox.messageCount()).isEqualTo(20);
    }

    @Test
    void aStateOnceReadDoesNotChange() {
        Message message = add(inbox, "2026-01-01T00:00:00Z");
        MessageState before = message.state();
        mailbox.updateMessage(message, before.changeKey(), edit -> edit.properties().put("subject", "New"));
        assertThat(before.properties()).doesNotContainKey("subject");
        assertThat(message.properties()).containsEntry("subject", "New");
        assertThatThrownBy(() -> before.properties().put("subject", "Hacked"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> mailbox.updateMessage(message, before.changeKey(), edit -> {
        })).isInstanceOf(StoreException.class).extracting(e -> ((StoreException) e).reason())
                .isEqualTo(Reason.CHANGE_KEY_MISMATCH);
    }

    @Test
    void oldRemovalsAreForgottenInTheEnd() {
        Message moving = add(inbox, "2026-01-01T00:00:00Z");
        for (int i = 0; i < 20_000; i++) {
            mailbox.moveMessage(moving, inbox);
        }
        assertThat(inbox.forgottenChange()).isZero();
        long before = mailbox.lastChange();
        mailbox.moveMessage(moving, inbox);
        assertThat(inbox.forgottenChange()).isPositive().isLessThan(before);
        // the removals still known, and the message itself
        assertThat(inbox.changes(0, mailbox.lastChange(), Integer.MAX_VALUE)).hasSize(20_001);
    }

    @Test
    void foldersCannotBePutIntoThemselves() {
        MailFolder outer = mailbox.createFolder(inbox, "Outer", false);
        MailFolder inner = mailbox.createFolder(outer, "Inner", false);
        assertThatThrownBy(() -> mailbox.moveFolder(outer, inner)).isInstanceOf(StoreException.class)
                .extracting(e -> ((StoreException) e).reason()).isEqualTo(Reason.FOLDER_CYCLE);
        assertThatThrownBy(() -> mailbox.copyFolder(outer, inner)).isInstanceOf(StoreException.class);
    }

    @Test
    void aDeletedFolderTakesAFreeNameAndGoesForGoodFromThere() {
        MailFolder first = mailbox.createFolder(inbox, "Old", false);
        mailbox.deleteFolder(first);
        MailFolder second = mailbox.createFolder(inbox, "Old", false);
        Message message = add(second, "2026-01-01T00:00:00Z");
        mailbox.deleteFolder(second);
        assertThat(second.displayName()).isEqualTo("Old1");
        mailbox.deleteFolder(second);
        assertThat(mailbox.folder(second.id())).isEmpty();
        assertThat(mailbox.message(message.id())).isEmpty();
    }

    @Test
    void previewsAndTextComeFromTheBody() {
        Message message = mailbox.addMessage(inbox,
                edit -> edit.properties().put("body", Map.of("contentType", "html", "content",
                        "<style>p {}</style><p>Dear&nbsp;Bob,</p>\n<p>one <b>two</b>&amp;three<br>four</p>" + "<p>long</p>"
                                .repeat(200))));
        assertThat((String) message.properties().get("bodyPreview"))
                .startsWith("Dear\u00a0Bob,\r\none two&three\r\nfour\r\nlong").hasSize(255);
        assertThat(HtmlBody.toText("<p>One<br>two</p><ul><li>a</li><li>b</li></ul>")).isEqualTo("One\r\ntwo\r\na\r\nb");
    }

    @Test
    void idsTellTheirKindAndMailbox() {
        Message message = add(inbox, "2026-01-01T00:00:00Z");
        assertThat(mailbox.ids().shape(message.id())).isEqualTo(ItemIds.Shape.DEFAULT);
        assertThat(mailbox.ids().shape(message.immutableId())).isEqualTo(ItemIds.Shape.IMMUTABLE);
        assertThat(mailbox.ids().shape(inbox.id())).isEqualTo(ItemIds.Shape.DEFAULT);
        assertThat(mailbox.ids().shape("x y")).isEqualTo(ItemIds.Shape.MALFORMED);
        assertThat(mailboxes.create("bob@contoso.com").ids().shape(message.id())).isEqualTo(ItemIds.Shape.FOREIGN);
    }
}
