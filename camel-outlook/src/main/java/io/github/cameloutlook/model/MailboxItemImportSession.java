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
package io.github.cameloutlook.model;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Where items can be imported to for a while. The address is a secret: who has it needs nothing else. */
public final class MailboxItemImportSession extends OutlookObject {

    public MailboxItemImportSession() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MailboxItemImportSession(Map<String, Object> properties) {
        super(properties);
    }

    /** Address that items are sent to. */
    public String getImportUrl() {
        return string("importUrl");
    }

    /** When it stops taking them. */
    public Instant getExpirationDateTime() {
        return instant("expirationDateTime");
    }
}
