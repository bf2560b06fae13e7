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

import java.net.http.HttpHeaders;
import java.util.Locale;

import io.github.cameloutlook.dialect.WireRequest;

/** Whether the service applied a preference that it might as well have ignored without a word. */
final class AppliedPreference {

    private static final String APPLIED = "Preference-Applied";

    private AppliedPreference() {
    }

    /** @throws OutlookUnsupportedException if the answer does not say that the request's preference was applied */
    static void check(OutlookRequest request, WireRequest wire, int status, HttpHeaders headers) {
        String preference = wire.preference();
        if (preference == null || isApplied(preference, headers)) {
            return;
        }
        throw new OutlookUnsupportedException(
                new ErrorDetails(
                        request.mailbox(), request.operation(), status, null,
                        "the service does not apply the preference " + preference
                                                                              + " here: its answer has no " + APPLIED,
                        headers.firstValue("request-id").orElse(null),
                        "It does not tell what changes in this collection; another apiVersion may (option apiVersion)."),
                null);
    }

    private static boolean isApplied(String preference, HttpHeaders headers) {
        return headers.allValues(APPLIED).stream()
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(preference.toLowerCase(Locale.ROOT)));
    }
}
