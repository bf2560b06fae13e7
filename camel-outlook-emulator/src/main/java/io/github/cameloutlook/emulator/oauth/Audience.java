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
package io.github.cameloutlook.emulator.oauth;

import java.util.List;
import java.util.Set;

import io.github.cameloutlook.emulator.graph.GraphException;

/** A service that tokens are for. None takes those of another one. */
public enum Audience {
    /** Microsoft Graph. */
    GRAPH("00000003-0000-0000-c000-000000000000", TokenIssuer.GRAPH) {
        @Override
        GraphException refusal(List<String> audiences) {
            return Authentication.unauthorized("Access token validation failure. Invalid audience.");
        }
    },
    /** The Outlook REST service. */
    OUTLOOK("00000002-0000-0ff1-ce00-000000000000", "https://outlook.office.com", "https://outlook.office365.com") {
        @Override
        GraphException refusal(List<String> audiences) {
            return new GraphException(
                    401, "InvalidAudienceForResource",
                    "The audience claim value is invalid for current resource. Audience claim is '"
                                                       + String.join(", ", audiences) + "'.");
        }
    };

    private final String application;
    private final Set<String> roots;

    Audience(String application, String... roots) {
        this.application = application;
        this.roots = Set.of(roots);
    }

    /** Whether a token's audience claim names this service. */
    boolean isCalled(String name) {
        return name.equals(application) || roots.contains(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
    }

    /** The refusal of a token that is for others. */
    abstract GraphException refusal(List<String> audiences);
}
