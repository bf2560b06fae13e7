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
package io.github.cameloutlook.dialect;

import java.util.Locale;
import java.util.Map;

/** What a failed answer means, where its HTTP status alone would mislead. */
public enum ErrorMeaning {
    /** What its status says. */
    AS_STATUS,
    /** The state of a synchronization is lost: it begins anew. */
    SYNC_STATE_LOST,
    /** The mailbox is not, or not yet, within reach of the API. That can change without anything being done here. */
    MAILBOX_NOT_ENABLED,
    /** What was to be created is there already. */
    ALREADY_THERE,
    /** The API is switched off at this address, for good. */
    SERVICE_ENDED;

    private static final Map<String, ErrorMeaning> BY_CODE = Map.of(
            "syncstatenotfound", SYNC_STATE_LOST,
            "syncstateinvalid", SYNC_STATE_LOST,
            "resyncrequired", SYNC_STATE_LOST,
            "mailboxnotenabledforrestapi", MAILBOX_NOT_ENABLED,
            "mailboxnotsupportedforrestapi", MAILBOX_NOT_ENABLED,
            // its name before 2015
            "usernotsupported", MAILBOX_NOT_ENABLED,
            // some servers answer 400
            "errorfolderexists", ALREADY_THERE);

    static ErrorMeaning ofCode(String code) {
        return code == null ? AS_STATUS : BY_CODE.getOrDefault(code.toLowerCase(Locale.ROOT), AS_STATUS);
    }
}
