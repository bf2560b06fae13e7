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
package io.github.cameloutlook.convert;

import java.util.Map;

import org.apache.camel.Exchange;

/** Reads the body of an exchange as a task. */
public final class TaskBody {

    private TaskBody() {
    }

    /**
     * The properties of the task; a copy that may be changed.
     *
     * @param  accepted              what is accepted, for the error about a body that fits nothing
     * @throws OutlookInputException if the body is no task, or its recurrence lacks something
     */
    public static Map<String, Object> read(Exchange exchange, String accepted) {
        Map<String, Object> task = JsonBody.read(exchange, accepted);
        RecurrenceBody.check(task);
        return task;
    }
}
