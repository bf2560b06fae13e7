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
package io.github.cameloutlook.model;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** The automatic reply that a message would get. */
public final class AutomaticRepliesMailTips extends OutlookObject {

    public AutomaticRepliesMailTips() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AutomaticRepliesMailTips(Map<String, Object> properties) {
        super(properties);
    }

    /** Text of the reply. */
    public String getMessage() {
        return string("message");
    }

    /** Its language. */
    public LocaleInfo getMessageLanguage() {
        return object("messageLanguage", LocaleInfo::new);
    }

    /** Since when replies are sent. */
    public DateTimeTimeZone getScheduledStartTime() {
        return object("scheduledStartTime", DateTimeTimeZone::new);
    }

    /** Until when replies are sent. */
    public DateTimeTimeZone getScheduledEndTime() {
        return object("scheduledEndTime", DateTimeTimeZone::new);
    }
}
