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
package io.github.cameloutlook.emulator.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.http.Json;

/** JSON files of a seed directory. */
final class SeedJson {

    private SeedJson() {
    }

    static Map<String, Object> object(Path file) {
        return object(file, read(file));
    }

    static List<Map<String, Object>> objects(Path file) {
        if (!(read(file) instanceof List<?> list)) {
            throw new SeedException(file, "a JSON array is expected");
        }
        List<Map<String, Object>> objects = new ArrayList<>();
        list.forEach(entry -> objects.add(object(file, entry)));
        return objects;
    }

    private static Object read(Path file) {
        try {
            return Json.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new SeedException(file, "it is no JSON: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Path file, Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new SeedException(file, "a JSON object is expected");
    }
}
