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

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Times that the service suggests for a meeting. */
public final class MeetingTimeSuggestionsResult extends OutlookObject {

    public MeetingTimeSuggestionsResult() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingTimeSuggestionsResult(Map<String, Object> properties) {
        super(properties);
    }

    /** The suggestions, best first. */
    public List<MeetingTimeSuggestion> getMeetingTimeSuggestions() {
        return objects("meetingTimeSuggestions", MeetingTimeSuggestion::new);
    }

    /** Why there are none, such as attendeesUnavailable; empty when there are some. */
    public String getEmptySuggestionsReason() {
        return string("emptySuggestionsReason");
    }
}
