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

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.dialect.Capability;

/** Ids of items in answers. */
public final class ItemIds {

    private static final String IMMUTABLE = "IdType=\"ImmutableId\"";

    private ItemIds() {
    }

    /** Asks for ids that survive a move, if the API has such. It counts only for the request that carries it. */
    public static OutlookRequest.Builder immutable(OutlookClient client, OutlookRequest.Builder request) {
        return client.has(Capability.IMMUTABLE_IDS) ? request.prefer(IMMUTABLE) : request;
    }
}
