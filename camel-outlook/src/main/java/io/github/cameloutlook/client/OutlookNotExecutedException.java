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
package io.github.cameloutlook.client;

/** A request of a batch that was not executed, because one before it failed. */
public class OutlookNotExecutedException extends OutlookException {

    public OutlookNotExecutedException(ErrorDetails details) {
        super(details, null);
    }

    static OutlookNotExecutedException of(OutlookRequest request) {
        return new OutlookNotExecutedException(
                new ErrorDetails(
                        request.mailbox(), request.operation(), 0, null,
                        "it was not executed, because a request of the batch failed before it", null,
                        "With continueOnError=true every request is executed, whatever becomes of the others."));
    }
}
