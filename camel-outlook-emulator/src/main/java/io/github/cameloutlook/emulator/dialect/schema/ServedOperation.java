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

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is served at the paths of one shape.
 *
 * @param methods  in capitals
 * @param shape    of paths below a mailbox in lower case, with {} for keys in parentheses
 * @param versions that have it
 */
public record ServedOperation(Set<String> methods, Pattern shape, Set<ApiVersion> versions) {

    /** Something that all versions have. */
    public ServedOperation(String methods, String shape) {
        this(methods, shape, ApiVersion.ALL);
    }

    public ServedOperation(String methods, String shape, Set<ApiVersion> versions) {
        this(Set.of(methods.split(" ")), Pattern.compile(shape), versions);
    }

    boolean isAt(String path, ApiVersion version) {
        return versions.contains(version) && shape.matcher(path).matches();
    }
}
