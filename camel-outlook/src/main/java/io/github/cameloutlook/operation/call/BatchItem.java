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

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.OutlookResponse;

/**
 * One request of a batch, ready to be sent.
 *
 * @param request the request
 * @param stamp   stamp of the mail that it sends, or null when it sends none or none that can be found again
 * @param done    runs when its answer is a success
 * @param remedy  what may come in place of a failure
 */
public record BatchItem(OutlookRequest request, String stamp, Runnable done,
        Function<Throwable, CompletableFuture<OutlookResponse>> remedy) {

    public BatchItem(OutlookRequest request, String stamp) {
        this(request, stamp, () -> {
        }, CompletableFuture::failedFuture);
    }

    public static BatchItem plain(OutlookRequest request) {
        return new BatchItem(request, null);
    }
}
