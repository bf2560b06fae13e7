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

/**
 * What became of one request of many. Exactly one of response and failure is there.
 *
 * @param request  the request
 * @param response its answer, or null
 * @param failure  why it failed, or null
 */
public record BatchResult(OutlookRequest request, OutlookResponse response, OutlookException failure) {

    static BatchResult of(OutlookRequest request, OutlookResponse response) {
        return new BatchResult(request, response, null);
    }

    static BatchResult of(OutlookRequest request, OutlookException failure) {
        return new BatchResult(request, null, failure);
    }

    /** Whether the request was executed. */
    public boolean isSuccess() {
        return failure == null;
    }

    @Override
    public String toString() {
        return "BatchResult[" + request + ", " + (failure == null ? response : failure.getClass().getSimpleName()) + "]";
    }
}
