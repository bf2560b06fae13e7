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
package io.github.cameloutlook.client;

/** Whether a request may be sent again when its outcome is unknown (time-out, 504, broken connection). */
public enum Repeatability {
    /** Sending it twice has the effect of sending it once: reads, updates, deletes. */
    SAFE,
    /**
     * Sending it twice may do it twice: it is repeated only when the service certainly did not execute it (429, 503).
     */
    ONLY_IF_NOT_EXECUTED
}
