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

/**
 * What became of a payload and of the notifications in it.
 *
 * @param verdict       what became of the payload as a whole
 * @param notifications how many notifications it held; 0 when it could not be read
 * @param accepted      how many of them were taken by somebody
 * @param unrecognised  how many of them are for nobody here
 * @param withoutRoom   how many of them there was no room for
 * @param problem       why it could not be read, without anything of its content; null when it could
 */
public record DispatchOutcome(Verdict verdict, int notifications, int accepted, int unrecognised, int withoutRoom,
        String problem) {

    DispatchOutcome(Verdict verdict, int notifications, int accepted, int unrecognised, int withoutRoom) {
        this(verdict, notifications, accepted, unrecognised, withoutRoom, null);
    }

    static DispatchOutcome unread(Verdict verdict, String problem) {
        return new DispatchOutcome(verdict, 0, 0, 0, 0, problem);
    }
}
