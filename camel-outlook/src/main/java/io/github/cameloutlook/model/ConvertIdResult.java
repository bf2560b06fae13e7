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

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** An id in another format. */
public final class ConvertIdResult extends OutlookObject {

    public ConvertIdResult() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConvertIdResult(Map<String, Object> properties) {
        super(properties);
    }

    /** The id as it was given. */
    public String getSourceId() {
        return string("sourceId");
    }

    /** The id as it was asked for. */
    public String getTargetId() {
        return string("targetId");
    }

    /** Why the id could not be converted. */
    public GenericError getErrorDetails() {
        return object("errorDetails", GenericError::new);
    }
}
