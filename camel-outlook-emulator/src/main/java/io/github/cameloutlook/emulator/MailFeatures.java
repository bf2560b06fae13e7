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
package io.github.cameloutlook.emulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.github.cameloutlook.emulator.attachment.AttachmentRoutes;
import io.github.cameloutlook.emulator.attachment.UploadHandler;
import io.github.cameloutlook.emulator.attachment.UploadSessionRoutes;
import io.github.cameloutlook.emulator.attachment.UploadSessions;
import io.github.cameloutlook.emulator.graph.Routes;
import io.github.cameloutlook.emulator.http.Handler;
import io.github.cameloutlook.emulator.mime.MalformedMimeException;
import io.github.cameloutlook.emulator.resource.MessageAddressing;
import io.github.cameloutlook.emulator.resource.MimeRoutes;
import io.github.cameloutlook.emulator.seed.SeedLoader;
import io.github.cameloutlook.emulator.sending.AnswerRoutes;
import io.github.cameloutlook.emulator.sending.SendRoutes;
import io.github.cameloutlook.emulator.store.Mailbox;
import io.github.cameloutlook.emulator.store.Mailboxes;
import io.github.cameloutlook.emulator.transport.MailTransport;

/** What makes a store of messages a mail system: attachments, uploads, sending, delivery, first content. */
final class MailFeatures {

    private final Mailboxes mailboxes;
    private final MailTransport transport;
    private final UploadSessions uploads;
    private final Handler uploadHandler;

    MailFeatures(Mailboxes mailboxes, EmulatorBuilder<?> settings) {
        this.mailboxes = mailboxes;
        transport = new MailTransport(mailboxes, settings.transport());
        uploads = new UploadSessions(mailboxes.contents(), settings.clock(), settings.uploadSessionLifetime());
        uploadHandler = new UploadHandler(uploads, settings.clock());
        if (settings.seed() != null) {
            new SeedLoader(mailboxes).load(settings.seed());
        }
    }

    /** These features' operations and others'. */
    List<Routes> and(List<Routes> others) {
        List<Routes> all = new ArrayList<>(others);
        all.add(new AttachmentRoutes(new MessageAddressing(), mailboxes.contents()));
        all.add(new UploadSessionRoutes(new MessageAddressing(), uploads));
        all.add(new MimeRoutes());
        all.add(new SendRoutes(transport));
        all.add(new AnswerRoutes(transport));
        return all;
    }

    /** Sends the URLs of upload sessions, which need no access token, their own way. */
    Handler before(Handler authentication) {
        return request -> request.rawPath().startsWith(UploadHandler.PATH)
                ? uploadHandler.handle(request) : authentication.handle(request);
    }

    UploadSessions uploads() {
        return uploads;
    }

    MailTransport transport() {
        return transport;
    }

    /** Delivers a message that arrives from outside. */
    void deliver(String address, InputStream mime) {
        Mailbox mailbox = mailboxes.find(address)
                .orElseThrow(() -> new IllegalArgumentException("The emulator has no mailbox " + address));
        try {
            transport.deliver(mailbox, mailboxes.contents().store(mime));
        } catch (MalformedMimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        transport.close();
    }
}
