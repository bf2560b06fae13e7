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
package io.github.cameloutlook.emulator.seed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.attachment.AttachmentIds;
import io.github.cameloutlook.emulator.graph.GraphException;
import io.github.cameloutlook.emulator.mime.Mail;
import io.github.cameloutlook.emulator.mime.MalformedMimeException;
import io.github.cameloutlook.emulator.mime.MimeReader;
import io.github.cameloutlook.emulator.resource.MessageDefaults;
import io.github.cameloutlook.emulator.resource.MessageInput;
import io.github.cameloutlook.emulator.store.Attachment;
import io.github.cameloutlook.emulator.store.Content;
import io.github.cameloutlook.emulator.store.MailFolder;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.MessageEdit;
import io.github.cameloutlook.emulator.store.Timestamps;
import io.github.cameloutlook.emulator.store.WellKnownFolder;
import io.github.cameloutlook.emulator.transport.Conversations;

/** Files in the directory of a folder: messages. */
final class SeedMessages {

    private static final String MIME = ".eml";
    private static final String JSON = ".json";

    private final Mailbox mailbox;
    private final MailFolder folder;

    SeedMessages(Mailbox mailbox, MailFolder folder) {
        this.mailbox = mailbox;
        this.folder = folder;
    }

    void load(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(MIME)) {
            Path different = file.resolveSibling(name.substring(0, name.length() - MIME.length()) + JSON);
            loadMime(file, Files.exists(different) ? different : null);
        } else if (!name.endsWith(JSON)) {
            throw new SeedException(file, "in a folder there may be .eml and .json files only");
        } else if (!Files.exists(file.resolveSibling(name.substring(0, name.length() - JSON.length()) + MIME))) {
            add(file, SeedJson.object(file), edit -> {
            });
        }
    }

    private void loadMime(Path file, Path different) {
        try (InputStream in = Files.newInputStream(file)) {
            Content content = mailbox.contents().store(in);
            Mail mail = new MimeReader(mailbox.contents()).read(content);
            add(different == null ? file : different, different == null ? Map.of() : SeedJson.object(different),
                    edit -> fill(edit, mail, content));
        } catch (MalformedMimeException e) {
            throw new SeedException(file, e.getMessage(), e);
        } catch (IOException e) {
            throw new SeedException(file, "it cannot be read: " + e, e);
        }
    }

    private void fill(MessageEdit edit, Mail mail, Content content) {
        edit.properties().putAll(mail.properties());
        Object sent = mail.properties().get("sentDateTime");
        if (sent != null) {
            edit.properties().put("receivedDateTime", sent);
        }
        for (Attachment attachment : mail.attachments()) {
            edit.attachments().add(new Attachment(
                    AttachmentIds.next(), attachment.type(), attachment.properties(), attachment.content(), attachment.item()));
        }
        edit.mime(content);
    }

    private void add(Path file, Map<String, Object> json, java.util.function.Consumer<MessageEdit> content) {
        try {
            mailbox.addMessage(folder, edit -> {
                content.accept(edit);
                MessageInput.apply(mailbox, json, edit);
                Map<String, Object> properties = edit.properties();
                for (String date : List.of("receivedDateTime", "sentDateTime")) {
                    if (json.get(date) != null) {
                        properties.put(date, time(file, date, json.get(date).toString()));
                    }
                }
                addState(json, properties);
                MessageDefaults.complete(mailbox, edit);
            });
        } catch (GraphException e) {
            throw new SeedException(file, e.getMessage(), e);
        }
    }

    private void addState(Map<String, Object> json, Map<String, Object> properties) {
        boolean drafts = folder.isWithin(mailbox.folder(WellKnownFolder.DRAFTS));
        boolean arrived = !drafts && !folder.isWithin(mailbox.folder(WellKnownFolder.SENTITEMS));
        properties.put("isDraft", json.getOrDefault("isDraft", drafts));
        properties.putIfAbsent("isRead", !arrived);
        properties.putIfAbsent("conversationId", Conversations.idOf(mailbox, properties));
        properties.putIfAbsent("conversationIndex", Conversations.indexOf(properties, mailbox.clock().instant()));
    }

    private String time(Path file, String name, String text) {
        try {
            Instant time = text.contains("P") ? mailbox.clock().instant().plus(Duration.parse(text)) : Timestamps.parse(text);
            return Timestamps.of(time);
        } catch (DateTimeException e) {
            throw new SeedException(
                    file, name + " must be a time such as 2026-03-04T05:06:07Z or a distance such as -PT2H, not " + text, e);
        }
    }
}
