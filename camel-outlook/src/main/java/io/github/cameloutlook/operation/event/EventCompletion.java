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
package io.github.cameloutlook.operation.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.client.PageReader;
import io.github.cameloutlook.client.PageWalk;
import io.github.cameloutlook.model.OutlookAttachment;
import io.github.cameloutlook.model.OutlookEvent;
import io.github.cameloutlook.operation.attachment.AttachmentOwner;
import io.github.cameloutlook.operation.attachment.Attachments;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * Gives an event that was made bare its attachments, and then its attendees. Under a transaction id that a user chose
 * the service may answer with an event of long ago: such a one gets what it lacks, and nobody is invited twice.
 */
final class EventCompletion {

    private final OperationCall call;
    private final Attachments attachments;
    private final OutlookEvent event;
    private final String item;

    /** @param event as the service answered its creation */
    EventCompletion(OperationCall call, Attachments attachments, OutlookEvent event) {
        this.call = call;
        this.attachments = attachments;
        this.event = event;
        // large attachments are documented for this path alone
        this.item = "/events/" + PathTemplate.segment(event.getId());
    }

    /** Path of the event. */
    String item() {
        return item;
    }

    /** Whether it has what it is made without: then it is not new, and others know of it. */
    boolean wasThere() {
        return Boolean.TRUE.equals(event.getHasAttachments()) || isMeeting();
    }

    private boolean isMeeting() {
        return !event.getAttendees().isEmpty();
    }

    /** Completes it; the answer is the event as it is then. */
    CompletableFuture<OutlookResponse> complete(
            List<AttachmentContent> files, List<OutlookAttachment> described, Object attendees) {
        return present().thenCompose(names -> {
            List<AttachmentContent> missing = files.stream().filter(file -> !names.remove(file.name())).toList();
            List<OutlookAttachment> missingDescribed
                    = described.stream().filter(attachment -> !names.remove(attachment.getName())).toList();
            AttachmentOwner owner = AttachmentOwner.item(item);
            return attachments.add(call, owner, missing)
                    .thenCompose(last -> attachments.addDescribed(call, owner, missingDescribed));
        }).thenCompose(last -> call.services().client().send(last(attendees)));
    }

    /** Names of the attachments that it has. */
    private CompletableFuture<List<String>> present() {
        if (!wasThere()) {
            return CompletableFuture.completedFuture(new ArrayList<>());
        }
        OutlookRequest list = call.request(HttpMethod.GET, item + "/attachments").query("$select", "id,name").build();
        return names(PageWalk.from(new PageReader(call.services().client()), list), new ArrayList<>());
    }

    private static CompletableFuture<List<String>> names(PageWalk walk, List<String> names) {
        return walk.next().thenCompose(page -> {
            page.items().forEach(attachment -> names.add(new OutlookAttachment(attachment).getName()));
            return walk.hasNext() ? names(walk, names) : CompletableFuture.completedFuture(names);
        });
    }

    /** Its attendees; without any to add, only how it is now is to be learned. */
    private OutlookRequest last(Object attendees) {
        return attendees == null || isMeeting()
                ? call.request(HttpMethod.GET, item).build()
                : call.request(HttpMethod.PATCH, item).json(Map.of("attendees", attendees)).build();
    }
}
