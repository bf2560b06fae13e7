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

import java.util.Set;
import java.util.stream.Collectors;

/**
 * A property of a shape, or what is said about it.
 *
 * @param neutral     its name in the neutral model
 * @param wire        its name in Outlook REST
 * @param shape       of its value or of the elements of its value, when they are objects
 * @param enumeration that its value is of; null when it is of none
 * @param isType      whether its value is the name of a type
 * @param editions    that have it
 */
record Member(String neutral, String wire, Shape shape, Enumeration enumeration, boolean isType, Set<Edition> editions) {

    Member(String neutral, String wire, Shape shape, Enumeration enumeration, Set<Edition> editions) {
        this(neutral, wire, shape, enumeration, false, editions);
    }

    /**
     * Ends a request with a property that this version does not have.
     *
     * @param owner name of the type that the property is of
     */
    void require(Edition edition, String owner) {
        if (editions.contains(edition)) {
            return;
        }
        String others = editions.stream().map(Edition::toString).collect(Collectors.joining(" and "));
        throw new IllegalArgumentException(
                "The property '" + neutral + "' of " + owner + " exists in Microsoft Graph "
                                           + (others.isEmpty() ? "only" : "and " + others + " only") + ", not in " + edition
                                           + ". Leave it out, or use an API that has it.");
    }
}
