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
package io.github.cameloutlook.operation.request;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Repeatability;

/** Requests for ids in another form. */
public final class ExchangeIdRequests {

    /** Most ids that the service takes at once. */
    public static final int MOST = 1000;

    private ExchangeIdRequests() {
    }

    /**
     * Translates ids; those that the service does not know have an error in the answer.
     *
     * @param sourceType form that they have, such as restId
     * @param targetType form that they shall have, such as restImmutableEntryId
     */
    public static OutlookRequest translate(String mailbox, List<String> ids, String sourceType, String targetType) {
        return OutlookRequest.to(HttpMethod.POST, mailbox, "/translateExchangeIds").operation("exchangeIds/translate")
                .json(Map.of("inputIds", ids, "sourceIdType", sourceType, "targetIdType", targetType))
                .repeatability(Repeatability.SAFE).build();
    }
}
