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

/** Something in another program that a task is about. */
public final class OutlookLinkedResource extends OutlookObject {

    public OutlookLinkedResource() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookLinkedResource(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** Name to show. */
    public String getDisplayName() {
        return string("displayName");
    }

    public void setDisplayName(String displayName) {
        set("displayName", displayName);
    }

    /** Name of the other program. */
    public String getApplicationName() {
        return string("applicationName");
    }

    public void setApplicationName(String applicationName) {
        set("applicationName", applicationName);
    }

    /** Where to find it. */
    public String getWebUrl() {
        return string("webUrl");
    }

    public void setWebUrl(String webUrl) {
        set("webUrl", webUrl);
    }

    /** Its id in the other program. */
    public String getExternalId() {
        return string("externalId");
    }

    public void setExternalId(String externalId) {
        set("externalId", externalId);
    }
}
