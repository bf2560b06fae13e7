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

/** Geographic coordinates. */
public final class GeoCoordinates extends OutlookObject {

    public GeoCoordinates() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GeoCoordinates(Map<String, Object> properties) {
        super(properties);
    }

    /** Latitude in degrees. */
    public Double getLatitude() {
        return decimal("latitude");
    }

    public void setLatitude(Double latitude) {
        set("latitude", latitude);
    }

    /** Longitude in degrees. */
    public Double getLongitude() {
        return decimal("longitude");
    }

    public void setLongitude(Double longitude) {
        set("longitude", longitude);
    }

    /** Accuracy of latitude and longitude. */
    public Double getAccuracy() {
        return decimal("accuracy");
    }

    public void setAccuracy(Double accuracy) {
        set("accuracy", accuracy);
    }

    /** Altitude in metres. */
    public Double getAltitude() {
        return decimal("altitude");
    }

    public void setAltitude(Double altitude) {
        set("altitude", altitude);
    }

    /** Accuracy of the altitude. */
    public Double getAltitudeAccuracy() {
        return decimal("altitudeAccuracy");
    }

    public void setAltitudeAccuracy(Double altitudeAccuracy) {
        set("altitudeAccuracy", altitudeAccuracy);
    }
}
