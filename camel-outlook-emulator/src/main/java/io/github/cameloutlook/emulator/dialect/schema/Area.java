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

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of the service, such as its mail: what is served of it, and what its entities look like. The requests of it
 * are answered by Graph's routes, or by routes that the Outlook REST service alone has.
 */
public interface Area {

    /** The part of the API that it is, if not every server has it; by default null. */
    default Subset subset() {
        return null;
    }

    /** What is served. */
    List<ServedOperation> operations();

    /** Kinds of entities by the names of the collections they are in, in lower case. */
    Map<String, EntityKind> collections();

    /**
     * Names below a mailbox, in lower case, whose operations are this service's own: their routes are registered with
     * {@code Router.outlook}. By default none.
     */
    default Set<String> own() {
        return Set.of();
    }

    /** Types of the description that the service gives of itself; parts of one type are put together. */
    default List<StructuredType> types() {
        return List.of();
    }

    /** Actions and functions of that description. */
    default List<BoundOperation> bound() {
        return List.of();
    }

    /** What of it is synchronised; by default nothing. */
    default List<TrackedCollection> tracked() {
        return List.of();
    }
}
