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

import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.operation.Operations;

/** Operations that are one request, so that they can be part of a batch. */
public interface Batchable {

    /**
     * The operation as one request of a batch.
     *
     * @throws OutlookInputException if this call of it takes more than one request
     */
    CompletableFuture<BatchItem> batchItem(OperationCall call);
}
