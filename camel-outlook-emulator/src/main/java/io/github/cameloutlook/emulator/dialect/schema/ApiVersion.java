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

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A version of the Outlook REST service, oldest first. */
public enum ApiVersion {
    V1("v1.0"),
    V2("v2.0"),
    BETA("beta");

    /** What all of them have. */
    public static final Set<ApiVersion> ALL = EnumSet.allOf(ApiVersion.class);

    private final String segment;

    ApiVersion(String segment) {
        this.segment = segment;
    }

    /** As it stands in paths. */
    public String segment() {
        return segment;
    }

    /** The version that a path's segment names, in any case. */
    public static Optional<ApiVersion> of(String segment) {
        String lower = segment.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(version -> version.segment.equals(lower)).findFirst();
    }

    /** This version and the later ones. */
    public Set<ApiVersion> andLater() {
        return EnumSet.range(this, BETA);
    }
}
