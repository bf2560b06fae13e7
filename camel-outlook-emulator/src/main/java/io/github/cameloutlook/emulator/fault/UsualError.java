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
package io.github.cameloutlook.emulator.fault;

/**
 * The error the service usually gives with a status.
 *
 * @param code    of the error body
 * @param message for people
 */
record UsualError(String code, String message) {

    static UsualError of(int status) {
        return switch (status) {
            case 400 -> new UsualError("BadRequest", "The request is malformed or incorrect.");
            case 401 -> new UsualError("InvalidAuthenticationToken", "Access token has expired or is not yet valid.");
            case 403 -> new UsualError("ErrorAccessDenied", "Access is denied. Check credentials and try again.");
            case 404 -> new UsualError("ErrorItemNotFound", "The specified object was not found in the store.");
            case 409 -> new UsualError("ErrorIrresolvableConflict", "The item was changed by another request.");
            case 410 -> new UsualError("SyncStateNotFound", "The sync state generation is not found; fallback to full sync.");
            case 412 -> new UsualError(
                    "ErrorIrresolvableConflict",
                    "The send or update operation could not be performed because the change key passed in the request "
                                                 + "does not match the current change key for the item.");
            case 413 -> new UsualError("RequestEntityTooLarge", "The request exceeds the maximum size.");
            case 429 -> new UsualError("ApplicationThrottled", "Application is over its MailboxConcurrency limit.");
            case 500 -> new UsualError("ErrorInternalServerError", "An internal server error occurred. The operation failed.");
            case 503 -> new UsualError("ServiceUnavailable", "The service is temporarily unavailable.");
            case 504 ->
                new UsualError("GatewayTimeout", "The server, while acting as a proxy, did not receive a timely response.");
            case 507 -> new UsualError("ErrorQuotaExceeded", "The mailbox is full.");
            default -> new UsualError("UnknownError", "The request failed with status " + status + ".");
        };
    }
}
