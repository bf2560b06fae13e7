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

import java.util.Map;
import java.util.Set;

/**
 * Somebody whom a user has to do with.
 *
 * @param id        its id, a GUID
 * @param type      what kind of person or place it is
 * @param address   address that mail goes to
 * @param relevance how much the user has to do with it; 0 when it is known from the directory only
 * @param facts     Graph properties of persons that are known; others have none
 * @param topics    words of the subjects of mail with it, in lower case
 */
record Person(String id, PersonType type, String address, double relevance, Map<String, Object> facts,
        Set<String> topics) {

    String displayName() {
        return (String) facts.get("displayName");
    }
}
