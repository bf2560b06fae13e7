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
package io.github.cameloutlook.consumer.position;

import io.github.cameloutlook.client.OutlookClient;
import io.github.cameloutlook.dialect.Capability;
import io.github.cameloutlook.dialect.OutlookApi;

/**
 * Where the links and ids of a position are from. Links are of one API. Ids are the same texts in both APIs, unless
 * immutable ones were asked for, which only Microsoft Graph has.
 *
 * @param api          API that gave the links
 * @param immutableIds whether ids survive moves
 */
public record Origin(OutlookApi api, boolean immutableIds) {

    private static final String IMMUTABLE = " immutable";

    /** @param immutableIds whether they are asked for where there are any */
    public static Origin of(OutlookClient client, boolean immutableIds) {
        return new Origin(client.version().api(), immutableIds && client.has(Capability.IMMUTABLE_IDS));
    }

    /**
     * Where a stored position is from. One that does not say was written by a release that knew Microsoft Graph only,
     * with ids of the form that is asked for, or of that which is the default where there is none to ask for.
     *
     * @param stored what it says, or null
     * @param now    where links and ids are from now
     */
    public static Origin former(Origin stored, Origin now) {
        return stored == null ? new Origin(OutlookApi.graph, now.api != OutlookApi.graph || now.immutableIds) : stored;
    }

    /**
     * Reads what {@link #toString} wrote; null for null.
     *
     * @throws IllegalArgumentException if the text is damaged
     */
    public static Origin parse(String text) {
        if (text == null) {
            return null;
        }
        boolean immutable = text.endsWith(IMMUTABLE);
        String api = immutable ? text.substring(0, text.length() - IMMUTABLE.length()) : text;
        return new Origin(OutlookApi.valueOf(api.replace('-', '_')), immutable);
    }

    /** Name of this form of ids where the service translates them. */
    public String idType() {
        return immutableIds ? "restImmutableEntryId" : "restId";
    }

    @Override
    public String toString() {
        return api + (immutableIds ? IMMUTABLE : "");
    }
}
