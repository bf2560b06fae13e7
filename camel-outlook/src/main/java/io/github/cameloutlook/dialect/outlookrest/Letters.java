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

/**
 * The rule that most names follow: Outlook REST begins with a capital what Microsoft Graph begins with a small letter.
 */
final class Letters {

    private Letters() {
    }

    static String raised(String name) {
        return !name.isEmpty() && name.charAt(0) >= 'a' && name.charAt(0) <= 'z'
                ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
    }

    static String lowered(String name) {
        return !name.isEmpty() && name.charAt(0) >= 'A' && name.charAt(0) <= 'Z'
                ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }
}
