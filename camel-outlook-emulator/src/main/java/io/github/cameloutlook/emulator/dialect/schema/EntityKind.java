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
package io.github.cameloutlook.emulator.dialect.schema;

import java.util.Map;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;

/**
 * A kind of entity, by neutral names.
 *
 * @param type        Outlook's name of it
 * @param set         its address is in, by Outlook's name
 * @param graphOnly   properties that are Graph's alone, of a type that no table describes
 * @param navigations to entities inside of it
 */
public record EntityKind(String type, String set, Set<String> graphOnly, Map<String, EntityKind> navigations) {

    /** Properties of complex values that Graph alone has, by the member that holds the value. */
    public static final Map<String, Set<String>> GRAPH_ONLY_INSIDE = Map.of(
            "location", Set.of("locationType", "uniqueId", "uniqueIdType"),
            "attendees", Set.of("proposedNewTime"));

    /** What is found nowhere but in the item that it belongs to. */
    private static final Set<String> PARTS = Set.of("Attachment", "OpenTypeExtension");

    /** Whether its address is below that of the item it belongs to. */
    public boolean isPart() {
        return PARTS.contains(type);
    }

    /** Address of one of the kind below a parent. */
    public String address(ApiVersion version, String parent, Object id) {
        return parent + "/" + (version == ApiVersion.V1 ? FirstNames.property(set) : set) + "('"
               + (id instanceof String text ? TypeNames.toOutlook(text) : id) + "')";
    }

    /**
     * Neutral name of the property that such entities are the values of, for what is particular to them; else empty.
     */
    public String owner() {
        return type.equals("OpenTypeExtension") ? "extensions" : "";
    }

    /** Ends a request for a property that Graph alone has, or that is not served. */
    public void refuseInQuery(String neutralName, ApiVersion version) {
        int slash = neutralName.indexOf('/');
        boolean cast = slash > 0 && neutralName.lastIndexOf('.', slash) >= 0;
        // behind a cast is a property of a derived type: FileAttachment/ContentId
        boolean unknown = cast
                ? isUnknown(
                        PropertyNames.raised(neutralName.substring(neutralName.lastIndexOf('.', slash) + 1, slash)),
                        neutralName.substring(slash + 1), version)
                : isUnknown(neutralName, version);
        if (unknown) {
            throw new GraphException(
                    400, ErrorCodes.PARSE_URI, "Could not find a property named '" + PropertyNames.raised(neutralName)
                                               + "' on type '" + TypeNames.OUTLOOK + type + "'.");
        }
    }

    /** Ends a request with a body that has properties that Graph alone has, or that are not served. */
    public void refuseInBody(Map<String, Object> neutral, ApiVersion version) {
        for (String name : neutral.keySet()) {
            if (!shows(name, version)) {
                throw new GraphException(
                        400, ErrorCodes.READ_BODY, "The property '" + PropertyNames.raised(name)
                                                   + "' does not exist on type '" + TypeNames.OUTLOOK + type + "'.");
            }
        }
    }

    /** Whether a version shows a property. */
    public boolean shows(String neutralName, ApiVersion version) {
        return neutralName.contains("@") || !isUnknown(neutralName, version);
    }

    private boolean isUnknown(String neutralName, ApiVersion version) {
        return isUnknown(type, neutralName, version);
    }

    private boolean isUnknown(String type, String neutralName, ApiVersion version) {
        return Areas.allTypes().has(type, neutralName, version)
                .map(known -> !known).orElseGet(() -> graphOnly.contains(neutralName));
    }
}
