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
import java.util.function.UnaryOperator;

/**
 * Qualified names of types: microsoft.graph.fileAttachment is Microsoft.OutlookServices.FileAttachment. What is around
 * such a name, as # or Collection(), stays.
 */
final class TypeNames {

    private static final String GRAPH = "microsoft.graph.";
    private static final String OUTLOOK = "microsoft.outlookservices.";
    private static final String OUTLOOK_WRITTEN = "Microsoft.OutlookServices.";
    private static final String COLLECTION = "Collection(";

    /** Neutral names of types whose names differ by more than a letter. */
    private static final Map<String, String> RENAMED = Map.of(
            "outlookGeoCoordinates", "GeoCoordinates", "todoTask", "Task", "todoTaskList", "TaskFolder");
    private static final Map<String, String> RENAMED_IN_V1
            = Map.of("outlookGeoCoordinates", "GeoCoordinates", "mailFolder", "Folder");
    /** A file is a file there, whatever it is attached to. */
    private static final String TASK_FILE = "taskFileAttachment";

    private final Map<String, String> wire;
    private final Map<String, String> neutral;

    TypeNames(Edition edition) {
        this.wire = edition == Edition.V1_0 ? RENAMED_IN_V1 : RENAMED;
        this.neutral = Names.inverse(wire);
    }

    static boolean isQualified(String name) {
        return isIn(GRAPH, name, 0) || isIn(OUTLOOK, name, 0);
    }

    String toWire(String type) {
        return renamed(type, GRAPH, OUTLOOK_WRITTEN, name -> name.equals(TASK_FILE)
                ? "FileAttachment" : wire.getOrDefault(name, Letters.raised(name)));
    }

    String toNeutral(String type) {
        return renamed(type, OUTLOOK, GRAPH, name -> neutral.getOrDefault(name, Letters.lowered(name)));
    }

    /** The neutral name without its namespace, however the type is written; null when it is of neither API. */
    String simple(String type) {
        String written = toNeutral(type);
        int start = written.startsWith("#") ? 1 : 0;
        return isIn(GRAPH, written, start) ? written.substring(start + GRAPH.length()) : null;
    }

    private static String renamed(String type, String from, String to, UnaryOperator<String> name) {
        int start = type.startsWith("#") ? 1 : 0;
        if (type.startsWith(COLLECTION, start)) {
            start += COLLECTION.length();
        }
        if (!isIn(from, type, start)) {
            return type;
        }
        int end = type.endsWith(")") ? type.length() - 1 : type.length();
        return type.substring(0, start) + to + name.apply(type.substring(start + from.length(), end)) + type.substring(end);
    }

    private static boolean isIn(String namespace, String type, int start) {
        return type.regionMatches(true, start, namespace, 0, namespace.length());
    }
}
