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
package io.github.cameloutlook.emulator.people;

/** Kinds of persons, with the names that the service has for them. */
enum PersonType {
    /** A user of the organization. */
    ORGANIZATION_USER("Person", "OrganizationUser"),
    /** Somebody among the user's contacts. */
    PERSONAL_CONTACT("Person", "PersonalContact"),
    /** Somebody outside whom the user has mail with, and no more. */
    IMPLICIT_CONTACT("Person", "ImplicitContact"),
    ROOM("Other", "Room");

    private final String className;
    private final String subclass;

    PersonType(String className, String subclass) {
        this.className = className;
        this.subclass = subclass;
    }

    String className() {
        return className;
    }

    String subclass() {
        return subclass;
    }
}
