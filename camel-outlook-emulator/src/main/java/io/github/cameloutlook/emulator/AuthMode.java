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
package io.github.cameloutlook.emulator;

/** How the emulator looks at bearer tokens. */
public enum AuthMode {
    /** Every bearer token is taken; only a missing one is refused. */
    any,
    /**
     * Tokens must come from the emulator's own token endpoint, be valid, and carry the permission the operation needs.
     */
    strict
}
