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
package io.github.cameloutlook.emulator.meeting;

/** The answers to an invitation. */
enum Answer {

    ACCEPT("accepted", "meetingAccepted", "busy", "Accepted: ", "ForAccept"),
    TENTATIVE("tentativelyAccepted", "meetingTenativelyAccepted", "tentative", "Tentative: ", "ForTentative"),
    DECLINE("declined", "meetingDeclined", "free", "Declined: ", "ForDecline");

    private final String responseType;
    private final String messageType;
    private final String showAs;
    private final String prefix;
    private final String errorSuffix;

    Answer(String responseType, String messageType, String showAs, String prefix, String errorSuffix) {
        this.responseType = responseType;
        this.messageType = messageType;
        this.showAs = showAs;
        this.prefix = prefix;
        this.errorSuffix = errorSuffix;
    }

    /** Member of responseType. */
    String responseType() {
        return responseType;
    }

    /** Member of meetingMessageType, spelled as the service does. */
    String messageType() {
        return messageType;
    }

    /** How the time is shown then. */
    String showAs() {
        return showAs;
    }

    /** What the subject of the message begins with. */
    String prefix() {
        return prefix;
    }

    /** End of the error codes about this answer. */
    String errorSuffix() {
        return errorSuffix;
    }
}
