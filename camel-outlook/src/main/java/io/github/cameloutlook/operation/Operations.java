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
package io.github.cameloutlook.operation;

import java.io.InputStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.client.BatchSender;
import io.github.cameloutlook.client.OutlookException;
import io.github.cameloutlook.client.OutlookNotFoundException;
import io.github.cameloutlook.operation.attachment.AttachHandler;
import io.github.cameloutlook.operation.attachment.Attachments;
import io.github.cameloutlook.operation.batch.BatchHandler;
import io.github.cameloutlook.operation.batch.BatchReading;
import io.github.cameloutlook.operation.call.BatchItem;
import io.github.cameloutlook.operation.call.Inputs;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;
import io.github.cameloutlook.operation.call.OperationServices;
import io.github.cameloutlook.operation.call.PatientLook;
import io.github.cameloutlook.operation.call.SettlementSchedule;
import io.github.cameloutlook.operation.catalogue.BodyKind;
import io.github.cameloutlook.operation.catalogue.Flow;
import io.github.cameloutlook.operation.catalogue.Operation;
import io.github.cameloutlook.operation.event.CreateEventHandler;
import io.github.cameloutlook.operation.mail.CreateDraftHandler;
import io.github.cameloutlook.operation.mail.Drafts;
import io.github.cameloutlook.operation.mail.MailReading;
import io.github.cameloutlook.operation.mail.ResponseHandler;
import io.github.cameloutlook.operation.mail.SendDraftHandler;
import io.github.cameloutlook.operation.mail.SendMailHandler;
import io.github.cameloutlook.operation.mail.Settlement;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;
import org.apache.camel.attachment.AttachmentMessage;

/** Runs operations of the catalogue. */
public final class Operations {

    private final OperationServices services;
    private final Map<Flow, OperationHandler> handlers = new EnumMap<>(Flow.class);

    /**
     * Makes a runner.
     *
     * @param services   what operations work with
     * @param retryDelay first delay of the back-off, from which follows how long a lost send is looked for
     */
    public Operations(OperationServices services, Duration retryDelay) {
        this.services = services;
        MailReading reading = new MailReading();
        PatientLook look
                = new PatientLook(services.scheduler(), services.executor(), SettlementSchedule.basedOn(retryDelay));
        Settlement settlement = new Settlement(services.client(), look);
        Attachments attachments = new Attachments(services.client());
        Drafts drafts = new Drafts(services.client(), attachments, settlement);
        SendMailHandler mails = new SendMailHandler(reading, settlement, drafts);
        CreateEventHandler events = new CreateEventHandler(attachments, look);
        ResponseHandler responses = new ResponseHandler(reading, drafts);
        WriteExtensionHandler extensions = new WriteExtensionHandler();

        handlers.put(Flow.SINGLE_REQUEST, new SingleRequestHandler());
        handlers.put(Flow.LIST, new ListHandler());
        handlers.put(Flow.DELTA, new DeltaHandler());
        handlers.put(Flow.DOWNLOAD, new DownloadHandler());
        handlers.put(Flow.CREATE_DRAFT, new CreateDraftHandler(reading, drafts));
        handlers.put(Flow.SEND_MAIL, mails);
        handlers.put(Flow.SEND_DRAFT, new SendDraftHandler(drafts));
        handlers.put(Flow.CREATE_RESPONSE, responses);
        handlers.put(Flow.SEND_RESPONSE, responses);
        handlers.put(Flow.ATTACH, new AttachHandler(attachments));
        handlers.put(Flow.CREATE_EVENT, events);
        handlers.put(Flow.PUT_PHOTO, new PutPhotoHandler());
        handlers.put(Flow.WRITE_EXTENSION, extensions);
        handlers.put(Flow.TRANSLATE_IDS, PiecesHandler.translateIds());
        handlers.put(Flow.MAIL_TIPS, PiecesHandler.mailTips());
        handlers.put(Flow.EXPORT_ITEMS, PiecesHandler.exportItems());
        handlers.put(Flow.IMPORT_ITEM, new ImportItemHandler());
        handlers.put(Flow.BATCH, new BatchHandler(
                new BatchReading(
                        Map.of(
                                Flow.SINGLE_REQUEST, call -> SingleRequestHandler.request(call).thenApply(BatchItem::plain),
                                Flow.SEND_MAIL, mails, Flow.CREATE_EVENT, events,
                                Flow.WRITE_EXTENSION, extensions)),
                new BatchSender(services.client()), settlement, drafts));
        handlers.put(Flow.DISPATCH, new DispatchHandler());
        handlers.put(Flow.REQUEST, new RequestHandler());
    }

    /** Runs an operation. Never throws: what goes wrong fails the future. */
    public CompletableFuture<OperationResult> run(Operation operation, Inputs inputs, Exchange exchange) {
        OperationCall call = new OperationCall(operation, inputs, exchange, services);
        CompletableFuture<OperationResult> running;
        try {
            call.checkNeeds();
            running = mayWaitForContent(call)
                    ? CompletableFuture.supplyAsync(() -> start(call), services.executor()).thenCompose(Function.identity())
                    : start(call);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        return running.whenComplete((result, failure) -> {
            if (failure != null && OutlookException.unwrap(failure) instanceof OutlookNotFoundException) {
                call.forgetContainers();
            }
        });
    }

    private CompletableFuture<OperationResult> start(OperationCall call) {
        return handlers.get(call.operation().flow()).handle(call);
    }

    /**
     * Attachments and streams may come over a network or from a disk; the thread that brought the exchange must not
     * wait for them.
     */
    private static boolean mayWaitForContent(OperationCall call) {
        if (call.operation().body() == BodyKind.NONE) {
            return false;
        }
        Message message = call.exchange().getMessage();
        boolean streamed = message.getBody() instanceof StreamCache cache
                ? !cache.inMemory()
                : message.getBody() instanceof InputStream;
        AttachmentMessage attachments = call.exchange().getMessage(AttachmentMessage.class);
        return streamed || attachments != null && attachments.hasAttachments();
    }
}
