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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Places that a meeting may take place at. */
public final class LocationConstraint extends OutlookObject {

    public LocationConstraint() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocationConstraint(Map<String, Object> properties) {
        super(properties);
    }

    /** Whether a time without a place is no suggestion. */
    public Boolean getIsRequired() {
        return bool("isRequired");
    }

    public void setIsRequired(Boolean isRequired) {
        set("isRequired", isRequired);
    }

    /** Whether the service shall look for places itself. */
    public Boolean getSuggestLocation() {
        return bool("suggestLocation");
    }

    public void setSuggestLocation(Boolean suggestLocation) {
        set("suggestLocation", suggestLocation);
    }

    /** The places. */
    public List<LocationConstraintItem> getLocations() {
        return objects("locations", LocationConstraintItem::new);
    }

    public void setLocations(List<LocationConstraintItem> locations) {
        set("locations", locations);
    }
}
