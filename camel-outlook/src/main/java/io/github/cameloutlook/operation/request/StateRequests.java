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
package io.github.cameloutlook.operation.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.cameloutlook.client.HttpMethod;
import io.github.cameloutlook.client.OutlookRequest;
import io.github.cameloutlook.client.Repeatability;
import io.github.cameloutlook.operation.catalogue.PathTemplate;

/**
 * The requests that keep a text in a mailbox: as an extended property or an open extension of something that is there.
 */
public final class StateRequests {

    private static final String EXTENSION_TYPE = "microsoft.graph.openTypeExtension";

    private StateRequests() {
    }

    /**
     * Reads extended properties.
     *
     * @param path path of the entity that has them, below the mailbox
     */
    public static OutlookRequest readProperties(String mailbox, String path, List<String> properties) {
        String filter = properties.stream().map(property -> "id eq '" + property.replace("'", "''") + "'")
                .collect(Collectors.joining(" or "));
        return request(HttpMethod.GET, mailbox, path, "get")
                .query("$select", "id")
                .query("$expand", "singleValueExtendedProperties($filter=" + filter + ")")
                .build();
    }

    /** Writes extended properties, all of them or none. */
    public static OutlookRequest writeProperties(String mailbox, String path, Map<String, String> properties) {
        List<Map<String, String>> values = properties.entrySet().stream()
                .map(property -> Map.of("id", property.getKey(), "value", property.getValue())).toList();
        return request(HttpMethod.PATCH, mailbox, path, "update").json(Map.of("singleValueExtendedProperties", values))
                .build();
    }

    /** Reads one open extension. */
    public static OutlookRequest readExtension(String mailbox, String path, String name) {
        return request(HttpMethod.GET, mailbox, path + "/extensions/" + PathTemplate.segment(name), "get").build();
    }

    /** Writes an open extension that exists, in place of everything that it had. */
    public static OutlookRequest writeExtension(String mailbox, String path, String name, Map<String, Object> values) {
        return request(HttpMethod.PATCH, mailbox, path + "/extensions/" + PathTemplate.segment(name), "update")
                .json(extension(name, values)).build();
    }

    /** Makes an open extension; a second one of the same name is refused, so it may be repeated. */
    public static OutlookRequest createExtension(String mailbox, String path, String name, Map<String, Object> values) {
        return request(HttpMethod.POST, mailbox, path + "/extensions", "create").json(extension(name, values))
                .repeatability(Repeatability.SAFE).build();
    }

    private static Map<String, Object> extension(String name, Map<String, Object> values) {
        Map<String, Object> extension = new LinkedHashMap<>(values);
        extension.put("@odata.type", EXTENSION_TYPE);
        extension.put("extensionName", name);
        return extension;
    }

    private static OutlookRequest.Builder request(HttpMethod method, String mailbox, String path, String verb) {
        // named after the collection that the entity is in: mailFolders/get
        return OutlookRequest.to(method, mailbox, path).operation(path.substring(1).split("/")[0] + "/" + verb);
    }
}
