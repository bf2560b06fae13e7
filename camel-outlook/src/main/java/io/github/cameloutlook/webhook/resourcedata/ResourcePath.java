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
package io.github.cameloutlook.webhook.resourcedata;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Paths of changed items in notifications. Their forms vary: {@code Users/u/Messages/id},
 * {@code users('u')/messages('id')}; ids may be percent-encoded.
 */
final class ResourcePath {

    private ResourcePath() {
    }

    /** Whether a path is that of the item with this id. */
    static boolean endsWith(String path, String id) {
        if (path == null) {
            return false;
        }
        String slash = "/" + id;
        String key = "('" + id + "')";
        return path.endsWith(slash) || path.endsWith(key) || decoded(path).endsWith(slash) || decoded(path).endsWith(key);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) { // a percent sign that encodes nothing
            return path;
        }
    }
}
