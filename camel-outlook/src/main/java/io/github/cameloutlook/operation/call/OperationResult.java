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

import java.io.InputStream;

import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.model.OutlookMessage;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.operation.catalogue.EntityKind;

/**
 * What an operation leaves on the exchange.
 *
 * @param replacesBody whether the body is replaced by {@link #body()}
 * @param body         the new body
 * @param entity       the entity whose ids go into headers, or null
 * @param kind         what kind of entity it is, or null when there is none
 * @param sent         the message that was sent, when it is known, or null
 * @param attachmentId id of the attachment that was added last, or null
 * @param contentType  content type of the body, or null
 * @param response     the answer of the service, or null when there was none or there were many
 * @param dispatched   what became of notifications, or null
 * @param position     where a walk over changes stands, or null
 */
public record OperationResult(boolean replacesBody, Object body, OutlookObject entity, EntityKind kind, OutlookMessage sent,
        String attachmentId, String contentType, OutlookResponse response, NotificationIntake.Taken dispatched,
        DeltaPosition position) {

    /**
     * Where a walk over changes stands.
     *
     * @param link    where to go on
     * @param hasMore whether there is more now; else it is for the next time
     */
    public record DeltaPosition(String link, boolean hasMore) {

        /** Links are secrets of a kind. */
        @Override
        public String toString() {
            return "DeltaPosition[hasMore=" + hasMore + "]";
        }
    }

    public static OperationResult nothing(OutlookResponse response) {
        return new OperationResult(false, null, null, null, null, null, null, response, null, null);
    }

    public static OperationResult sent(OutlookMessage sent, OutlookResponse response) {
        return new OperationResult(false, null, null, null, sent, null, null, response, null, null);
    }

    public static OperationResult attached(String attachmentId) {
        return new OperationResult(false, null, null, null, null, attachmentId, null, null, null, null);
    }

    public static OperationResult entity(OutlookObject entity, EntityKind kind, OutlookResponse response) {
        return new OperationResult(true, entity, entity, kind, null, null, null, response, null, null);
    }

    public static OperationResult content(InputStream content, String contentType, OutlookResponse response) {
        return new OperationResult(true, content, null, null, null, null, contentType, response, null, null);
    }

    public static OperationResult body(Object body, OutlookResponse response) {
        return new OperationResult(true, body, null, null, null, null, null, response, null, null);
    }

    public static OperationResult changes(Object body, String link, boolean hasMore, OutlookResponse response) {
        return new OperationResult(
                true, body, null, null, null, null, null, response, null, new DeltaPosition(link, hasMore));
    }

    public static OperationResult dispatched(NotificationIntake.Taken taken) {
        return new OperationResult(false, null, null, null, null, null, null, null, taken, null);
    }

    @Override
    public String toString() {
        return "OperationResult[" + (entity == null ? response : entity) + "]";
    }
}
