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

import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.client.OutlookResponse;
import io.github.cameloutlook.operation.call.BatchItem;

/** Sends an event to be created, so that it is created once. */
interface Booker {

    /** Creates the event; the answer is the event. */
    CompletableFuture<OutlookResponse> book();

    /** The creation as part of a batch. */
    CompletableFuture<BatchItem> batchItem();
}
