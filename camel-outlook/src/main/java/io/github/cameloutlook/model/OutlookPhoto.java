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

/** Size of a picture of a user, group or contact. The picture itself is read with an operation of its own. */
public final class OutlookPhoto extends OutlookObject {

    /** Edge of the image that services tell of where there is none. */
    private static final Integer PLACEHOLDER = 1;

    public OutlookPhoto() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookPhoto(Map<String, Object> properties) {
        super(properties);
    }

    /** Size as text, such as 240x240. */
    public String getId() {
        return string("id");
    }

    /** MIME type of the picture, such as image/jpeg. */
    public String getMediaContentType() {
        return string("@odata.mediaContentType");
    }

    /** Version of the picture. */
    public String getMediaEtag() {
        return string("@odata.mediaEtag");
    }

    /** Height in pixels. */
    public Integer getHeight() {
        return integer("height");
    }

    /** Width in pixels. */
    public Integer getWidth() {
        return integer("width");
    }

    /** Whether it stands for no photo: for a user without one, services tell of an image of a single pixel. */
    public boolean standsForNone() {
        return PLACEHOLDER.equals(getWidth()) && PLACEHOLDER.equals(getHeight())
                && "image/gif".equalsIgnoreCase(getMediaContentType());
    }
}
