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
package io.github.cameloutlook.emulator.resource;

import java.util.List;
import java.util.Map;

import io.github.cameloutlook.emulator.graph.GraphException;

/** The parameters of an action in the body of a request. */
public final class ActionParameters {

    private ActionParameters() {
    }

    /**
     * Refuses what the action has no parameter for; names count in any case.
     *
     * @param  action name of the action
     * @param  names  names of its parameters
     * @return        the body
     */
    public static Map<String, Object> only(Map<String, Object> body, String action, String... names) {
        for (String given : body.keySet()) {
            if (!given.contains("@") && List.of(names).stream().noneMatch(given::equalsIgnoreCase)) {
                throw new GraphException(
                        400, "RequestBodyRead", "The parameter '" + given + "' in the request payload is not a valid parameter "
                                                + "for the operation '" + action + "'.");
            }
        }
        return body;
    }
}
