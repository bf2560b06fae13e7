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
package io.github.cameloutlook.emulator.mime;

/**
 * The part of mail about a meeting that programs read.
 *
 * @param method what is asked: REQUEST, REPLY, COUNTER or CANCEL
 * @param text   iCalendar
 */
public record CalendarPart(String method, String text) {

    /** Property of a message with it. */
    public static final String PROPERTY = "meetingCalendar";

    String contentType() {
        return "text/calendar; charset=utf-8; method=" + method;
    }
}
