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

/** A user's wish where mail from a sender is to go. */
public final class OutlookInferenceOverride extends OutlookObject {

    public OutlookInferenceOverride() {
    }

    /** A view over these properties. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OutlookInferenceOverride(Map<String, Object> properties) {
        super(properties);
    }

    /** Id. */
    public String getId() {
        return string("id");
    }

    /** focused or other. */
    public String getClassifyAs() {
        return string("classifyAs");
    }

    public void setClassifyAs(String classifyAs) {
        set("classifyAs", classifyAs);
    }

    /** The sender. */
    public EmailAddress getSenderEmailAddress() {
        return object("senderEmailAddress", EmailAddress::new);
    }

    public void setSenderEmailAddress(EmailAddress senderEmailAddress) {
        set("senderEmailAddress", senderEmailAddress);
    }
}
