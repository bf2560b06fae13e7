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

import java.util.concurrent.CompletableFuture;

import io.github.cameloutlook.convert.NotificationBody;
import io.github.cameloutlook.operation.call.NotificationIntake;
import io.github.cameloutlook.operation.call.OperationCall;
import io.github.cameloutlook.operation.call.OperationHandler;
import io.github.cameloutlook.operation.call.OperationResult;

/** Hands notifications to the consumers that they are for, without a request to the service. */
final class DispatchHandler implements OperationHandler {

    @Override
    public CompletableFuture<OperationResult> handle(OperationCall call) {
        NotificationIntake.Taken taken = NotificationBody.read(
                call.exchange(), call.operation().body().accepts(), call.services().notifications()::take);
        return CompletableFuture.completedFuture(OperationResult.dispatched(taken));
    }
}
