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
package io.github.cameloutlook.dialect.outlookrest;

import java.util.Map;

/** Ids of open extensions begin with their type, which has a namespace for each API. */
final class ExtensionId implements Reshaping {

    private static final String ID = "id";
    private static final String ID_ON_WIRE = "Id";
    private static final String NEUTRAL = "microsoft.graph.openTypeExtension.";
    private static final String ON_WIRE = "Microsoft.OutlookServices.OpenTypeExtension.";

    /** The full id, of a name or of a full id of either API. */
    static String onWire(String nameOrId) {
        return ON_WIRE + name(nameOrId);
    }

    /** A name or id as a segment of a path. */
    static String segment(String nameOrId) {
        return replaced(nameOrId, NEUTRAL, ON_WIRE);
    }

    private static String name(String nameOrId) {
        for (String prefix : new String[] { NEUTRAL, ON_WIRE }) {
            if (nameOrId.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return nameOrId.substring(prefix.length());
            }
        }
        return nameOrId;
    }

    @Override
    public void encoded(Map<String, Object> neutral, Map<String, Object> wire) {
        // an application may have an Id of its own
        if (neutral.get(ID) instanceof String id) {
            wire.put(ID_ON_WIRE, replaced(id, NEUTRAL, ON_WIRE));
        }
    }

    @Override
    public void decoded(Map<String, Object> neutral) {
        neutral.computeIfPresent(ID, (key, id) -> id instanceof String text ? replaced(text, ON_WIRE, NEUTRAL) : id);
    }

    private static String replaced(String id, String prefix, String by) {
        return id.regionMatches(true, 0, prefix, 0, prefix.length()) ? by + id.substring(prefix.length()) : id;
    }
}
