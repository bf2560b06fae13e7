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
package io.github.cameloutlook.operation.call;

import java.util.List;

import io.github.cameloutlook.client.AttachmentContent;
import io.github.cameloutlook.convert.JsonSize;
import io.github.cameloutlook.model.ItemBody;
import io.github.cameloutlook.model.OutlookMessage;

/** The service's limits for content inside a request. */
public final class RequestSize {

    /** Files of this size and more go through an upload session, which takes nothing smaller. */
    public static final long UPLOAD_FROM = 3L << 20;

    /** The service takes 4 MB; the rest is for what it counts besides the body. */
    static final long MOST = (4L << 20) - (128 << 10);

    /**
     * The largest file that goes into one request where there are no upload sessions: the front end of an Exchange
     * server takes 64 MB.
     */
    public static final long LARGEST_IN_REQUEST = ((64L << 20) - (64 << 10)) / 4 * 3;

    /** Characters of a body that stay below the limit whatever JSON makes of each. */
    private static final int SURELY_SMALL = 256 << 10;

    private static final int ATTACHMENT_OVERHEAD = 512;

    private RequestSize() {
    }

    /** Whether a message and all its attachments go into one request. */
    public static boolean fits(OutlookMessage message, List<AttachmentContent> attachments) {
        ItemBody body = message.getBody();
        boolean small = !message.has("attachments")
                && (body == null || body.getContent() == null || body.getContent().length() < SURELY_SMALL);
        // a plain mail need not be written twice to learn that it is small
        return small && attachments.isEmpty() || fits(JsonSize.of(message.properties()), attachments);
    }

    /** Whether a message of this size and all its attachments go into one request. */
    public static boolean fits(long messageSize, List<AttachmentContent> attachments) {
        long total = messageSize;
        for (AttachmentContent attachment : attachments) {
            if (attachment.size() >= UPLOAD_FROM) {
                return false;
            }
            total += base64(attachment.size()) + ATTACHMENT_OVERHEAD;
        }
        return total <= MOST;
    }

    /** Whether MIME of this size goes into one request. */
    public static boolean mimeFits(long size) {
        return base64(size) <= MOST;
    }

    private static long base64(long size) {
        return (size + 2) / 3 * 4;
    }
}
