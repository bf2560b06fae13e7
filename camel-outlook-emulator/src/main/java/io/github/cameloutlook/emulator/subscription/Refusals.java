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
package io.github.cameloutlook.emulator.subscription;

import io.github.cameloutlook.emulator.graph.GraphException;

/** How the service refuses what is asked of subscriptions. */
final class Refusals {

    private Refusals() {
    }

    /** The subscription service itself does not take the request. */
    static GraphException invalid(String message) {
        return new GraphException(400, "InvalidRequest", message);
    }

    /** The body is no subscription; the service does not say what it stumbles over. */
    static GraphException payload(String operation) {
        return invalid("Could not process subscription " + operation
                       + " payload. Are all property names spelled and camelCased properly?");
    }

    /** Exchange, behind the subscription service, does not take the request. */
    static GraphException byExchange(int status, String operation, String reason) {
        String name = switch (status) {
            case 403 -> "Forbidden";
            case 404 -> "NotFound";
            default -> "BadRequest";
        };
        return new GraphException(
                status, "ExtensionError",
                "Operation: " + operation + "; Exception: [Status Code: " + name + "; Reason: " + reason + "]");
    }

    /** There is no such subscription (any more), or it is somebody else's. */
    static GraphException notFound() {
        return new GraphException(404, "ResourceNotFound", "The object was not found.");
    }
}
