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

/** An answer to an invitation. */
public final class ResponseStatus extends OutlookObject {

    public ResponseStatus() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ResponseStatus(Map<String, Object> properties) {
        super(properties);
    }

    /** none, organizer, tentativelyAccepted, accepted, declined or notResponded. */
    public String getResponse() {
        return string("response");
    }

    public void setResponse(String response) {
        set("response", response);
    }

    /** When it was given; the first of January of the year 1 when there was none yet. */
    public Instant getTime() {
        return instant("time");
    }

    public void setTime(Instant time) {
        set("time", time);
    }
}
