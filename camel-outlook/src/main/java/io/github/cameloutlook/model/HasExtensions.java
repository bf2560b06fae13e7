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

/** Something that open extensions can be kept along with. */
public interface HasExtensions {

    /** Open extensions, when they were expanded or are to be created along. */
    List<OutlookExtension> getExtensions();

    void setExtensions(List<OutlookExtension> extensions);

    /** The open extension of this name; null when there is none among those that were expanded. */
    default OutlookExtension extension(String name) {
        for (OutlookExtension extension : getExtensions()) {
            if (name.equals(extension.getExtensionName())) {
                return extension;
            }
        }
        return null;
    }
}
