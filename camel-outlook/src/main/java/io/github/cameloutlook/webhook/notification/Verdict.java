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
package io.github.cameloutlook.webhook.notification;

/** What becomes of a payload with notifications. */
public enum Verdict {
    /** Taken; the service need not send it again. */
    ACCEPTED,
    /** Not for anybody here, or not from the service. */
    REFUSED,
    /** Not a collection of notifications. */
    MALFORMED,
    /** Larger than what is read. */
    TOO_LARGE,
    /** There is no room for it now: the service is to repeat it. */
    NO_ROOM
}
