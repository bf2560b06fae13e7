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
package io.github.cameloutlook.emulator.store;

/**
 * A group of lists of tasks.
 *
 * @param id        its id
 * @param key       what the lists in it know it by, a GUID
 * @param name      its name
 * @param isDefault whether it is the one that every mailbox has
 * @param changeKey changes on every write
 */
public record TaskGroup(String id, String key, String name, boolean isDefault, String changeKey) {

    /** The property of lists that holds the key of their group. */
    public static final String KEY = "parentGroupKey";
}
