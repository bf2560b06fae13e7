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

/** How to join an online meeting. The service fills it in. */
public final class OnlineMeetingInfo extends OutlookObject {

    public OnlineMeetingInfo() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OnlineMeetingInfo(Map<String, Object> properties) {
        super(properties);
    }

    /** Address to join by. */
    public String getJoinUrl() {
        return string("joinUrl");
    }

    /** Number of the conference for those who dial in. */
    public String getConferenceId() {
        return string("conferenceId");
    }

    /** Phone number that costs. */
    public String getTollNumber() {
        return string("tollNumber");
    }

    /** Phone numbers that cost nothing. */
    public List<String> getTollFreeNumbers() {
        return strings("tollFreeNumbers");
    }

    /** Phone number with the number of the conference, to dial in one go. */
    public String getQuickDial() {
        return string("quickDial");
    }

    /** All phone numbers of the conference. */
    public List<Phone> getPhones() {
        return objects("phones", Phone::new);
    }
}
