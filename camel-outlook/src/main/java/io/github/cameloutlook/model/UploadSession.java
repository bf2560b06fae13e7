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
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Where a large attachment can be uploaded to for a while. The address is a secret: who has it needs nothing else. */
public final class UploadSession extends OutlookObject {

    public UploadSession() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UploadSession(Map<String, Object> properties) {
        super(properties);
    }

    /** Address that the bytes are sent to. */
    public String getUploadUrl() {
        return string("uploadUrl");
    }

    /** When it stops taking them. */
    public Instant getExpirationDateTime() {
        return instant("expirationDateTime");
    }

    /** Bytes that are still missing, such as 2097152-. */
    public List<String> getNextExpectedRanges() {
        return strings("nextExpectedRanges");
    }
}
