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

/** A payload is not what the service sends. The message holds nothing of the payload, which may be anybody's. */
public class UnreadablePayloadException extends Exception {

    private final transient Verdict verdict;

    UnreadablePayloadException(Verdict verdict, String reason) {
        super(reason);
        this.verdict = verdict;
    }

    /** {@link Verdict#MALFORMED} or {@link Verdict#TOO_LARGE}. */
    Verdict verdict() {
        return verdict;
    }
}
