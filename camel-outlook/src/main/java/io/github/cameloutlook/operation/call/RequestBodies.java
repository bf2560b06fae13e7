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

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import io.github.cameloutlook.convert.ContactBody;
import io.github.cameloutlook.convert.EventBody;
import io.github.cameloutlook.convert.JsonBody;
import io.github.cameloutlook.convert.TaskBody;
import io.github.cameloutlook.operation.catalogue.BodyKind;
import io.github.cameloutlook.operation.catalogue.Input;

/** Reads the body of an exchange as the JSON of one request, by the kind of body that the operation takes. */
public final class RequestBodies {

    private static final Map<BodyKind, Function<OperationCall, Map<String, Object>>> READERS = new EnumMap<>(BodyKind.class);

    static {
        READERS.put(BodyKind.OBJECT, call -> JsonBody.read(call.exchange(), accepts(call)));
        READERS.put(BodyKind.CONTACT, call -> ContactBody.read(
                call.exchange(), call.inputs().text(Input.CONTENT_TYPE), accepts(call)));
        READERS.put(BodyKind.EVENT, call -> new EventBody(accepts(call), call.inputs().text(Input.TIME_ZONE))
                .read(call.exchange(), call.inputs().text(Input.CONTENT_TYPE)).properties());
        READERS.put(BodyKind.TASK, call -> TaskBody.read(call.exchange(), accepts(call)));
        READERS.put(BodyKind.ACTION, call -> new ActionBody(call).read());
        READERS.put(BodyKind.SCHEDULE, call -> new AvailabilityBody(call).schedule());
        READERS.put(BodyKind.MEETING_TIMES, call -> new AvailabilityBody(call).meetingTimes());
    }

    private RequestBodies() {
    }

    /** The JSON object; null for operations that send none. */
    public static Map<String, Object> read(OperationCall call) {
        Function<OperationCall, Map<String, Object>> reader = READERS.get(call.operation().body());
        Map<String, Object> body = reader == null ? null : reader.apply(call);
        if (body != null) {
            ExtensionCheck.ofItem(body);
        }
        return body;
    }

    private static String accepts(OperationCall call) {
        return call.operation().body().accepts();
    }
}
