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

/** Names that OData gives to what is said about objects and properties; the same in both APIs. */
final class Annotations {

    static final String TYPE = "@odata.type";

    private Annotations() {
    }

    /** Whether it says a type, of the object or of a property. */
    static boolean isType(String name) {
        return name.endsWith(TYPE);
    }
}
