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
package io.github.cameloutlook.operation.catalogue;

import java.util.List;

/** A parameter of an action of the service, which the body of the exchange may have, or else an input gives. */
public enum ActionParameter {
    COMMENT("comment", false, Input.COMMENT),
    SEND_RESPONSE("sendResponse", false, Input.SEND_RESPONSE),
    PROPOSED_NEW_TIME("proposedNewTime", false, Input.PROPOSED_START_DATE_TIME, Input.PROPOSED_END_DATE_TIME),
    TO_RECIPIENTS("toRecipients", true, Input.TO),
    NEW_REMINDER_TIME("newReminderTime", true, Input.NEW_REMINDER_TIME);

    private final String property;
    private final boolean required;
    private final List<Input> inputs;

    ActionParameter(String property, boolean required, Input... inputs) {
        this.property = property;
        this.required = required;
        this.inputs = List.of(inputs);
    }

    /** Name on the wire. */
    public String property() {
        return property;
    }

    /** Whether the action is refused without it. */
    public boolean isRequired() {
        return required;
    }

    /** What gives it when the body does not have it. */
    public List<Input> inputs() {
        return inputs;
    }
}
