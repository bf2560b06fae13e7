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
package io.github.cameloutlook.emulator.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Shortens mailFolders/a/childFolders/b/childFolders/c to mailFolders/c, and the same of contactFolders: folder ids are
 * unique, the way to them says no more.
 */
final class FolderPath {

    private FolderPath() {
    }

    static List<PathSegment> collapse(List<PathSegment> segments) {
        List<PathSegment> result = new ArrayList<>(segments.size());
        for (PathSegment segment : segments) {
            int size = result.size();
            boolean belowChildFolders = size >= 3 && isName(result.get(size - 1), "childFolders")
                    && (isName(result.get(size - 3), "mailFolders") || isName(result.get(size - 3), "contactFolders"))
                    && !isFunction(segment);
            if (belowChildFolders) {
                result.remove(size - 1);
                result.set(size - 2, segment);
            } else {
                result.add(segment);
            }
        }
        return result;
    }

    private static boolean isName(PathSegment segment, String name) {
        return !segment.key() && segment.text().equalsIgnoreCase(name);
    }

    private static boolean isFunction(PathSegment segment) {
        return isName(segment, "delta") || isName(segment, "microsoft.graph.delta") || isName(segment, "$count");
    }
}
