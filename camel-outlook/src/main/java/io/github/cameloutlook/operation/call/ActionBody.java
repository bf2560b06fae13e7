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
package io.github.cameloutlook.operation.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.cameloutlook.convert.AddressList;
import io.github.cameloutlook.convert.OutlookInputException;
import io.github.cameloutlook.convert.ParameterBody;
import io.github.cameloutlook.convert.PointInTime;
import io.github.cameloutlook.model.OutlookObject;
import io.github.cameloutlook.model.TimeSlot;
import io.github.cameloutlook.operation.catalogue.ActionParameter;
import io.github.cameloutlook.operation.catalogue.Input;

/** The parameters of an action: those that the body has, then those that headers and options give. */
final class ActionBody {

    private final OperationCall call;
    private final Inputs inputs;

    ActionBody(OperationCall call) {
        this.call = call;
        this.inputs = call.inputs();
    }

    /**
     * Reads the parameters.
     *
     * @throws OutlookInputException if one is missing, unknown, or does not go together with another
     */
    Map<String, Object> read() {
        ParameterBody body = new ParameterBody(call.exchange(), inputs.text(Input.CONTENT_TYPE));
        Map<String, Object> parameters = known(body.parameters());
        for (ActionParameter parameter : call.operation().parameters()) {
            Object value = parameters.containsKey(parameter.property()) ? null : value(parameter, body);
            if (value != null) {
                parameters.put(parameter.property(), value);
            }
            if (parameter.isRequired() && parameters.get(parameter.property()) == null) {
                throw new OutlookInputException(
                        "outlook:" + call.operation().fullName() + " needs " + parameter.inputs().get(0).describe()
                                                + ", or " + parameter.property() + " in the body.");
            }
        }
        boolean proposes = parameters.get(ActionParameter.PROPOSED_NEW_TIME.property()) != null;
        if (proposes && Boolean.FALSE.equals(parameters.get(ActionParameter.SEND_RESPONSE.property()))) {
            throw new OutlookInputException("Another time can only be proposed with sendResponse=true.");
        }
        return parameters;
    }

    /** Parameters by their names as the catalogue has them; the service does not mind case. */
    private Map<String, Object> known(Map<String, Object> given) {
        List<String> names = call.operation().parameters().stream().map(ActionParameter::property).toList();
        Map<String, Object> known = new LinkedHashMap<>();
        given.forEach((name, value) -> known.put(names.stream().filter(name::equalsIgnoreCase).findFirst()
                .orElseThrow(() -> new OutlookInputException(
                        "outlook:" + call.operation().fullName() + " has no parameter " + name + ". Accepted: "
                                                             + String.join(", ", names) + ".")),
                value));
        return known;
    }

    private Object value(ActionParameter parameter, ParameterBody body) {
        return switch (parameter) {
            case COMMENT -> {
                String comment = inputs.text(Input.COMMENT);
                yield comment == null ? body.text() : comment;
            }
            case SEND_RESPONSE -> inputs.isOn(Input.SEND_RESPONSE);
            case TO_RECIPIENTS -> {
                String to = inputs.text(Input.TO);
                yield to == null
                        ? null : AddressList.parse(to).stream().map(OutlookObject::properties).collect(Collectors.toList());
            }
            case NEW_REMINDER_TIME -> {
                PointInTime time = inputs.time(Input.NEW_REMINDER_TIME);
                yield time == null ? null : time.shape().properties();
            }
            case PROPOSED_NEW_TIME -> proposedNewTime();
        };
    }

    private Map<String, Object> proposedNewTime() {
        PointInTime start = inputs.time(Input.PROPOSED_START_DATE_TIME);
        PointInTime end = inputs.time(Input.PROPOSED_END_DATE_TIME);
        if (start == null && end == null) {
            return null;
        }
        if (start == null || end == null) {
            Input missing = start == null ? Input.PROPOSED_START_DATE_TIME : Input.PROPOSED_END_DATE_TIME;
            throw new OutlookInputException("A proposed time has a start and an end: set " + missing.describe() + ".");
        }
        TimeSlot slot = new TimeSlot();
        slot.setStart(start.shape());
        slot.setEnd(end.shape());
        return slot.properties();
    }
}
